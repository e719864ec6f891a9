"""A record back into the statement that it was of, in memory first: what would stand there is seen before it does."""

from datetime import date
from typing import TypeVar

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext

from statements.models import (
    Attribution,
    Citation,
    Image,
    OldAddress,
    Organization,
    PressContact,
    Quotation,
    Report,
    Role,
    Speaker,
    Statement,
    StatementTopic,
    Topic,
)
from statements.models.name_key import name_key
from statements.models.prose import blocks, sanitize
from statements.models.translation import against_translation
from statements.quotations import exact_words

from .days import moment
from .write import Record

PLAIN = ("slug", "headline", "subheadline", "dateline", "summary", "source_url", "kind", "language")
PARTS = frozenset(  # the keys of a record that are put back
    {*PLAIN, "body_html", "issuer", "event", "contact", "lead_image", "translation_of"}
    | {"speakers", "reports", "topics", "quotations"}
)
RELATIONS = ("attributions", "citations", "statement_topics", "quotations")

Noun = TypeVar("Noun", Speaker, Report, Topic)


def fill_in(statement: Statement, record: Record) -> list[str]:
    """
    Give the statement, as `Statement.objects.for_record()` fetches it, what the record says; `put_back` saves it.

    Nothing is made for it: answers in sentences what the record names and nobody has any more. Status, origin and old
    addresses are no part of a text; the hour is, until it is fixed by publishing.
    """
    missing: list[str] = []
    _fill_fields(statement, record, missing)
    people = {credit["slug"]: _noun(Speaker, "speaker", credit["slug"]) for credit in record["speakers"]}
    statement.has_written("attributions", _credits(statement, record, people, missing))
    statement.has_written("citations", _citations(statement, record, missing))
    statement.has_written("statement_topics", _topics(statement, record, missing))
    statement.has_written("quotations", _quotations(statement, record, people))
    return missing


@transaction.atomic
def put_back(statement: Statement) -> None:
    """Save what was filled in; rows that were there give way to those of then, whose anchors they keep."""
    statement.save()
    present = Statement.objects.get(pk=statement.pk)
    for relation in RELATIONS:
        for row in getattr(present, relation).all():
            row.delete()
        for row in getattr(statement, relation).all():
            row.save()


def _fill_fields(statement: Statement, record: Record, missing: list[str]) -> None:
    for name, value in ({name: record[name] for name in PLAIN} | {"body": sanitize(record["body_html"])}).items():
        setattr(statement, name, value)
    if statement.is_unpublished:
        statement.publish_at = moment(record["published_at"])
    event = record["event"] or {}
    statement.event_starts_at, statement.event_ends_at = moment(event.get("start")), moment(event.get("end"))
    statement.event_place = event.get("place") or ""
    issuer = Organization.objects.filter(slug=record["issuer"]).first()
    if issuer:
        statement.issuer = issuer
    elif record["issuer"] != statement.issuer.slug:
        missing.append(
            gettext("The organization “%(organization)s” is no longer there: the issuer stays as it is.")
            % {"organization": record["issuer"]}
        )
    _fill_contact(statement, record["contact"] or {}, missing)
    _fill_image(statement, record["lead_image"] or {}, missing)
    original = record["translation_of"]
    statement.translation_of = Statement.objects.filter(public_id=original).first() if original else None
    if original and statement.translation_of is None:
        missing.append(gettext("The statement that it is a translation of is no longer there."))
    if against := against_translation(statement):
        statement.translation_of = None
        missing.append(against)


def _fill_contact(statement: Statement, contact: Record, missing: list[str]) -> None:
    name, email = contact.get("name"), contact.get("email")
    same = PressContact.objects.filter(email=email) if email else ()
    known = next((each for each in same if name_key(each.name) == name_key(name or "")), None)
    if name and known is None:
        missing.append(gettext("The press contact %(name)s is no longer there.") % {"name": name})
    printed = contact.get("as_printed") or ""
    if known and not printed and not statement.is_unpublished:
        printed = known.as_printed()
    statement.contact, statement.contact_as_printed = known, printed


def _fill_image(statement: Statement, image: Record, missing: list[str]) -> None:
    statement.lead_image = Image.objects.filter(sha256=image["sha256"]).first() if image else None
    statement.lead_image_caption = image["caption"] if statement.lead_image else ""
    if image and statement.lead_image is None:
        missing.append(gettext("The image of then is no longer there."))


def _credits(
    statement: Statement, record: Record, people: dict[str, Speaker | None], missing: list[str]
) -> list[Attribution]:
    rows: list[Attribution] = []
    for credit in record["speakers"]:
        speaker = people[credit["slug"]]
        if speaker is None:
            missing.append(gettext("The speaker %(name)s is no longer there.") % {"name": credit["name"]})
            continue
        role = _role(speaker, credit)
        if credit["role"] and role is None:
            missing.append(
                gettext("%(speaker)s no longer has the role “%(role)s”; the title as printed stays.")
                % {"speaker": speaker, "role": credit["role"]}
            )
        printed = {f"{name}_as_printed": value for name, value in credit["as_printed"].items()}
        rows.append(Attribution(statement=statement, speaker=speaker, role=role, position=len(rows), **printed))
    return rows


def _role(speaker: Speaker, credit: Record) -> Role | None:
    if not credit["role"]:
        return None
    since, until = (date.fromisoformat(each) if (each := credit[name]) else None for name in ("from", "until"))
    wanted = [name_key(credit["role"]), name_key(credit["organization"])]
    roles = speaker.roles.select_related("organization")
    alike = [role for role in roles if [name_key(role.title), name_key(role.organization.name)] == wanted]
    return next((role for role in alike if (role.since, role.until) == (since, until)), next(iter(alike), None))


def _citations(statement: Statement, record: Record, missing: list[str]) -> list[Citation]:
    rows: list[Citation] = []
    for cited in record["reports"]:
        report = _noun(Report, "report", cited["slug"])
        if report is None:
            missing.append(
                gettext("The report %(number)s is no longer there.")
                % {"number": cited["number"] or "“" + cited["title"] + "”"}
            )
            continue
        said = {"how": cited["how"], "wording": cited["wording"], "passage": cited.get("passage", "")}
        rows.append(Citation(statement=statement, report=report, position=len(rows), **said))
    return rows


def _topics(statement: Statement, record: Record, missing: list[str]) -> list[StatementTopic]:
    rows = []
    for each in record["topics"]:
        topic = _noun(Topic, "topic", each["slug"])
        if topic is None:
            missing.append(gettext("The topic %(topic)s is no longer there.") % {"topic": each["name"]})
        else:
            rows.append(StatementTopic(content_object=statement, tag=topic))
    return rows


def _quotations(statement: Statement, record: Record, people: dict[str, Speaker | None]) -> list[Quotation]:
    """Whoever saved that version had said who speaks. Whoever is gone leaves the words without a name."""
    texts = [block.text for block in blocks(statement.body)] if record["quotations"] else []
    rows = []
    for each in record["quotations"]:
        first, last, slug = each["first_paragraph"], each["last_paragraph"], each["speaker"]
        speaker = people[slug] if slug in people else _noun(Speaker, "speaker", slug) if slug else None
        rows.append(
            Quotation(
                statement=statement,
                speaker=speaker,
                first_paragraph=first,
                last_paragraph=last,
                anchor=each["anchor"],
                words=each.get("words") or exact_words(texts[first - 1 : last]),
                is_confirmed=True,
            )
        )
    return rows


def _noun(model: type[Noun], address: str, slug: str) -> Noun | None:
    """By the slug of then, which may be an old one."""
    found: Noun | None = model.objects.filter(slug=slug).first()
    if found is None and (old := OldAddress.objects.filter(path=reverse(address, args=[slug])).first()):
        found = old.noun if isinstance(old.noun, model) else None
    return found
