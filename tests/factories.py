"""Things to test with: each plain call makes one that is complete, each keyword overrides."""

import itertools
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from PIL import Image as Drawing

from statements import workflow
from statements.models import (
    Approval,
    Attribution,
    Citation,
    ConsentLink,
    Copy,
    HouseStyle,
    Image,
    Organization,
    PressContact,
    PreviewLink,
    Proposal,
    Report,
    Role,
    SourceFile,
    Speaker,
    Statement,
    Topic,
    Withdrawal,
)
from statements.pictures import read_picture

numbers = itertools.count(1)

BODY = "<p>Two reports were released today.</p><p>“They confirm what we have said.”</p>"
TRANSLATED = "<p>Hoy se publicaron dos informes.</p><p>“Confirman lo que hemos dicho.”</p>"
LONG_AGO = datetime(2012, 4, 6, 15, 0, tzinfo=UTC)
PASSWORD = "correct horse battery staple"


def publisher(**fields) -> Organization:
    found = Organization.objects.filter(is_publisher=True).first()
    if found:
        return found
    organization = Organization.objects.create(
        **{"name": "Open Water Forum", "tagline": "Clean water is common ground", "is_publisher": True} | fields
    )
    contact = PressContact.objects.create(name="Ben Okafor", title="Press Secretary", email="press@water.example")
    HouseStyle.objects.create(organization=organization, press_contact=contact, place_of_clocks="Washington")
    return organization


def organization(**fields) -> Organization:
    return Organization.objects.create(**{"name": f"Office {next(numbers)}"} | fields)


def speaker(name: str = "", *, title: str = "Director", employer: Organization | None = None, **fields) -> Speaker:
    """With one role that has no dates."""
    made = Speaker.objects.create(name=name or f"Person {words(next(numbers))}", **fields)
    Role.objects.create(speaker=made, organization=employer or publisher(), title=title)
    return made


def words(number: int) -> str:
    """A number in letters, for names."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def report(**fields) -> Report:
    number = next(numbers)
    defaults = {"title": f"Report on Matter {words(number)}", "number": f"R-{number}", "issued_on": date(2012, 3, 27)}
    if "publisher" not in fields:
        defaults["publisher"] = organization()
    return Report.objects.create(**defaults | fields)


def topic(name: str = "", **fields) -> Topic:
    return Topic.objects.create(name=name or f"Topic {words(next(numbers))}", **fields)


def picture_file(size=(400, 300), format_: str = "JPEG", **options) -> BytesIO:
    """Each is another picture: its number stands in it, a square for every bit, as lossy formats keep it."""
    drawing, number = Drawing.new("RGB", size, (90, 110, 120)), next(numbers)
    for bit in range(number.bit_length()):
        if number >> bit & 1:
            drawing.paste("white", (16 * bit, 0, 16 * bit + 16, 16))
    file = BytesIO()
    drawing.save(file, format_, **options)
    file.seek(0)
    return file


def image(**fields) -> Image:
    made = Image(**{"alt": "A river in the morning", "credit": "Photo: A. Person"} | fields)
    made.keep_picture(read_picture(picture_file((320, 240))))
    made.save()
    return made


def copy(of: Report | None = None, *, content: bytes = b"%PDF-1.4 a report", **fields) -> Copy:
    made = Copy(report=of or report(), **{"is_offered": True} | fields)
    made.keep(BytesIO(content), extension="pdf", media_type="application/pdf")
    made.save()
    return made


def source_file(*, content: bytes | None = None, **fields) -> SourceFile:
    made = SourceFile(**{"name": "release.docx"} | fields)
    made.keep(BytesIO(content or f"release {next(numbers)}".encode()), extension="docx", media_type="application/zip")
    made.save()
    return made


def statement(*, speakers=(), reports=(), topics=(), **fields) -> Statement:
    """A draft."""
    number = next(numbers)
    body = TRANSLATED if fields.get("translation_of") else BODY
    defaults = {"headline": f"Statement {words(number)} of the Forum", "body": body, "dateline": "Washington, D.C."}
    made = Statement.objects.create(**defaults | {"issuer": publisher()} | fields)
    for position, each in enumerate(speakers):
        Attribution.objects.create(statement=made, speaker=each, position=position)
    for position, each in enumerate(reports):
        Citation.objects.create(statement=made, report=each, position=position)
    for each in topics:
        made.statement_topics.create(tag=each)
    return made


def published(*, publish_at: datetime = LONG_AGO, **fields) -> Statement:
    made = statement(publish_at=publish_at, **fields)
    workflow.publish(made)
    return made


def scheduled(*, publish_at: datetime | None = None, **fields) -> Statement:
    return published(publish_at=publish_at or timezone.now() + timedelta(days=2), **fields)


def withdrawn(*, how: Withdrawal = Withdrawal.WITHDRAWN, replaced_by: Statement | None = None, **fields) -> Statement:
    made = published(**fields)
    workflow.withdraw(made, withdrawn_as=how, replaced_by=replaced_by)
    return made


def preview_token(of: Statement, *, lasts: timedelta = timedelta(days=3), **fields) -> str:
    """Of a new link."""
    made_by = fields.pop("made_by", None) or user("Writer")
    return PreviewLink.objects.make(statement=of, lasts=lasts, **{"label": "Ana Ruiz", "made_by": made_by} | fields)


def consent_token(of: Statement, *, lasts: timedelta = timedelta(days=7), **fields) -> str:
    """Of a new link that asks about the whole text, or with `speaker` about their words."""
    made_by = fields.pop("made_by", None) or user("Editor")
    name = fields["speaker"].name if fields.get("speaker") else "Dana Reed"
    return ConsentLink.objects.make(statement=of, lasts=lasts, **{"name": name, "made_by": made_by} | fields)


def proposal(of: Statement | None = None, **record) -> Proposal:
    """Of a writer; `record` overrides parts of the public text."""
    of = of or published()
    proposed = workflow.present_record(of) | record
    return workflow.propose(of, proposed, by=user("Writer"), change="minor")


def in_review(**fields) -> Statement:
    made = statement(**fields)
    workflow.move(made, "submit")
    return made


def approved(**fields) -> Statement:
    made = in_review(**fields)
    workflow.move(made, "approve")
    return made


def unconfirmed(**fields) -> Statement:
    """Published at once, where a second person has to approve."""
    styles = HouseStyle.objects.filter(organization=publisher())
    before = styles.get().approval
    styles.update(approval=Approval.SECOND)
    made = statement(publish_at=LONG_AGO, **fields)
    workflow.move(made, "at once", note="It cannot wait.")
    styles.update(approval=before)
    return made


IN_EVERY_STATE = {
    "draft": statement,
    "in review": in_review,
    "approved": approved,
    "scheduled": scheduled,
    "published": published,
    "withdrawn": withdrawn,
}


def user(role: str | None = None, **fields):
    """Someone at the desk: Writer, Editor, Publisher, or None for an administrator."""
    name = fields.pop("username", f"{role or 'admin'}{next(numbers)}".lower())
    made = get_user_model().objects.create_user(
        name, password=PASSWORD, is_staff=True, is_superuser=role is None, **fields
    )
    if role:
        made.groups.add(Group.objects.get(name=role))
    return made
