"""
CSL-JSON, which Zotero, Pandoc and citeproc read.

A statement is a `webpage` with its kind as `genre`: the type that citation styles print with the title in quotation
marks (Chicago, MLA) or italics (APA), the kind and the full day. Names are `literal`, because nobody can tell where the
family name of a speaker begins.
"""

import json
from datetime import date
from typing import Any

from .english import remarks
from .source import Source


def csl_json(source: Source) -> str:
    return json.dumps([item(source)], ensure_ascii=False, indent=2) + "\n"


def item(source: Source) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "id": source.key,
        "type": "report" if source.is_report else "webpage",
        "genre": "" if source.is_report else source.kind,
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else [],
        "contributor": [{"literal": name} for name in _people(source)],
        "container-title": "" if source.is_report else source.site,
        "publisher": source.site,
        "issued": _date(source.day),
        "number": source.number,
        "version": str(source.version or ""),
        "status": "withdrawn" if source.is_withdrawn else "",
        "language": source.language,
        "URL": source.address,
        "note": ". ".join(remarks(source)),
    }
    return {name: value for name, value in whole.items() if value}


def _people(source: Source) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (*source.speakers, source.quoting) if name))


def _date(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
