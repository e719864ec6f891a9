"""Names that must be unique without regard to case and accents."""

import unicodedata


def name_key(name: str) -> str:
    """What is compared: NFKD without marks, case folded, single spaces. SQLite's lower() knows ASCII only."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())
