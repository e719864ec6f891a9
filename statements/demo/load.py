"""Loads the demo newsroom; what is there already stays as it is."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, time, timedelta
from io import BytesIO

from django.db import models, transaction
from django.utils import timezone
from PIL import Image as Drawing

from statements.formats.record import Nouns, apply_record
from statements.formats.shared_nouns import contacts, organizations, reports, speakers, topics
from statements.models import Copy, DemoItem, HouseStyle, Image, PressContact, Speaker, Statement
from statements.pictures import read_picture
from statements.vault import keeping
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
        self.nouns = Nouns()

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

    def remember(self, noun: models.Model | None) -> models.Model | None:
        """What is new is the demo's; None was there already."""
        if noun is not None:
            DemoItem.objects.create(item=noun)
            self.made[str(noun._meta.verbose_name_plural)] += 1
        return noun

    def load_contact(self, record: Record) -> None:
        if not PressContact.objects.filter(email=record["email"]).exists():
            position = PressContact.objects.count()
            self.remember(contacts.apply(record | {"position": position}, self.nouns))

    def load_publisher(self, record: Record) -> None:
        """The newsroom's own organization, unless there is one that is nobody's demo."""
        if self.nouns.publisher:
            self.load_organization(record)
            return
        logo = self.picture(draw_logo(), alt=f"Logo of the {record['name']}")
        organization = self.load_organization(record | {"is_publisher": True, "logo": logo.sha256})
        contact = PressContact.objects.first()
        HouseStyle.objects.create(organization=organization, accent_color=ACCENT, press_contact=contact)

    def load_organization(self, record: Record) -> models.Model | None:
        return self.remember(organizations.apply(record, self.nouns))

    def load_topic(self, record: Record) -> None:
        self.remember(topics.apply(record, self.nouns))

    def load_speaker(self, record: Record) -> None:
        if Speaker.objects.filter(slug=record["slug"]).exists():
            return
        portrait = self.picture(draw_portrait(record["look"]), alt=f"Drawn portrait of {record['name']}", focal_y=40)
        self.remember(speakers.apply(record | {"portrait": portrait.sha256}, self.nouns))

    def load_report(self, record: Record) -> None:
        report = self.remember(reports.apply(record, self.nouns))
        if report is None:
            return
        printed = [f"{name.capitalize()} {record[name]}" for name in reports.DATES if record.get(name)]
        pdf = make_pdf(report.title, report.number, report.publisher.name, printed, record["text"])
        copy = Copy(
            report=report,
            source_url=report.url,
            is_offered=True,
            rights="A public document of the demo.",
        )
        copy.keep(BytesIO(pdf), extension="pdf", media_type="application/pdf")
        copy.save()
        keeping.read(copy)

    def load_published(self, record: Record) -> None:
        if statement := self.load_statement(record):
            publish(statement)

    def load_scheduled(self, record: Record) -> None:
        """Embargoed until tomorrow at six in the morning, so that a new user sees what that looks like."""
        zone = self.nouns.zone
        tomorrow = timezone.now().astimezone(zone).date() + timedelta(days=1)
        at_six = datetime.combine(tomorrow, time(6), zone)
        self.load_published(record | {"published_at": at_six.isoformat()})

    def load_statement(self, record: Record) -> Statement | None:
        if Statement.objects.filter(public_id=record["id"]).exists():
            return None
        statement = apply_record(record | {"lead_image": self.lead_image(record["lead_image"])}, self.nouns)
        self.remember(statement)
        return statement

    def lead_image(self, record: Record | None) -> Record | None:
        """A scene is drawn once, whatever the number of statements that show it."""
        if record is None:
            return None
        scene = record["scene"]
        if scene not in self.scenes:
            self.scenes[scene] = self.picture(draw_scene(scene), "JPEG", alt=record["alt"])
        return record | {"sha256": self.scenes[scene].sha256}

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
        image.save()
        self.remember(image)
        return image
