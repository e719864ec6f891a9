"""What an export says about itself: README.txt for people, datapackage.json and manifest.json for programs."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Any

from django.conf import settings

from statements.formats.record.write import instant
from statements.models import HouseStyle, Organization

from .columns import LINES, TABLES
from .folder import FORMAT, MANIFEST
from .written import Written

VERSION = 1
WIDTH = 100


def write_descriptions(folder: Path, written: Written, using: str) -> None:
    publisher = Organization.objects.using(using).filter(is_publisher=True).first()
    name = publisher.name if publisher else "a newsroom"
    style = HouseStyle.objects.using(using).filter(organization=publisher).first() or HouseStyle()
    (folder / "README.txt").write_text(readme(name, style, written), encoding="utf-8")
    package = datapackage(folder, name, style)
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    _write_manifest(folder, name, written)


def readme(name: str, style: HouseStyle, written: Written) -> str:
    """What the archive covers, since when, what it lacks, the terms, and what each column means."""
    parts = [
        f"Statements of {name}\n{settings.SITE_URL}",
        _coverage(written),
        f"Known gaps: {style.archive_gaps}" if style.archive_gaps else "No gaps are known.",
        f"Terms: {style.archive_terms}" if style.archive_terms else "",
        fill(
            "Each .jsonl file holds one JSON object a line; importing this folder into an empty installation gives "
            "the same site. The .csv files hold the same for spreadsheets, in UTF-8: a cell that would begin with "
            "= + - @, a tab or a carriage return has an apostrophe before it, so that no program takes it for a "
            "formula. Pictures, saved copies of reports and files that statements were read from are in files/, each "
            "under the SHA-256 of its bytes. manifest.json lists every file with size and SHA-256, datapackage.json "
            "describes the tables to programs (Frictionless Data Package).",
            WIDTH,
        ),
        *(f"{file}.jsonl\n    {description}" for file, description in LINES.items()),
        *(_columns(table) for table in TABLES),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _coverage(written: Written) -> str:
    counts = written.counts
    covered = f"from {written.since} to {written.until}" if written.since else "none yet"
    numbers = ("statements", "quotations", "citations", "speakers", "reports", "topics", "organizations", "files")
    counted = ", ".join(f"{counts[name]:,} {name}" for name in numbers)
    return fill(
        f"Everything that was public at the moment that manifest.json names, {covered}: {counted}. Drafts, statements "
        "under embargo and withdrawn ones are not in it; that something was withdrawn stands in tombstones.jsonl, so "
        "that it can be taken out of an earlier export.",
        WIDTH,
    )


def _columns(table: Any) -> str:
    width = max(len(column.name) for column in table.columns)
    lines = (f"    {column.name:<{width}}  {column.description}" for column in table.columns)
    return f"{table.file}\n    {table.description}\n\n" + "\n".join(lines)


def datapackage(folder: Path, name: str, style: HouseStyle) -> dict[str, Any]:
    """After Frictionless Data Package 1."""
    tables = [
        _resource(folder, table.file, table.description)
        | {
            "profile": "tabular-data-resource",
            "dialect": {"delimiter": ",", "doubleQuote": True, "lineTerminator": "\r\n"},
            "schema": {
                "fields": [
                    {"name": column.name, "type": column.type, "description": column.description}
                    for column in table.columns
                ],
                "missingValues": [""],
            },
        }
        for table in TABLES
    ]
    lines = [_resource(folder, f"{file}.jsonl", description) for file, description in LINES.items()]
    described = {"description": style.archive_terms} if style.archive_terms else {}
    return {
        "profile": "data-package",
        "name": "statements",
        "title": f"Statements of {name}",
        "homepage": settings.SITE_URL,
        **described,
        "resources": tables + lines,
    }


def _resource(folder: Path, file: str, description: str) -> dict[str, Any]:
    path = folder / file
    media_types = {".csv": "text/csv", ".jsonl": "application/x-ndjson"}
    return {
        "name": file.replace(".", "-").replace("_", "-").removesuffix("-csv"),
        "path": file,
        "description": description,
        "format": path.suffix.removeprefix("."),
        "mediatype": media_types[path.suffix],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sha256_of_file(path)}",
    }


def _write_manifest(folder: Path, name: str, written: Written) -> None:
    """Line by line, for an archive may hold more files than should be in memory at once."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": instant(written.at),
        "newsroom": {"name": name, "address": settings.SITE_URL},
        "counts": dict(sorted(written.counts.items())),
    }
    with (folder / MANIFEST).open("w", encoding="utf-8") as manifest:
        manifest.write(json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}") + ',\n "files": [')
        for number, entry in enumerate(_entries(folder)):
            manifest.write(("," if number else "") + "\n  " + json.dumps(entry))
        manifest.write("\n ]\n}\n")


def _entries(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST):
        yield {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": path.stem if path.parent.name == "files" else sha256_of_file(path),
        }


def sha256_of_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
