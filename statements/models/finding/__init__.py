"""
What is published can be found: triggers keep the tables of words beside statements, quotations and shared nouns.

The same SQL runs on both engines; `statements.search` brings the functions that make words, and the index above each
table of them.
"""

from .triggers import TRIGGERS, install

__all__ = ["TRIGGERS", "install"]
