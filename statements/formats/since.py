"""What became of the quotations of a page since the version that a link names."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from statements.models import Quotation, Statement, Version
from statements.models.prose import blocks, sanitize
from statements.quotations import exact_words

from .difference import names_of
from .in_words import words_of
from .record import Record

Said = dict[str, tuple[str, str]]  # by anchor: words, and by whom


@dataclass(frozen=True)
class Since:
    """Anchors of the quotations that were in that version, by how they are now."""

    version: Version
    same: frozenset[str]
    changed: frozenset[str]
    gone: frozenset[str]


def since(version: Version, record: str, statement: Statement) -> Since:
    """`record` is that of the version; reads `quotations` and `attributions` of the statement as it stands."""
    then, now = _said_then(json.loads(record)), _said_now(statement)
    same = frozenset(anchor for anchor in then if then[anchor] == now.get(anchor))
    gone = then.keys() - now.keys()
    return Since(version, same=same, changed=frozenset(then.keys() - same - gone), gone=frozenset(gone))


def _said_then(record: Record) -> Said:
    paragraphs = [block.text for block in blocks(record["body_html"])]
    names = names_of(record)
    return {
        each["anchor"]: _said(words_of(each, paragraphs), names.get(each["speaker"])) for each in record["quotations"]
    }


def _said_now(statement: Statement) -> Said:
    quotations: Iterable[Quotation] = statement.quotations.all()
    paragraphs = [block.text for block in blocks(sanitize(statement.body))]
    names = {credit.speaker_id: credit.name_as_printed for credit in statement.attributions.all()}
    return {
        each.anchor: _said(
            each.words or exact_words(paragraphs[each.first_paragraph - 1 : each.last_paragraph]),
            names.get(each.speaker_id) if each.speaker_id else None,
        )
        for each in quotations
    }


def _said(words: str, name: str | None) -> tuple[str, str]:
    return " ".join(words.split()), name or ""
