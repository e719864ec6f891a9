"""Records to import: each plain call makes one that is complete, each keyword overrides or, as None, leaves out."""

import json
from pathlib import Path


def record(number: int = 1, **fields) -> dict:
    made = {
        "slug": f"ferry-{number}-stays",
        "headline": f"Ferry {number} Stays",
        "date": "2014-03-09",
        "body_html": f"<p>A lead for ferry {number}.</p><p>“It sails.</p><p>“It has to.”</p>",
        "speakers": [{"name": "Ines Halloran", "role": "Director", "organization": "Harbor Forum"}],
        "quotations": [{"first_paragraph": 2, "last_paragraph": 3, "speaker": "Ines Halloran"}],
    } | fields
    return {key: value for key, value in made.items() if value is not None}


def write_records(path: Path, *records: dict | str) -> Path:
    """A line each; text as it is."""
    lines = [each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
