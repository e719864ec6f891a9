"""Names that must be unique without regard to case and accents."""

import hashlib
import unicodedata

LONGEST = 120  # what the shortest column holds; some letters fold into many, ß into two and ﷺ into eighteen


def name_key(name: str) -> str:
    """
    What is compared: NFKD without marks, case folded, single spaces. SQLite's lower() knows ASCII only.

    The end of a very long one is replaced by its hash, so that it fits and still differs where the names do.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    key = unicodedata.normalize("NFC", " ".join(bare.split()))
    if len(key) > LONGEST:
        key = f"{key[: LONGEST - 33]}#{hashlib.sha256(key.encode()).hexdigest()[:32]}"
    return key
