"""Where the site is: addresses that are read elsewhere come from the settings, never from the Host header."""

from django.conf import settings


def absolute(path: str) -> str:
    """The whole address of a path of this site."""
    return str(settings.SITE_URL) + path
