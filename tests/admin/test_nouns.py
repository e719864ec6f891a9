"""The forms of shared nouns: what they refuse, with which sentence next to which field."""

import json
import zlib
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Drawing

from statements.models import Approval, Copy, HouseStyle, Image, Organization, Report, Speaker
from tests import factories

from .conftest import errors_of, rows

IMAGE = {"alt": "A dam at dawn", "focal_x": "50", "focal_y": "40"}


def upload(content: bytes, name: str = "file.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def add(noun: str) -> str:
    return reverse(f"admin:statements_{noun}_add")


def test_a_second_publisher_is_refused_next_to_its_box(publisher):
    page = publisher.post(
        add("organization"), {"name": "Another Newsroom", "is_publisher": "on", "slug": "", **rows("aliases")}
    )
    assert "there is only one" in " ".join(errors_of(page)["is_publisher"])
    assert "Another Newsroom" in page.content.decode()


def test_role_dates_the_wrong_way_round_are_refused_next_to_the_date(publisher, newsroom):
    role = {"title": "Chair", "organization": newsroom.pk, "since": "2020-05-01", "until": "2019-05-01"}
    page = publisher.post(add("speaker"), {"name": "Ana Reyes", "slug": "", **rows("roles", role)})
    formset = page.context["inline_admin_formsets"][0].formset
    assert formset.errors == [{"until": ["This role ends before it begins."]}]
    assert not Speaker.objects.exists()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/report.pdf", "file:///etc/passwd", "what"]
)
def test_a_report_has_an_address_on_the_web_or_none(publisher, newsroom, address):
    page = publisher.post(
        add("report"), {"title": "On Dams", "publisher": newsroom.pk, "slug": "", "url": address, **rows("copies")}
    )
    assert errors_of(page)["url"] == ["Enter an address that begins with http:// or https://"]
    assert address in page.content.decode()


def test_a_report_that_is_released_before_it_is_issued_is_refused(publisher, newsroom):
    dates = {"issued_on": "2012-04-05", "released_on": "2012-04-01"}
    page = publisher.post(
        add("report"), {"title": "On Dams", "publisher": newsroom.pk, "slug": "", **dates, **rows("copies")}
    )
    assert errors_of(page)["released_on"] == ["This report is released before it is issued."]


def test_a_topic_of_the_same_name_in_other_capitals_is_refused(editor):
    factories.topic("Público")
    page = editor.post(add("topic"), {"name": "PUBLICO", "slug": "", **rows("aliases")})
    assert "is there already" in errors_of(page)["name"][0]


def bomb() -> bytes:
    """The header of a picture of 200 megapixels; its pixels do not matter."""
    content = bytearray(factories.picture_file((10, 10), "PNG").getvalue())
    content[16:24] = (20_000).to_bytes(4, "big") + (10_000).to_bytes(4, "big")
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"no picture at all", "This is no picture that we can read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This is no picture that we can read"),
        (bomb(), "up to 60 megapixels"),
    ],
    ids=["text", "drawing", "bomb"],
)
def test_what_is_no_fit_picture_is_refused_next_to_the_file(writer, content, sentence):
    page = writer.post(add("image"), IMAGE | {"file": upload(content)})
    assert sentence in errors_of(page)["file"][0]
    assert "A dam at dawn" in page.content.decode()
    assert "browsers drop it" in page.content.decode()
    assert not Image.objects.exists()


def test_a_picture_is_kept_once_with_its_alt_text(writer):
    content = factories.picture_file((400, 300)).getvalue()
    assert errors_of(writer.post(add("image"), IMAGE | {"alt": "", "file": upload(content)}))["alt"]
    assert writer.post(add("image"), IMAGE | {"file": upload(content)}).status_code == 302
    image = Image.objects.get()
    assert (image.width, image.focal_y) == (400, 40)
    again = writer.post(add("image"), IMAGE | {"file": upload(content)})
    assert errors_of(again)["file"] == ["This very picture is there already: “A dam at dawn”."]


def test_the_picture_itself_cannot_be_changed(editor):
    image = factories.image()
    other = upload(factories.picture_file((500, 500)).getvalue())
    address = reverse("admin:statements_image_change", args=[image.pk])
    assert editor.post(address, IMAGE | {"file": other}).status_code == 302
    sha256 = image.sha256
    image.refresh_from_db()
    assert (image.sha256, image.alt) == (sha256, "A dam at dawn")


def test_staff_see_a_picture_that_no_page_shows_yet_and_nobody_else_does(writer, client):
    image = factories.image()
    address = reverse("admin:image-preview", args=[image.pk])
    answer = writer.get(address)
    assert answer["Content-Type"] == "image/jpeg"
    assert Drawing.open(BytesIO(answer.getvalue())).width == image.width
    assert "sandbox" in answer["Content-Security-Policy"]
    assert client.get(address).status_code == 302


def report_data(report, **copies) -> dict:
    return {
        "title": report.title,
        "number": report.number,
        "publisher": report.publisher_id,
        "slug": report.slug,
    } | copies


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"GIF89a", "This is not a PDF; its first bytes say so."), (b"", "The submitted file is empty.")],
)
def test_a_copy_is_a_pdf(editor, content, sentence):
    report = factories.report()
    copy = rows("copies", {"file": "", "label": "as released"}) | {"copies-0-file": upload(content, "r.pdf")}
    page = editor.post(reverse("admin:statements_report_change", args=[report.pk]), report_data(report, **copy))
    assert sentence in page.content.decode()
    assert not Copy.objects.exists()


def test_a_copy_is_kept_by_its_fingerprint_and_only_once(editor):
    report = factories.report()
    address = reverse("admin:statements_report_change", args=[report.pk])
    copy = rows("copies", {"label": "as released"})
    editor.post(address, report_data(report, **copy) | {"copies-0-file": upload(b"%PDF-1.4 one", "r.pdf")})
    kept = Copy.objects.get()
    assert (kept.extension, kept.media_type, kept.open().read()) == ("pdf", "application/pdf", b"%PDF-1.4 one")
    both = rows("copies", {"id": kept.pk, "report": report.pk, "label": "first"}, {"report": report.pk}, kept=1)
    page = editor.post(address, report_data(report, **both) | {"copies-1-file": upload(b"%PDF-1.4 one", "r.pdf")})
    assert "This very file is kept already." in page.content.decode()


def test_of_a_kept_copy_only_words_can_be_changed(editor):
    copy = factories.copy()
    address = reverse("admin:statements_report_change", args=[copy.report_id])
    changed = {"id": copy.pk, "report": copy.report_id, "label": "revised", "source_url": "https://x.example/"}
    data = report_data(copy.report, **rows("copies", changed, kept=1))
    assert editor.post(address, data | {"copies-0-file": upload(b"%PDF other")}).status_code == 302
    before = copy.sha256
    copy.refresh_from_db()
    assert (copy.sha256, copy.label, copy.source_url) == (before, "revised", "")


def test_the_publisher_sets_the_house_style(publisher, newsroom):
    address = reverse("admin:statements_organization_change", args=[newsroom.pk])
    style = {
        "id": newsroom.house_style.pk,
        "organization": newsroom.pk,
        "accent_color": "red",
        "time_zone": "Europe/Madrid",
        "date_style": "iso",
        "approval": "second",
    }
    data = {"name": newsroom.name, "slug": newsroom.slug, "is_publisher": "on", **rows("aliases")}
    page = publisher.post(address, data | rows("house_style", style, kept=1))
    assert "six hexadecimal digits" in page.content.decode()
    publisher.post(address, data | rows("house_style", style | {"accent_color": "#102030"}, kept=1))
    assert HouseStyle.current().time_zone == "Europe/Madrid"
    assert HouseStyle.current().approval == Approval.SECOND


@pytest.mark.parametrize(
    ("noun", "field", "term", "found"),
    [
        ("attribution", "speaker", "reyes", "Ana Reyes"),
        ("attribution", "role", "reyes", "Ana Reyes: Chair, Office of Dams"),
        ("citation", "report", "12-66", "OIG-12-66: On Dams"),
        ("statement", "topics", "leaks", "Secrecy"),
        ("statement", "issuer", "OOD", "Office of Dams"),
        ("statement", "contact", "okafor", "Ben Okafor"),
        ("statement", "lead_image", "river", "A river in the morning"),
    ],
)
def test_choices_are_found_by_names_numbers_and_aliases(writer, noun, field, term, found):
    office = factories.organization(name="Office of Dams", abbreviation="OOD")
    factories.speaker("Ana Reyes", title="Chair", employer=office)
    factories.report(number="OIG-12-66", title="On Dams", publisher=office)
    factories.topic("Secrecy").aliases.create(name="Leaks")
    factories.image()
    asked = {"app_label": "statements", "model_name": noun, "field_name": field, "term": term}
    answer = json.loads(writer.get("/admin/autocomplete/", asked).content)
    assert [each["text"] for each in answer["results"]] == [found]


@pytest.mark.parametrize("model", [Speaker, Report, Organization])
def test_the_page_of_a_noun_links_to_its_public_page_once_there_is_one(publisher, model):
    speaker, report = factories.speaker(), factories.report(issued_on=date(2012, 3, 1))
    noun = {Speaker: speaker, Report: report, Organization: report.publisher}[model]
    address = reverse(f"admin:statements_{model._meta.model_name}_change", args=[noun.pk])
    assert "See it on the public site" not in publisher.get(address).content.decode()
    factories.published(speakers=[speaker], reports=[report])
    assert f'href="{noun.get_absolute_url()}"' in publisher.get(address).content.decode()
