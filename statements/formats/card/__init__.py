"""Cards: pictures of 1200 × 630 that stand where somebody shares a link, of a statement or of a quotation."""

from .card import Card
from .drawing import png
from .saying import card_of_quotation, card_of_statement

__all__ = ["Card", "card_of_quotation", "card_of_statement", "png"]
