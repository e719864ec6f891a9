"""The installation: settings, addresses and the WSGI entry."""
