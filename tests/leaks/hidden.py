"""A statement of which every field, row and noun holds a word that is nowhere else, in each state."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from statements import workflow
from statements.models import (
    Attribution,
    Autosave,
    Citation,
    Copy,
    Image,
    OldAddress,
    Organization,
    Origin,
    PressContact,
    Quotation,
    Report,
    Role,
    SourceFile,
    Speaker,
    Statement,
    Topic,
    Withdrawal,
)
from tests import factories, surfaces

from .words import SAID, filled, word

NOW = datetime(2030, 12, 31, 20, 0, 30, tzinfo=UTC)
HOUR = datetime(2031, 1, 2, 15, 0, tzinfo=UTC)  # in a year and a month of which there is nothing else
YEARS_AGO = datetime(2012, 4, 6, 15, 0, tzinfo=UTC)  # so with this one


class Files:
    """The same bytes in every state, drawn once."""

    def __init__(self):
        self.pictures = {of: factories.image(alt=of) for of in ("lead", "portrait", "logo")}
        self.copy = factories.copy(content=b"%PDF-1.4 a report that is not public", label="drawn")
        self.source = factories.source_file(content=b"what it was read from")
        self.kept = {of: self.columns(image) for of, image in self.pictures.items()}
        self.of_copy, self.of_source = self.columns(self.copy), self.columns(self.source)
        self.copy.delete()
        self.source.delete()
        for image in self.pictures.values():
            image.delete()

    @staticmethod
    def columns(row) -> dict:
        names = ("sha256", "extension", "media_type", "size", "width", "height", "renditions")
        return {name: getattr(row, name) for name in names if hasattr(row, name)}


def write(files: Files, shared: dict, **given) -> Statement:
    """A draft with all its rows, and with nouns that others have as well."""
    lead, portrait, logo = (Image.objects.create(**filled(Image, of), **files.kept[of]) for of in files.kept)
    issuer = Organization.objects.create(**filled(Organization, "issuer", logo=logo))
    employer = Organization.objects.create(**filled(Organization, "employer"))
    employer.aliases.create(name=word(Organization, "alias"))
    office = Organization.objects.create(**filled(Organization, "office"))
    speaker = Speaker.objects.create(**filled(Speaker, portrait=portrait))
    role = Role.objects.create(**filled(Role, speaker=speaker, organization=employer))
    report = Report.objects.create(
        **filled(
            Report, publisher=office, **dict.fromkeys(("issued_on", "revised_on", "retracted_on"), YEARS_AGO.date())
        )
    )
    report.aliases.create(name=word(Report, "alias"))
    copy = Copy.objects.create(**filled(Copy, report=report, is_offered=True), **files.of_copy)
    copy.pages.create(number=1, text=word(Copy, "page"))
    topic = Topic.objects.create(**filled(Topic))
    topic.aliases.create(name=word(Topic, "alias"))
    statement = Statement.objects.create(
        **filled(Statement)
        | {
            "kind": "advisory",
            "event_starts_at": HOUR + timedelta(days=9),
            "issuer": issuer,
            "contact": PressContact.objects.create(**filled(PressContact, is_listed=False)),
            "lead_image": lead,
            "source_file": SourceFile.objects.create(**filled(SourceFile), **files.of_source),
        }
        | given
    )
    Attribution.objects.create(**filled(Attribution, statement=statement, speaker=speaker, role=role))
    Attribution.objects.create(**filled(Attribution, "also", statement=statement, speaker=shared["speaker"]))
    Citation.objects.create(**filled(Citation, statement=statement, report=report))
    Citation.objects.create(**filled(Citation, "besides", statement=statement, report=shared["report"]))
    for tag in (topic, shared["topic"]):
        statement.statement_topics.create(tag=tag)
    quoted = {"statement": statement, "speaker": speaker, "words": SAID, "anchor": "q1"}
    Quotation.objects.create(**quoted, first_paragraph=1, last_paragraph=1)
    Origin.objects.create(**filled(Origin, statement=statement, how="imported"))
    OldAddress.objects.create(**filled(OldAddress, statement=statement))
    OldAddress.objects.create(**filled(OldAddress, "moved", speaker=speaker))
    return statement


def moved(*verbs: str, **given) -> Callable:
    """Somebody outside was given a link to read it, and one to approve it."""

    def make(files: Files, shared: dict) -> Statement:
        statement = write(files, shared, **{"publish_at": HOUR} | given)
        for verb in verbs:
            workflow.move(statement, verb, note=word(Statement, "decision"))
        writer = factories.user("Writer")
        preview = factories.preview_token(statement, label="zqlabelqz", made_by=writer)
        consent = factories.consent_token(statement, name="zqaskedqz", made_by=writer)
        statement.doors = surfaces.doors(preview, consent, statement.lead_image)
        return statement

    return make


def withdrawn(how: Withdrawal) -> Callable:
    def make(files: Files, shared: dict) -> Statement:
        statement = moved("submit", "approve", "publish", publish_at=YEARS_AGO)(files, shared)
        other = shared["statement"] if how is Withdrawal.REPLACED else None
        note = word(Statement, "withdrawal")
        workflow.withdraw(statement, withdrawn_as=how, withdrawal_note=note, replaced_by=other)
        return statement

    return make


def deleted(files: Files, shared: dict) -> Statement:
    """Its nouns stay."""
    statement = moved("submit", "return")(files, shared)
    statement.delete()
    return statement


def original(files: Files, shared: dict) -> Statement:
    """Of a statement that is public."""
    statement = moved("publish")(files, shared)
    Statement.objects.filter(pk=shared["in Spanish"].pk).update(translation_of=statement)
    return statement


def translation(files: Files, shared: dict) -> Statement:
    return moved("publish", language="es", translation_of=shared["statement"])(files, shared)


def replacement(files: Files, shared: dict) -> Statement:
    """Of a statement that was withdrawn, before its own hour has come."""
    statement = moved("publish")(files, shared)
    instead = {"withdrawn_as": Withdrawal.REPLACED, "replaced_by": statement}
    Statement.objects.filter(pk=shared["withdrawn"].pk).update(**instead)
    return statement


PROPOSED = ("headline", "subheadline", "dateline", "summary")


def proposed(files: Files, shared: dict) -> None:
    """A change to a public text that waits, and one that was typed and not saved."""
    record = {name: f"zqproposed{name}qz" for name in PROPOSED}
    factories.proposal(shared["statement"], **record, body_html="<p>zqproposedbodyqz</p>")
    typed = {name: [f"zqtyped{name}qz"] for name in (*PROPOSED, "body")}
    Autosave.objects.keep(factories.user("Writer"), shared["statement"], typed)


UNPUBLISHED = {
    "draft": moved(),
    "in review": moved("submit"),
    "approved": moved("submit", "approve"),
    "scheduled": moved("submit", "approve", "publish"),
    "deleted": deleted,
    "translation": translation,
    "original": original,
    "a change that waits": proposed,
}
WITHDRAWN = {how: withdrawn(how) for how in Withdrawal}
