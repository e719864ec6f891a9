"""Loads the demo newsroom; what is there already stays as it is."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, time, timedelta
from io import BytesIO

from django.db import models, transaction
from django.utils import timezone
from PIL import Image as Drawing

from statements.models import (
    Attribution,
    Citation,
    Copy,
    DemoItem,
    HouseStyle,
    Image,
    Organization,
    PressContact,
    Report,
    Speaker,
    Statement,
    Topic,
)
from statements.models.prose import blocks, sanitize
from statements.pictures import read_picture
from statements.workflow import publish

from . import records
from .logo import draw_logo
from .portraits import draw_portrait
from .records import Record
from .report_pdf import make_pdf
from .scenes import draw_scene

ACCENT = "#0f4c5c"
TERMS = "Free for editorial use with credit."
CREDIT = "Drawing: Saltmarsh Coast Forum"


class Loader:
    """One run; `made` counts what was new, by the noun's plural name."""

    def __init__(self, progress: Callable[[], None] = lambda: None):
        self.progress = progress
        self.made: Counter[str] = Counter()
        self.scenes: dict[str, Image] = {}

    @transaction.atomic
    def load(self) -> None:
        for found, load_one in self.steps():
            for record in found:
                load_one(record)
                self.progress()

    def __len__(self) -> int:
        return sum(len(found) for found, _ in self.steps())

    def steps(self) -> list[tuple[list[Record], Callable[[Record], object]]]:
        """In the order in which the nouns need each other."""
        publisher, *organizations = records.read("organizations")
        scheduled, *drafts = records.read("drafts")
        return [
            (records.read("contacts"), self.load_contact),
            ([publisher], self.load_publisher),
            (organizations, self.load_organization),
            (records.read("topics"), self.load_topic),
            (records.read("speakers"), self.load_speaker),
            (records.read("reports"), self.load_report),
            (records.published(), self.load_published),
            ([scheduled], self.load_scheduled),
            (drafts, self.load_statement),
        ]

    def keep(self, noun: models.Model) -> models.Model:
        """Save it and remember that it is the demo's."""
        noun.save()
        DemoItem.objects.create(item=noun)
        self.made[str(noun._meta.verbose_name_plural)] += 1
        return noun

    def load_contact(self, record: Record) -> None:
        if not PressContact.objects.filter(email=record["email"]).exists():
            self.keep(PressContact(position=PressContact.objects.count(), **record))

    def load_publisher(self, record: Record) -> None:
        """The newsroom's own organization, unless there is one that is nobody's demo."""
        if Organization.objects.filter(is_publisher=True).exists():
            self.load_organization(record)
            return
        logo = self.picture(draw_logo(), alt=f"Logo of the {record['name']}")
        organization = self.load_organization(record, is_publisher=True, logo=logo)
        contact = PressContact.objects.first()
        HouseStyle.objects.create(organization=organization, accent_color=ACCENT, press_contact=contact)

    def load_organization(self, record: Record, **more) -> Organization | None:
        if Organization.objects.filter(slug=record["slug"]).exists():
            return None
        own = {name: record[name] for name in ("slug", "name", "abbreviation", "website", "tagline", "boilerplate")}
        parent = Organization.objects.filter(slug=record["parent"]).first()
        organization = self.keep(Organization(**own, parent=parent, **more))
        for alias in record["aliases"]:
            organization.aliases.create(name=alias)
        return organization

    def load_topic(self, record: Record) -> None:
        if Topic.objects.filter(slug=record["slug"]).exists():
            return
        parent = Topic.objects.filter(slug=record["parent"]).first()
        own = {name: record[name] for name in ("slug", "name", "description")}
        topic = self.keep(Topic(**own, parent=parent))
        for alias in record["aliases"]:
            topic.aliases.create(name=alias)

    def load_speaker(self, record: Record) -> None:
        if Speaker.objects.filter(slug=record["slug"]).exists():
            return
        portrait = self.picture(draw_portrait(record["look"]), alt=f"Drawn portrait of {record['name']}", focal_y=40)
        own = {name: record[name] for name in ("slug", "name", "biography")}
        speaker = self.keep(Speaker(public_id=record["id"], portrait=portrait, **own))
        for role in record["roles"]:
            speaker.roles.create(
                organization=Organization.objects.get(slug=role["organization"]),
                title=role["title"],
                since=role["from"],
                until=role["until"],
            )

    def load_report(self, record: Record) -> None:
        if Report.objects.filter(slug=record["slug"]).exists():
            return
        publisher = Organization.objects.get(slug=record["publisher"])
        own = {name: record[name] for name in ("slug", "title", "number", "url", "summary")}
        dates = {f"{name}_on": record[name] for name in ("issued", "released", "revised")}
        report = self.keep(Report(public_id=record["id"], publisher=publisher, **own, **dates))
        printed = [f"{name.capitalize()} {record[name]}" for name in ("issued", "released", "revised") if record[name]]
        pdf = make_pdf(report.title, report.number, publisher.name, printed, record["text"])
        copy = Copy(
            report=report,
            source_url=report.url,
            is_offered=True,
            rights="A public document of the demo.",
        )
        copy.keep(BytesIO(pdf), extension="pdf", media_type="application/pdf")
        copy.save()

    def load_published(self, record: Record) -> None:
        statement = self.load_statement(record)
        if statement:
            statement.publish_at = datetime.fromisoformat(record["published_at"])
            statement.save()
            publish(statement)

    def load_scheduled(self, record: Record) -> None:
        """Embargoed until tomorrow at six in the morning, so that a new user sees what that looks like."""
        statement = self.load_statement(record)
        if statement:
            tomorrow = timezone.now().astimezone(HouseStyle.current().zone).date() + timedelta(days=1)
            statement.publish_at = datetime.combine(tomorrow, time(6), HouseStyle.current().zone)
            statement.save()
            publish(statement)

    def load_statement(self, record: Record) -> Statement | None:
        if Statement.objects.filter(public_id=record["id"]).exists():
            return None
        plain = (
            "slug",
            "kind",
            "language",
            "headline",
            "subheadline",
            "dateline",
            "summary",
            "source_url",
        )
        event = record["event"] or {}
        statement = self.keep(
            Statement(
                public_id=record["id"],
                **{name: record[name] for name in plain},
                body=sanitize(record["body_html"]),
                issuer=Organization.objects.get(slug=record["issuer"]),
                contact=PressContact.objects.filter(email=record["contact"]).first(),
                translation_of=Statement.objects.filter(public_id=record["translation_of"]).first(),
                event_starts_at=_instant(event.get("start")),
                event_ends_at=_instant(event.get("end")),
                event_place=event.get("place") or "",
                **self.lead_image(record["lead_image"]),
            )
        )
        self.load_references(statement, record)
        return statement

    def load_references(self, statement: Statement, record: Record) -> None:
        """Credits, citations, topics and quotations, in their order."""
        for position, credit in enumerate(record["speakers"]):
            printed = {f"{name}_as_printed": value for name, value in credit["as_printed"].items()}
            speaker = Speaker.objects.get(slug=credit["slug"])
            role = speaker.roles.filter(title=credit["role"], organization__name=credit["organization"]).first()
            Attribution.objects.create(statement=statement, speaker=speaker, role=role, position=position, **printed)
        for position, citation in enumerate(record["reports"]):
            report = Report.objects.get(slug=citation["slug"])
            own = {"how": citation["how"], "wording": citation["wording"], "position": position}
            Citation.objects.create(statement=statement, report=report, **own)
        for topic in record["topics"]:
            statement.statement_topics.create(tag=Topic.objects.get(slug=topic["slug"]))
        for quotation in record["quotations"]:
            extent = {name: quotation[name] for name in ("anchor", "first_paragraph", "last_paragraph")}
            words = _words_of(statement, quotation["first_paragraph"], quotation["last_paragraph"])
            statement.quotations.create(speaker=Speaker.objects.get(slug=quotation["speaker"]), words=words, **extent)

    def lead_image(self, record: Record | None) -> Record:
        """A scene is drawn once, whatever the number of statements that show it."""
        if record is None:
            return {}
        scene = record["scene"]
        if scene not in self.scenes:
            self.scenes[scene] = self.picture(draw_scene(scene), "JPEG", alt=record["alt"])
        return {"lead_image": self.scenes[scene], "lead_image_caption": record["caption"]}

    def picture(self, drawing: Drawing.Image, format_: str = "PNG", *, alt: str, focal_y: int = 50) -> Image:
        """The same drawing a second time is the same image."""
        file = BytesIO()
        drawing.save(file, format_, quality=95)
        picture = read_picture(file)
        image = Image(alt=alt, credit=CREDIT, terms=TERMS, focal_y=focal_y)
        same = Image.objects.filter(sha256=picture.sha256).first()
        if same:
            return same
        image.keep_picture(picture)
        return self.keep(image)


def _words_of(statement: Statement, first: int, last: int) -> str:
    """The demo's quotations are whole paragraphs in marks."""
    return "\n\n".join(block.text.strip("“”") for block in blocks(statement.body)[first - 1 : last])


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
