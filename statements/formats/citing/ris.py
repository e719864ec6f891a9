"""
RIS, as EndNote, Zotero and Mendeley read it: a tag of two letters, two spaces, a hyphen, a space, and the value.

A statement is a web page (ELEC) whose kind stands in M3, because no type of RIS is a press release and that is where
those programs keep it; a report is RPRT. The format has no escape: a value is one line, and what would break it, a
space. A name with a comma in it cannot be told from a family name and a given one, so it is whole in T2 or PB as well.
"""

from .english import remarks
from .source import Source

LINE = "\r\n"


def ris(source: Source) -> str:
    lines = ((tag, _one_line(value)) for tag, value in _fields(source))
    return "".join(f"{tag}  - {value}{LINE}" for tag, value in lines if value) + f"ER  - {LINE}"


def _fields(source: Source) -> list[tuple[str, str]]:
    return [
        ("TY", "RPRT" if source.is_report else "ELEC"),
        ("ID", source.key),
        ("TI", source.title),
        ("AU", source.author),
        ("PB" if source.is_report else "T2", source.site),
        ("SN", source.number),
        ("PY", f"{source.day.year:04}" if source.day else ""),
        ("DA", f"{source.day:%Y/%m/%d}/" if source.day else ""),
        ("M3", "" if source.is_report else source.kind),
        ("LA", source.language),
        ("UR", source.address),
        *(("N1", remark) for remark in remarks(source)),
    ]


def _one_line(value: str) -> str:
    """Without control characters, which programs take for the end of a line or of a file."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())
