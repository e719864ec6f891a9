"""Takes words out of a statement, its versions and what else holds them, in one transaction that is written down."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Sequence

from django.db import models, transaction
from django.utils import timezone

from statements.formats.record import Record, canonical, fingerprint, text_sha256_of
from statements.models import (
    Decision,
    Organization,
    RedactedPlace,
    Redaction,
    Report,
    SourceFile,
    Speaker,
    Statement,
    Topic,
    Version,
)
from statements.models.prose import blocks
from statements.models.redaction import MARK
from statements.models.slug import PATTERN
from statements.quotations import exact_words
from statements.versions import leave_traces_again

from . import again, source
from .letters import Match, blacken, pattern_of
from .places import Path, Place, Search, is_gone_instead, is_html, is_slug

OF_RECORD = {"speakers": Speaker, "quotations": Speaker, "reports": Report, "topics": Topic, "issuer": Organization}
IN_ADDRESSES = "redacted"  # where a slug has the words; it takes letters alone


class Moved(Exception):
    """Words have come to a place, or have left one, since the person chose."""


@transaction.atomic
def black_out(
    statement: Statement,
    words: Sequence[str],
    *,
    chosen: set[str],
    shown: set[str],
    by,
    reason: str,
    public_note: str = "",
    with_source: bool = False,
) -> Redaction:
    """`chosen` and `shown` are ids of finds. Raises Moved, and then nothing was changed."""
    present = Statement.objects.select_for_update().get(pk=statement.pk)
    search = Search(present, pattern_of(words))
    if shown != {found.id for found in search.finds}:
        raise Moved
    redaction = Redaction.objects.begin(statement=present, by=by, reason=reason, public_note=public_note)
    places = [place for found in search.finds if found.id in chosen for place in found.places]
    _Work(redaction, present, places, present.source_file if with_source else None).do()
    again.remember(redaction, words)
    redaction.finish()
    return redaction


class _Work:
    """One redaction while it is done: first what it will write, then the places, then the writing."""

    def __init__(self, redaction: Redaction, statement: Statement, places: list[Place], removed: SourceFile | None):
        self.redaction, self.statement, self.removed = redaction, statement, removed
        self.kept: list[RedactedPlace] = []
        self.rows: dict[tuple[type, int], models.Model] = {}
        self.matches: dict[tuple[type, int], dict[tuple[str, Path], list[Match]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for place in places:
            key = type(place.row), place.row.pk
            self.rows[key] = place.row
            self.matches[key][place.column, place.path].append(place.match)
        self.hashes: dict[str, str] = {}  # of texts and of words, before and after
        self.slugs: dict[tuple[type, str], str] = {}  # of what has an address, before and after

    def do(self) -> None:
        own = self.rows.pop((Statement, self.statement.pk), None)
        gone = [row for row in self.rows.values() if is_gone_instead(row)]
        versions = [row for row in self.rows.values() if isinstance(row, Version)]
        others = [row for row in self.rows.values() if row not in gone and row not in versions]
        before = self._spoken_now()
        written = [(row, self._black_out_row(row)) for row in [*others, *([own] if own else [])]]
        for row in gone:
            self._keep_matches(row)
        versions += [each for each in self._versions_of_removed_file() if each not in versions]
        written += [(version, self._black_out_version(version)) for version in versions]
        self._seal_source()
        RedactedPlace.objects.bulk_create(self.kept)
        for row, columns in written:
            row._slug_as_loaded = None  # an address that named the person is not remembered
            row.save(update_fields=columns)
        for row in gone:
            row.delete()
        leave_traces_again(versions)
        if self.removed:
            source.remove(self.removed)
        Statement.objects.filter(pk=self.statement.pk).update(modified_at=timezone.now())
        self.hashes |= dict(zip(before, self._spoken_now(), strict=True))
        self._move_approvals()

    def _black_out_row(self, row: models.Model) -> list[str]:
        changed = []
        for (column, path), matches in self.matches[type(row), row.pk].items():
            value = getattr(row, column)
            if path:
                _put(value, path, self._text(row, column, path, _at(value, path), matches))
            else:
                setattr(row, column, self._text(row, column, path, value, matches))
            changed.append(column)
        derived = [name for name in getattr(row, "derived_columns", ()) if name == "name_key"]
        return list(dict.fromkeys([*changed, *derived]))

    def _black_out_version(self, version: Version) -> list[str]:
        record = json.loads(version.record)
        spoken, text = _spoken(record), version.text_sha256
        by_place = self.matches[Version, version.pk]
        for (column, path), matches in by_place.items():
            if column == "record":
                _put(record, path, self._text(version, column, path, _at(record, path), matches))
        if self.removed and (record.get("source") or {}).get("sha256") == self.removed.sha256:
            self._keep(version, "record.source.sha256", self.removed.sha256)
            record["source"] = record["source"] | {"sha256": None, "name": None} if record["source"]["how"] else None
        columns = ["record", "record_sha256", "text_sha256"]
        if matches := by_place.get(("note", ())):
            version.note = self._text(version, "note", (), version.note, matches)
            columns.append("note")
        version.record = canonical(record)
        for column, value in (
            ("record_sha256", fingerprint(version.record)),
            ("text_sha256", text_sha256_of(record)),
        ):
            if getattr(version, column) != value:
                self._keep(version, column, getattr(version, column))
                setattr(version, column, value)
        self.hashes |= {text: version.text_sha256} | dict(zip(spoken, _spoken(record), strict=True))
        return columns

    def _text(self, row: models.Model, column: str, path: Path, text: str, matches: list[Match]) -> str:
        """With the marks in it, and each place noted."""
        part = ".".join(map(str, (column, *path)))
        if is_slug(row, column, path):
            for match in matches:
                self._keep(row, part, match.removed)
            return self._slug(row, column, path, text, matches)
        marked, offsets = blacken(text, matches, MARK)
        longest = None if path else row._meta.get_field(column).max_length
        if longest and len(marked) > longest:
            marked, offsets = blacken(text, matches, MARK[0])
        has_paragraphs = is_html(row, column, path)
        for match, offset in zip(sorted(matches, key=lambda match: match.start), offsets, strict=True):
            paragraph = len(blocks(marked[: offset + 1])) if has_paragraphs else None
            self._keep(row, part, match.removed, paragraph=paragraph, offset=offset)
        return marked

    def _slug(self, row: models.Model, column: str, path: Path, slug: str, matches: list[Match]) -> str:
        """The same for every place that has it, so that a record still names what it named."""
        of = OF_RECORD.get(path[0], Statement) if path else type(row)
        if (of, slug) not in self.slugs:
            new, _ = blacken(slug, matches, IN_ADDRESSES)
            longest = Statement._meta.get_field("slug").max_length
            new = new[:longest].strip("-")
            new = new if re.fullmatch(PATTERN, new) else IN_ADDRESSES
            taken = {each for (model, _), each in self.slugs.items() if model is of}
            self.slugs[of, slug] = _free(new, taken if path else taken | _slugs_beside(row))
        return self.slugs[of, slug]

    def _keep_matches(self, row: models.Model) -> None:
        for (column, path), matches in self.matches[type(row), row.pk].items():
            for match in matches:
                self._keep(row, ".".join((column, *map(str, path))), match.removed)

    def _keep(self, row: models.Model, part: str, removed: str, **place) -> None:
        self.kept.append(
            RedactedPlace(
                redaction=self.redaction,
                table_name=row._meta.db_table,
                row_id=row.pk,
                part=part,
                seal=self.redaction.seal(removed),
                **place,
            )
        )

    def _versions_of_removed_file(self) -> list[Version]:
        if not self.removed:
            return []
        return list(self.statement.versions.filter(record__contains=self.removed.sha256))

    def _seal_source(self) -> None:
        if self.removed:
            self._keep(self.removed, "file", self.removed.sha256)

    def _spoken_now(self) -> list[str]:
        quoted: dict[int | None, list[str]] = defaultdict(list)
        for quotation in self.statement.quotations.all():
            quoted[quotation.speaker_id].append(quotation.words)
        return [_sha256_of(words) for words in quoted.values()]

    def _move_approvals(self) -> None:
        """Whoever said yes to these words said it to those that are left; the hash of the others goes."""
        moved = {old: new for old, new in self.hashes.items() if old != new}
        decisions = list(Decision.objects.filter(statement=self.statement, text_sha256__in=moved))
        before = len(self.kept)
        for decision in decisions:
            self._keep(decision, "text_sha256", decision.text_sha256)
        RedactedPlace.objects.bulk_create(self.kept[before:])
        for decision in decisions:
            decision.text_sha256 = moved[decision.text_sha256]
            decision.save(update_fields=["text_sha256"])


def _spoken(record: Record) -> list[str]:
    """The hash of each speaker's words, as an approval of them has it (`workflow.words_sha256_of`)."""
    texts = [block.text for block in blocks(record["body_html"])]
    quoted: dict[str | None, list[str]] = defaultdict(list)
    for each in record.get("quotations") or ():
        derived = exact_words(texts[each["first_paragraph"] - 1 : each["last_paragraph"]])
        quoted[each["speaker"]].append(each.get("words") or derived)
    return [_sha256_of(words) for words in quoted.values()]


def _sha256_of(words: list[str]) -> str:
    return hashlib.sha256("\n\n".join(words).encode()).hexdigest()


def _slugs_beside(row: models.Model) -> set[str]:
    others = type(row)._base_manager.exclude(pk=row.pk)
    if isinstance(row, Statement):
        others = others.filter(year=row.year)
    return set(others.values_list("slug", flat=True))


def _free(slug: str, taken: set[str]) -> str:
    """That one, or the first numbered one that nobody has."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug[:70]}-{number}"
    return free


def _at(value, path: Path):
    for step in path:
        value = value[step]
    return value


def _put(value, path: Path, text: str) -> None:
    _at(value, path[:-1])[path[-1]] = text
