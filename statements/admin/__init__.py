"""The desk, one noun a file."""
