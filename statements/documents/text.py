"""Text as PDFs give it, made fit to be kept and found."""

import re
import unicodedata

# Where a word was parted at the end of a line, which pdfium marks by a sign that is no character.
PARTED = re.compile("[\x02\ufffe]\\s*\n")
UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\xad\ufeff]")
LIGATURES = {number: unicodedata.normalize("NFKD", chr(number)) for number in range(0xFB00, 0xFB07)}
SPACES = re.compile(r"[ \t\xa0]+")
PROGRAM = re.compile(r"^(microsoft (word|powerpoint|excel)|print) ?-? ?", re.IGNORECASE)
FILE_NAME = re.compile(r".+\.(docx?|indd|pdf|pptx?|qxd|rtf|xlsx?|tmp)$", re.IGNORECASE)
NOT_SAID = frozenset({"untitled", "title", "document", "slide 1", "powerpoint presentation", "sin título"})


def tidied(text: str) -> str:
    """NFC, with lines; what no database takes (NUL, lone surrogates) and nobody sees is left out."""
    lines = PARTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    plain = UNPRINTABLE.sub("", lines).translate(LIGATURES)
    return unicodedata.normalize("NFC", "\n".join(SPACES.sub(" ", line).strip() for line in plain.split("\n"))).strip()


def title_of(written: str) -> str:
    """As the file's own data say; nothing where a program put the name of a file there."""
    title = PROGRAM.sub("", " ".join(tidied(written).split()))
    return "" if FILE_NAME.fullmatch(title) or title.casefold() in NOT_SAID else title[:300]
