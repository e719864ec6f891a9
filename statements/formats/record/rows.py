"""The rows of a statement that a record brings: credits, citations, topics, quotations, what was taken out."""

from datetime import datetime

from statements.models import (
    Attribution,
    Citation,
    How,
    OldAddress,
    Quotation,
    Redaction,
    Statement,
    StatementTopic,
)
from statements.models.name_key import name_key
from statements.models.prose import blocks
from statements.quotations import exact_words

from .days import day
from .nouns import Nouns
from .write import Record


def add_rows(statement: Statement, record: Record, nouns: Nouns) -> None:
    """Each kind in one insert. Whoever is credited, cited or filed twice is so once, at the first place."""
    Attribution.objects.bulk_create(_credits(statement, record, nouns))
    Citation.objects.bulk_create(_citations(statement, record, nouns))
    StatementTopic.objects.bulk_create(_topics(statement, record, nouns))
    Quotation.objects.bulk_create(_quotations(statement, record, nouns))
    paths = [OldAddress(path=path, statement=statement) for path in record.get("old_addresses") or ()]
    OldAddress.objects.bulk_create(paths, ignore_conflicts=True)
    Redaction.objects.bulk_create(
        Redaction(statement=statement, at=datetime.fromisoformat(each["at"]), public_note=each.get("note") or "")
        for each in record.get("redactions") or ()
    )


def _credits(statement: Statement, record: Record, nouns: Nouns) -> list[Attribution]:
    rows: dict[int, Attribution] = {}
    for credit in record.get("speakers") or ():
        speaker = nouns.speakers.named(credit.get("slug") or "", credit.get("name") or "")
        if speaker not in rows:
            rows[speaker] = Attribution(
                statement=statement,
                speaker_id=speaker,
                role_id=_role(credit, speaker, nouns),
                position=len(rows),
                **_printed(credit),
            )
    return list(rows.values())


def _role(credit: Record, speaker: int, nouns: Nouns) -> int | None:
    if not credit.get("role") or not credit.get("organization"):
        return None
    organization = nouns.organizations.named(credit["organization"])
    return nouns.speakers.role(speaker, credit["role"], organization, day(credit.get("from")), day(credit.get("until")))


def _printed(credit: Record) -> Record:
    """As printed; where the record does not say, as its credit is."""
    printed = credit.get("as_printed")
    if printed is None:
        printed = {"name": credit.get("name"), "title": credit.get("role"), "organization": credit.get("organization")}
    return {f"{name}_as_printed": printed.get(name) or "" for name in ("name", "title", "organization")}


def _citations(statement: Statement, record: Record, nouns: Nouns) -> list[Citation]:
    rows: dict[int, Citation] = {}
    for cited in record.get("reports") or ():
        publisher = cited.get("publisher")
        report = nouns.reports.named(
            slug=cited.get("slug") or "",
            title=cited.get("title") or "",
            number=cited.get("number") or "",
            publisher=nouns.organizations.named(publisher) if publisher else None,
            issued_on=day(cited.get("date")),
            url=cited.get("url") or "",
        )
        if report not in rows:
            said = {name: cited.get(name) or "" for name in ("wording", "passage")}
            how = cited.get("how") or How.IN_ANSWER_TO
            rows[report] = Citation(statement=statement, report_id=report, how=how, position=len(rows), **said)
    return list(rows.values())


def _topics(statement: Statement, record: Record, nouns: Nouns) -> list[StatementTopic]:
    named = [nouns.topics.named(each.get("slug") or "", each.get("name") or "") for each in record.get("topics") or ()]
    return [StatementTopic(content_object=statement, tag_id=topic) for topic in dict.fromkeys(named)]


def _quotations(statement: Statement, record: Record, nouns: Nouns) -> list[Quotation]:
    """Whoever wrote the record has said who speaks, so finding quotations again leaves them alone."""
    quoted = record.get("quotations") or ()
    texts = [block.text for block in blocks(statement.body)] if quoted else []
    taken = {each["anchor"] for each in quoted if each.get("anchor")}
    free = (f"q{number}" for number in range(1, len(quoted) + len(taken) + 1) if f"q{number}" not in taken)
    rows = []
    for each in quoted:
        first = each["first_paragraph"]
        last = each.get("last_paragraph") or first
        rows.append(
            Quotation(
                statement=statement,
                speaker_id=_quoted(each.get("speaker"), record, nouns),
                first_paragraph=first,
                last_paragraph=last,
                anchor=each.get("anchor") or next(free),
                words=each.get("words") or exact_words(texts[first - 1 : last]),
                is_confirmed=True,
            )
        )
    return rows


def _quoted(named: str | None, record: Record, nouns: Nouns) -> int | None:
    """One whom the record credits, by slug or name; else somebody by that slug or name."""
    if not named:
        return None
    for credit in record.get("speakers") or ():
        if named == credit.get("slug") or name_key(named) == name_key(credit.get("name") or ""):
            return nouns.speakers.named(credit.get("slug") or "", credit.get("name") or "")
    is_slug = named == named.lower() and " " not in named
    return nouns.speakers.named(named if is_slug else "", "" if is_slug else named)
