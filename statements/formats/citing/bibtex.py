"""
BibTeX and BibLaTeX, in UTF-8.

A statement is @misc with its kind in `howpublished`, a report @techreport. Double braces keep capitals as they are and
an organization from being taken apart as a name. A brace counts for BibTeX even with a backslash before it, so lone
ones are written as commands. An address is verbatim.
"""

from .english import remarks
from .source import Source

ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LANGUAGES = {"en": "english", "es": "spanish", "fr": "french", "de": "german", "pt": "portuguese", "it": "italian"}


def bibtex(source: Source) -> str:
    lines = [f"  {name} = {value}," for name, value in _fields(source)]
    return "\n".join([f"@{'techreport' if source.is_report else 'misc'}{{{source.key},", *lines, "}", ""])


def _fields(source: Source) -> list[tuple[str, str]]:
    language = LANGUAGES.get(source.language.partition("-")[0].lower(), source.language)
    texts = {
        "author": f"{{{_escaped(source.author)}}}" if source.author else "",
        "title": f"{{{_escaped(source.title)}}}",
        "institution": _escaped(source.site) if source.is_report else "",
        "organization": "" if source.is_report else _escaped(source.site),
        "number": _escaped(source.number),
        "howpublished": "" if source.is_report else _escaped(source.kind),
        "note": _escaped(". ".join(remarks(source))),
        "language": _escaped(language),
        "url": source.address,
    }
    day = source.day
    when = [("year", f"{{{day.year}}}"), ("month", MONTHS[day.month - 1]), ("day", f"{{{day.day}}}")] if day else []
    return [*((name, f"{{{text}}}") for name, text in texts.items() if text), *when]


def _escaped(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return "".join(ESCAPED.get(letter, letter) for letter in " ".join(printable.split()))
