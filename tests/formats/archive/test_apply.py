"""An archive that is not as it was: each fault has a sentence with file and line, and the rest comes all the same."""

import hashlib
import json

import pytest

from statements.formats.archive import BrokenLine, apply_archive, apply_shared_nouns, write_archive
from statements.formats.record import Nouns
from statements.models import Image, Organization, Report, SourceFile, Speaker, Statement, Topic
from statements.workflow import enter
from tests.formats.archive import newsrooms

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings):
    """An export, and an installation without anything."""
    newsrooms.full()
    write_archive(tmp_path / "archive", using="default")
    newsrooms.empty()
    settings.MEDIA_ROOT = tmp_path / "another media root"
    return tmp_path / "archive"


def change(folder, file: str, line: int, **more) -> None:
    path = folder / f"{file}.jsonl"
    lines = path.read_text().splitlines()
    lines[line - 1] = json.dumps(json.loads(lines[line - 1]) | more)
    path.write_text("\n".join(lines))


def picture_of(folder):
    """The first one, and its file."""
    record = json.loads((folder / "images.jsonl").read_text().splitlines()[0])
    return record, folder / "files" / f"{record['sha256']}.{record['extension']}"


def test_a_picture_that_was_changed_is_refused(folder):
    record, path = picture_of(folder)
    path.write_bytes(path.read_bytes() + b"!")
    applied = apply_archive(folder, enter=enter)
    assert applied.refused == [
        f"images.jsonl, line 1: The file files/{path.name} is not as it was: its SHA-256 is another."
    ]
    assert Statement.objects.public().count() == 3
    assert not Image.objects.filter(sha256=record["sha256"]).exists()


def test_a_picture_that_is_missing_is_said(folder):
    _, path = picture_of(folder)
    path.unlink()
    assert apply_archive(folder, enter=enter).refused == [
        f"images.jsonl, line 1: The file files/{path.name} is missing."
    ]


def test_a_file_that_is_no_picture_is_refused(folder):
    content = b"<svg onload='alert(1)'/>"
    sha256 = hashlib.sha256(content).hexdigest()
    (folder / "files" / f"{sha256}.jpg").write_bytes(content)
    change(folder, "images", 1, sha256=sha256, extension="jpg")
    [sentence] = apply_archive(folder, enter=enter).refused
    assert sentence.startswith("images.jsonl, line 1: This is no picture that we can read")


def test_a_picture_cannot_pass_for_another_kind(folder):
    record, path = picture_of(folder)
    path.rename(path.with_suffix(".html"))
    change(folder, "images", 1, extension="html")
    assert apply_archive(folder, enter=enter).refused == [
        f"images.jsonl, line 1: The picture {record['sha256']} is a {record['extension']}, not a html."
    ]


FAULTS = [
    ("images", {"sha256": "../../etc/passwd"}, "“../../etc/passwd.jpg” is no name of a file in an export."),
    ("images", {"alt": 7, "focus": [50]}, "One of its values is of another kind than it should be."),
    ("images", {"focus": [500, 50]}, "focal_x: "),
    ("organizations", {"slug": "04", "name": "New"}, "slug: Use lowercase letters"),
    ("organizations", {"name": "New", "slug": "new", "website": "javascript:x"}, "website: Enter an address"),
    ("organizations", {"name": "New", "slug": "new", "aliases": "text"}, "A list of texts is wanted here."),
    (
        "topics",
        {"old_addresses": ["no slash"], "name": "New", "slug": "new"},
        "“no slash” is no old address; one begins with a slash.",
    ),
    ("reports", {"issued": "yesterday"}, "One of its values is of another kind than it should be."),
    ("reports", {"copies": [{"sha256": "x", "extension": "pdf", "media_type": "a/b"}]}, "“x.pdf” is no saved copy."),
    ("reports", {"url": "file:///etc/passwd"}, "url: Enter an address"),
    ("speakers", {"roles": [{"title": "Director"}]}, "“organization” is missing."),
    ("source_files", {"media_type": "text/html\r\nX: y"}, "“text/html\r\nX: y” is no media type."),
    ("house_style", {"time_zone": "Mars/Base"}, "time_zone: “Mars/Base” is not a time zone"),
    ("contacts", {"email": "nobody"}, "email: Enter a valid email address."),
]


@pytest.mark.parametrize(("name", "fault", "sentence"), FAULTS)
def test_a_shared_noun_with_a_fault_is_refused_with_a_sentence(folder, name, fault, sentence):
    change(folder, name, 1, **fault)
    refused = apply_archive(folder, enter=enter).refused
    assert refused[0].startswith(f"{name}.jsonl, line 1: {sentence}"), refused
    assert Statement.objects.public().count() == 3


def test_a_line_that_is_no_json_is_refused(folder):
    path = folder / "topics.jsonl"
    path.write_text('{"slug": \n[]\n\n' + path.read_text())
    assert apply_archive(folder, enter=enter).refused == [
        "topics.jsonl, line 1: this is no JSON object.",
        "topics.jsonl, line 2: this is no JSON object.",
    ]
    assert Topic.objects.count() == 2


def test_a_record_with_a_fault_is_refused_and_the_others_come(folder):
    change(folder, "statements", 2, date="yesterday")
    applied = apply_archive(folder, enter=enter)
    assert applied.refused == ["statements.jsonl, line 2: “date” is no day; write it like 2012-04-06."]
    assert applied.made["statements"] == 2


def test_without_somebody_to_tell_a_fault_stops_the_run(folder):
    change(folder, "contacts", 1, email="nobody")
    with pytest.raises(BrokenLine, match=r"contacts\.jsonl, line 1: email: Enter a valid email address"):
        apply_shared_nouns(folder, Nouns())


def test_it_says_how_many_were_made(folder):
    made = apply_shared_nouns(folder, Nouns())
    assert made["organizations"] == Organization.objects.count() == 3
    assert made["source_files"] == SourceFile.objects.count() == 1
    assert apply_shared_nouns(folder, Nouns()).total() == 0


def test_what_is_here_stays_as_it_is(folder):
    from tests import factories

    factories.organization(name="Harbor Office", tagline="Mine")
    factories.speaker("Ana Ruiz", biography="Mine", employer=factories.organization(name="Mine", is_publisher=True))
    applied = apply_archive(folder, enter=enter)
    assert applied.refused == []
    assert Organization.objects.get(name="Harbor Office").tagline == "Mine"
    assert Speaker.objects.get(slug="ana-ruiz").biography == "Mine"
    assert Speaker.objects.filter(name__startswith="Ana R").count() == 2


def test_a_person_who_is_here_under_another_address_is_the_same_person(folder):
    from tests import factories

    here = factories.speaker("Ana Ruiz", slug="captain-ruiz", employer=factories.organization(is_publisher=True))
    apply_archive(folder, enter=enter)
    assert here.attributions.count() == 1
    assert Speaker.objects.count() == 2


def test_a_parent_may_come_after_its_part(folder):
    path = folder / "organizations.jsonl"
    path.write_text("\n".join(reversed(path.read_text().splitlines())))
    apply_archive(folder, enter=enter)
    assert Organization.objects.get(name="Harbor Office").parent.name == "Ministry of Water"


@pytest.mark.parametrize(("file", "noun"), [("organizations", Organization), ("topics", Topic)])
def test_whenever_the_making_stops_nobody_has_lost_a_parent(tmp_path, file, noun):
    """A part is made after its parent, however the lines stand; so a second run has it whole."""
    lines = [("c", "b"), ("d", "c"), ("b", "a"), ("e", "nowhere"), ("a", None)]
    records = [{"slug": slug, "name": slug.upper(), "parent": parent} for slug, parent in lines]
    (tmp_path / f"{file}.jsonl").write_text("\n".join(map(json.dumps, records)))
    apply_shared_nouns(tmp_path, Nouns())
    made = [(each.slug, each.parent.slug if each.parent else None) for each in noun.objects.order_by("pk")]
    assert made == [("a", None), ("b", "a"), ("c", "b"), ("d", "c"), ("e", None)]


def test_a_part_of_what_is_refused_comes_all_the_same(tmp_path):
    records = [{"slug": "b", "name": "B", "parent": "a"}, {"slug": "a"}, {"slug": [], "name": "C", "parent": []}]
    (tmp_path / "topics.jsonl").write_text("\n".join(map(json.dumps, records)))
    refused = []
    apply_shared_nouns(tmp_path, Nouns(), refused.append)
    assert [topic.slug for topic in Topic.objects.all()] == ["b"]
    assert len(refused) == 2


def test_a_circle_of_parents_is_left_open(folder):
    lines = [{"slug": f"o{n}-x", "name": f"Office {n}", "parent": f"o{3 - n}-x"} for n in (1, 2)]
    (folder / "organizations.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    apply_shared_nouns(folder, Nouns())
    assert Organization.objects.filter(parent=None, name__startswith="Office").count() == 1


def test_without_pictures_and_reports_the_statements_make_what_they_name(folder):
    for name in ("images", "reports", "speakers", "topics"):
        (folder / f"{name}.jsonl").unlink()
    applied = apply_archive(folder, enter=enter)
    assert applied.refused == []
    assert (Report.objects.count(), Speaker.objects.count(), Topic.objects.count()) == (2, 2, 2)
