"""Feeds: what is new, for programs that ask again and again, in three formats that say the same."""
