"""Files behind the gate."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from statements.models import Organization
from tests import factories


@pytest.fixture
def image():
    made = factories.image(terms="Free with credit.")
    factories.published(lead_image=made)
    return made


def test_a_picture_is_sent_inert_and_under_its_hash(client, image):
    response = client.get(image.get_absolute_url())
    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    with image.open() as stored:
        assert b"".join(response) == stored.read()


def test_every_rendition_that_the_row_names_is_sent(client, image):
    for format_, widths in image.renditions.items():
        for width in widths:
            response = client.get(reverse("rendition", args=[image.sha256, width, format_]))
            assert response.status_code == 200
            b"".join(response)


@pytest.mark.parametrize(("width", "format_"), [(321, "webp"), (320, "gif"), (0, "webp"), (99999, "jpg")])
def test_a_rendition_that_the_row_does_not_name_is_not_found(client, image, width, format_):
    assert client.get(f"/files/{image.sha256}/{width}.{format_}").status_code == 404


def test_a_second_visit_is_answered_without_the_file(client, image):
    first = client.get(image.get_absolute_url())
    b"".join(first)
    again = client.get(image.get_absolute_url(), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content


def test_a_picture_that_is_withdrawn_is_gone_even_for_who_has_its_etag(client):
    image = factories.image()
    statement = factories.published(lead_image=image)
    etag = client.get(image.get_absolute_url())["ETag"]
    factories.workflow.withdraw(statement)
    assert client.get(image.get_absolute_url(), headers={"If-None-Match": etag}).status_code == 404


def test_a_copy_is_sent_only_where_its_rights_allow(client):
    report = factories.report()
    offered, kept = factories.copy(report), factories.copy(report, content=b"%PDF-1.4 kept", is_offered=False)
    factories.published(reports=[report])
    assert client.get(offered.get_absolute_url())["Content-Type"] == "application/pdf"
    assert client.get(kept.get_absolute_url()).status_code == 404


def test_nginx_is_told_to_send_the_file_where_it_stands_in_front(client, image, settings):
    settings.ACCEL_LOCATION = "/private"
    response = client.get(image.get_absolute_url())
    assert response["X-Accel-Redirect"] == f"/private/files/{image.sha256[:2]}/{image.sha256}.jpg"
    assert not response.content


def test_a_file_that_is_missing_on_disk_is_not_found(client, image, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    assert client.get(image.get_absolute_url()).status_code == 404


def test_the_page_names_every_width_and_its_dimensions(client, image):
    page = client.get(image.lead_of.get().get_absolute_url()).content.decode()
    assert f'width="320" height="{image.height}"' in page
    assert f"/files/{image.sha256}/320.webp 320w" in page
    assert 'alt="A river in the morning"' in page
    assert "Photo: A. Person" in page
    assert "Free with credit." in page


def test_the_press_kit_holds_logo_portraits_terms_and_contacts(client):
    logo, portrait = factories.image(), factories.image(credit="Photo: B. Person")
    Organization.objects.filter(is_publisher=True).update(logo=logo, boilerplate="Founded in 1991.")
    factories.published(speakers=[factories.speaker("Ali Noorani", portrait=portrait)])
    response = client.get("/press/press-kit.zip")
    assert response["Content-Disposition"] == 'attachment; filename="press-kit.zip"'
    with ZipFile(BytesIO(b"".join(response))) as kit:
        assert set(kit.namelist()) == {
            "ABOUT.txt", "CONTACTS.txt", "PICTURES.txt", "logo-open-water-forum.jpg", "portrait-ali-noorani.jpg",
        }  # fmt: skip
        assert "Founded in 1991." in kit.read("ABOUT.txt").decode()
        assert "press@water.example" in kit.read("CONTACTS.txt").decode()
        assert "Photo: B. Person" in kit.read("PICTURES.txt").decode()
        with portrait.open() as stored:
            assert kit.read("portrait-ali-noorani.jpg") == stored.read()


def test_a_page_of_the_web_that_was_kept_is_downloaded_and_never_opened_here(client):
    copy = factories.copy()
    copy.keep(BytesIO(b"<script>alert(1)</script>"), extension="html", media_type="text/html")
    copy.save()
    factories.published(reports=[copy.report])
    answer = client.get(copy.get_absolute_url())
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("", "tides.pdf"),
        ("As released", "tides-as-released.pdf"),
        ('“Revisión”; filename="x.exe"\r\nSet-Cookie: a=b', "tides-revision-filenamexexe-set-cookie-ab.pdf"),
        ("改訂", "tides.pdf"),
    ],
)
def test_a_copy_is_called_after_its_report_and_its_label(client, label, name):
    copy = factories.copy(factories.report(title="Tides", number="", slug="tides"), label=label)
    factories.published(reports=[copy.report])
    answer = client.get(copy.get_absolute_url())
    assert answer["Content-Disposition"] == f'inline; filename="{name}"'
