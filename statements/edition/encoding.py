"""Content codings: which one an asker prefers (RFC 9110, 12.5.3), and text in it."""

import gzip
from functools import lru_cache

import brotli

BROTLI, GZIP, IDENTITY = "br", "gzip", "identity"
OURS = (BROTLI, GZIP, IDENTITY)  # the better one first
TEXT = ("text/", "application/json", "application/xml", "application/atom+xml", "application/rss+xml")
ALSO_TEXT = ("application/feed+json", "application/ld+json", "application/link-format", "application/x-")
QUALITY, LEVEL = 5, 6  # above these a page takes longer to be packed than to be made
SMALLEST = 200  # bytes; below it a header costs more than packing saves


def is_worth_packing(content_type: str, size: int) -> bool:
    return size >= SMALLEST and content_type.startswith((*TEXT, *ALSO_TEXT))


@lru_cache(maxsize=1024)
def preferred(accepted: str) -> str:
    """Of ours. Nothing said means as it is, and so does what leaves nothing over: an answer is better than none."""
    weights = _weights(accepted)
    anything = weights.get("*")
    best, best_weight = IDENTITY, 0.0
    for coding in OURS:
        usual = (anything if anything is not None else 0.001) if coding == IDENTITY else anything or 0.0
        weight = weights.get(coding, usual)
        if weight > best_weight:
            best, best_weight = coding, weight
    return best


def pack(text: bytes, coding: str) -> bytes:
    if coding == BROTLI:
        return brotli.compress(text, mode=brotli.MODE_TEXT, quality=QUALITY)
    return gzip.compress(text, LEVEL, mtime=0)


def unpack(packed: bytes) -> bytes:
    """What was packed as gzip."""
    return gzip.decompress(packed)


def _weights(accepted: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        coding, _, parameter = part.partition(";")
        name, _, value = parameter.partition("=")
        weight = 1.0
        if name.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                weight = 0.0
        if coding.strip():
            weights[{"x-gzip": GZIP}.get(coding.strip(), coding.strip())] = weight
    return weights
