"""An export, read into an empty installation, gives the same site: exported again, it is the same export."""

import json
from datetime import UTC, datetime

import pytest

from statements.demo.load import Loader
from statements.formats.archive import apply_archive, write_archive
from statements.formats.record import Nouns
from statements.models import Copy, Image, Origin, Quotation, Report, SourceFile, Speaker, Statement
from statements.workflow import enter
from tests.formats.archive import newsrooms

pytestmark = pytest.mark.django_db


def there_and_back(tmp_path, settings) -> tuple[dict[str, bytes], dict[str, bytes]]:
    before = newsrooms.exported(tmp_path / "first")
    newsrooms.empty()
    settings.MEDIA_ROOT = tmp_path / "another media root"
    applied = apply_archive(tmp_path / "first", enter=enter)
    assert applied.refused == []
    return before, newsrooms.exported(tmp_path / "second")


def assert_same(before: dict[str, bytes], after: dict[str, bytes]) -> None:
    manifests = [json.loads(files.pop("manifest.json")) for files in (before, after)]
    for manifest in manifests:
        del manifest["made_at"]
    for name, content in before.items():
        if not name.startswith("files/"):
            assert after[name].decode() == content.decode(), name
    assert after == before
    assert manifests[0] == manifests[1]


def test_a_newsroom_with_everything_comes_back(tmp_path, settings, client):
    newsrooms.full()
    words = list(Quotation.objects.order_by("anchor").values_list("words", flat=True))
    assert_same(*there_and_back(tmp_path, settings))
    assert list(Quotation.objects.order_by("anchor").values_list("words", flat=True)) == words
    for model in (Statement, Speaker, Report):
        for noun in model.objects.public():
            assert client.get(noun.get_absolute_url()).status_code == 200
    assert client.get("/news/1.html").status_code == client.get("/people/ruiz").status_code == 301
    for image in Image.objects.all():
        width = image.renditions["webp"][0]
        assert client.get(f"/files/{image.sha256}/{width}.webp").status_code == 200
        assert client.get(image.get_absolute_url()).status_code == 200
    assert sorted(client.get(copy.get_absolute_url()).status_code for copy in Copy.objects.all()) == [200, 404]
    with SourceFile.objects.get().open() as file:
        assert file.read() == b"A source"
    origin = Origin.objects.get()
    assert (origin.how, origin.received_at, origin.place) == ("uploaded", datetime(2020, 1, 2, tzinfo=UTC), "")


@pytest.mark.usefixtures("in_two_widths")
def test_the_demo_comes_back(tmp_path, settings):
    Loader().load()
    before, after = there_and_back(tmp_path, settings)
    assert len(before["statements.jsonl"].splitlines()) == 60
    assert_same(before, after)


def test_twice_is_once(tmp_path, settings):
    newsrooms.full()
    there_and_back(tmp_path, settings)
    applied = apply_archive(tmp_path / "first", enter=enter)
    assert (applied.there, applied.made.total(), applied.refused) == (3, 0, [])


def test_without_a_word_to_enter_they_are_drafts(tmp_path):
    newsrooms.full()
    write_archive(tmp_path / "archive", using="default")
    newsrooms.empty()
    apply_archive(tmp_path / "archive", enter=None)
    assert Statement.objects.drafts().count() == 3
    assert not Speaker.objects.public()


def test_in_a_newsroom_of_ones_own_its_publisher_is_any_organization(tmp_path):
    from tests import factories

    newsrooms.full()
    write_archive(tmp_path / "archive", using="default")
    newsrooms.empty()
    own = factories.publisher(name="Another House")
    applied = apply_archive(tmp_path / "archive", enter=enter, nouns=Nouns())
    assert applied.refused == []
    assert type(own).objects.publisher() == own
    assert Statement.objects.public().filter(issuer__name="Open Water Forum").count() == 2
