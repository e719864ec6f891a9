"""Sitemaps: every public address for programs that search, with the moment since when its page is as it is."""
