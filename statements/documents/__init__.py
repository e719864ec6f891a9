"""
What is in a PDF: its pages, its title, a picture of its first page. Knows no Django.

A hostile file may crash, hang or fill the memory of whoever reads it, so it is read by a process of its own.
"""

from .document import WIDTHS, Document, Limits, State
from .reading import read

__all__ = ["WIDTHS", "Document", "Limits", "State", "read"]
