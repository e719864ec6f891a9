"""“Paste or upload a release”: the source at the left, what was understood of it at the right."""
