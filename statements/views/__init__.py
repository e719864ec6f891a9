"""The reading room, one noun a file."""
