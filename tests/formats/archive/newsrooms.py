"""Newsrooms to export: one with everything, and the way to an empty one."""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from statements.formats.archive import write_archive
from statements.models import (
    Attribution,
    DemoItem,
    HouseStyle,
    Image,
    OldAddress,
    Organization,
    PressContact,
    Report,
    SourceFile,
    Speaker,
    Statement,
    Topic,
)
from statements.models.as_it_was import insert_as_it_was
from statements.models.guard import lifted
from statements.models.origin import Origin
from statements.workflow import publish
from tests import factories


def full() -> Statement:
    """One public statement with everything around it, its translation, and one without anything."""
    publisher = factories.publisher(abbreviation="OWF", website="https://water.example/", boilerplate="About us.")
    publisher.logo = factories.image(alt="A logo")
    publisher.save()
    publisher.aliases.create(name="the Forum")
    style = publisher.house_style
    style.archive_gaps, style.archive_terms = "Nothing of 2011.", "Quote freely."
    style.time_zone = "Pacific/Auckland"
    style.save()
    ministry = factories.organization(name="Ministry of Water", tagline="ministry-canary")
    office = factories.organization(name="Harbor Office", parent=ministry)
    speaker = factories.speaker("Ana Ruiz", title="Director", employer=office, portrait=factories.image(focal_x=20))
    speaker.roles.update(since=date(2010, 1, 1))
    namesake = factories.speaker("Ana Ruíz", title="Captain", slug="ana-ruiz-2")
    report = factories.report(publisher=office, released_on=date(2012, 4, 1), url="https://r.example/1.pdf")
    unnumbered = factories.report(publisher=None, number="")
    factories.copy(report, content=b"%PDF offered", label="as released", rights="Public.")
    factories.copy(report, content=b"%PDF kept-canary", is_offered=False, source_url="https://kept-canary.example/")
    ferries = factories.topic("Ferries", description="Boats.")
    ferries.aliases.create(name="Boats")
    fares = factories.topic("Fares", parent=ferries)
    statement = factories.statement(
        headline="Everything", speakers=[speaker, namesake], reports=[report, unnumbered], topics=[ferries, fares],
        body="<p>Lead &amp; more.</p><p>“One,” she said.</p><p>“Two <em>of</em> them.”</p>", summary="-1 of many",
        lead_image=factories.image(), lead_image_caption="A caption", contact=PressContact.objects.get(),
        publish_at=datetime(2012, 4, 6, 15, tzinfo=UTC), source_url="https://old.example/1",
        event_starts_at=datetime(2012, 5, 6, 15, tzinfo=UTC), event_place="Pier 1",
    )  # fmt: skip
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=3)
    statement.quotations.create(speaker=namesake, first_paragraph=3, last_paragraph=3, words="of them.")
    statement.quotations.create(speaker=None, first_paragraph=1, last_paragraph=1, anchor="q7")
    publish(statement)
    OldAddress.objects.create(path="/news/1.html", statement=statement)
    OldAddress.objects.create(path="/people/ruiz", speaker=speaker)
    _came_from(statement, b"A source", "folder-canary/a.txt")
    unlisted = PressContact.objects.create(name="Gone Now", email="gone@water.example", is_listed=False)
    factories.published(
        headline="Todo", language="es", translation_of=statement, contact=unlisted, issuer=office, body="<p>Todo.</p>"
    )
    factories.published(headline="Nothing", language="es")
    return statement


def _came_from(statement: Statement, content: bytes, name: str) -> None:
    source = SourceFile(name=name)
    source.keep(BytesIO(content), extension="txt", media_type="text/plain")
    source.save()
    received = {"received_at": datetime(2020, 1, 2, tzinfo=UTC), "place": f"releases/{name}"}
    insert_as_it_was(Origin(statement=statement, key=f"sha256:{source.sha256}", how="uploaded", **received))
    statement.source_file = source
    statement.save()


def secrets(make) -> None:
    """A statement in another state and all that it alone uses; each word of it holds “canary”."""
    office = factories.organization(name="Canary Office", parent=factories.organization(name="Canary Ministry"))
    speaker = factories.speaker("Canary Person", employer=office, portrait=factories.image(alt="canary"))
    report = factories.report(title="Canary Report", publisher=office)
    factories.copy(report, content=b"%PDF canary")
    statement = make(
        headline="Canary", body="<p>canary</p>", speakers=[speaker], reports=[report], issuer=office,
        topics=[factories.topic("Canary Topic")], lead_image=factories.image(alt="canary lead"),
    )  # fmt: skip
    OldAddress.objects.create(path="/canary", statement=statement)
    _came_from(statement, b"canary", "canary.txt")
    # What is public by itself and meets the secret: a role, a translation, a part of a topic.
    known = Speaker.objects.get(slug="ana-ruiz")
    role = known.roles.create(organization=office, title="Canary Director")
    Attribution.objects.create(statement=statement, speaker=known, role=role, title_as_printed="canary")
    Statement.objects.filter(headline="Nothing").update(translation_of=statement)
    Topic.objects.filter(slug="fares").update(parent=Topic.objects.get(name="Canary Topic"))
    PressContact.objects.create(name="Canary Contact", email="canary@water.example", is_listed=False)


def empty() -> None:
    """Nothing is left of any newsroom."""
    Topic.objects.update(parent=None)
    Statement.objects.update(translation_of=None)
    Organization.objects.update(parent=None)
    for model in (
        DemoItem,
        Statement,
        SourceFile,
        Report,
        Speaker,
        Topic,
        HouseStyle,
        Organization,
        PressContact,
        Image,
    ):
        with lifted():
            model.objects.all().delete()


def exported(folder: Path) -> dict[str, bytes]:
    """All files of an export, after it was written."""
    write_archive(folder, using="default")
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
