"""A statement as IPTC ninjs 3.1, the JSON that news systems take in. The standard allows no properties of our own."""

from .item import ninjs

__all__ = ["ninjs"]
