"""A reading as plain data: the fields as a person would list them, then every finding with its place and certainty."""

import dataclasses
import datetime
from typing import Any

from statements.quotations import Passage, Person, ReportMention

from .release import Contact, Finding, PressRelease, T

WORDS = 5  # of a quotation's beginning and end
MARKS = "“”„‟«»‹›‘’‚‛\"' \t\n"


def as_json(release: PressRelease) -> dict[str, Any]:
    """What `json` can write; what is not printed is null, several things are lists in their order."""
    return {
        "organization": _value(release.organization),
        "tagline": _value(release.tagline),
        "headline": _value(release.headline),
        "subheadline": _value(release.subheadline),
        "date": _plain(_value(release.date)),
        "dateline": _value(release.dateline),
        "kind": release.kind,
        "speakers": [_person(found.value) for found in release.speakers],
        "quotations": [_quotation(found.value) for found in release.quotations],
        "reports": [_report(found.value) for found in release.reports],
        "contacts": [dataclasses.asdict(found.value) for found in release.contacts],
        "embargo": _value(release.embargo),
        "boilerplate_lines": _lines(release),
        "language": release.language,
        "findings": [_finding(name, found) for name, found in release.findings()],
        "doubts": list(release.doubts),
        "possible_dates": [day.isoformat() for day in release.possible_dates],
    }


def _value(found: Finding[T] | None) -> T | None:
    return found.value if found else None


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "role": person.role, "organization": person.organization}


def _quotation(passage: Passage) -> dict[str, Any]:
    words = [word for word in (word.strip(MARKS) for word in passage.words.split()) if word]
    return {
        "speaker": passage.speaker.name if passage.speaker else None,
        "paragraphs": len({place.paragraph for place in passage.places}),
        "first_words": " ".join(words[:WORDS]),
        "last_words": " ".join(words[-WORDS:]),
    }


def _report(report: ReportMention) -> dict[str, Any]:
    return {"title": report.title, "publisher": report.publisher, "number": report.number}


def _lines(release: PressRelease) -> list[str]:
    """What is set aside, the paragraph about the organization included, each once."""
    about = [release.about] if release.about else []
    return list(dict.fromkeys(found.value for found in (*release.boilerplate, *about)))


def _finding(field: str, found: Finding[Any]) -> dict[str, Any]:
    return {
        "field": field,
        "value": _plain(found.value),
        "spans": [list(span) for span in found.spans],
        "certainty": round(found.certainty, 3),
    }


def _plain(value: Any) -> Any:
    """A value of a finding without its places: those stand beside it as spans."""
    plain = value
    match value:
        case datetime.date():
            plain = value.isoformat()
        case Person():
            plain = _person(value)
        case Passage():
            plain = {"speaker": value.speaker.name if value.speaker else None, "words": value.words}
        case ReportMention():
            plain = _report(value)
        case Contact():
            plain = dataclasses.asdict(value)
    return plain
