"""Everything a statement says, as one JSON object: what is exported, imported, versioned, compared and hashed."""

from .apply import apply_record
from .check import problems, unknown_keys
from .nouns import Nouns
from .refusal import CannotApply
from .restore import PARTS, fill_in, put_back
from .text import text_of, text_sha256_of, translated_of, words_of
from .write import Record, canonical, fingerprint, record_of, sha256_of

__all__ = [
    "PARTS",
    "CannotApply",
    "Nouns",
    "Record",
    "apply_record",
    "canonical",
    "fill_in",
    "fingerprint",
    "problems",
    "put_back",
    "record_of",
    "sha256_of",
    "text_of",
    "text_sha256_of",
    "translated_of",
    "unknown_keys",
    "words_of",
]
