"""
A statement as an agency would send it: one plain text that says by itself what it is and whether it still stands.

A paragraph is one line. Whoever pastes it into a system of their own has nothing to join again, a phrase is found
wherever the window ends, and no address is broken.
"""

from .copy import wire_copy

__all__ = ["wire_copy"]
