"""Whether a record says what a statement says already: only what it mentions counts, however it is written."""

import unicodedata
from datetime import datetime
from typing import Any

from statements.formats.record import Record
from statements.models.prose import sanitize

# Of the file or of the moment; of the text they say nothing.
NOT_COMPARED = {"format", "source", "modified_at", "corrections", "translation_of", "issuer", "old_addresses"}
OF_THE_PUBLIC = {"date", "published_at"}  # a draft has neither for certain


def differing_keys(record: Record, present: Record, *, is_draft: bool) -> list[str]:
    """Names of the keys in which they differ, in the order of the record."""
    left_out = NOT_COMPARED | (OF_THE_PUBLIC if is_draft else set())
    if record.get("published_at"):
        left_out |= {"date"}
    known = [key for key in record if key in present and key not in left_out]
    names = {credit["slug"]: credit["name"] for credit in present["speakers"]}
    return [key for key in known if not _agrees(_read(key, record[key], names), _read(key, present[key], names))]


def _read(key: str, value: Any, names: dict[str, str]) -> Any:
    """Markup as it is kept; whoever speaks by name."""
    if key == "body_html":
        return sanitize(value)
    if key == "quotations":
        return [each | {"speaker": names.get(each.get("speaker"), each.get("speaker"))} for each in value or ()]
    return value


def _agrees(given: Any, present: Any) -> bool:
    """A name may stand for what it names, and nothing for what is empty."""
    if not given:
        return True
    match given, present:
        case dict(), dict():
            return all(_agrees(each, present[key]) for key, each in given.items() if key in present)
        case list(), list():
            return len(given) == len(present) and all(map(_agrees, given, present))
        case str(), dict():
            return given in present.values()
        case str(), str():
            return _folded(given) == _folded(present)
    return given == present


def _folded(text: str) -> Any:
    """The same moment in two zones is one moment."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return unicodedata.normalize("NFC", " ".join(text.split()))
    return moment.timestamp() if moment.tzinfo else text
