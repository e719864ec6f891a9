"""What an export holds, and what it never holds."""

import csv
import hashlib
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.files import storage

from statements.formats.archive import NotReplaced, write_archive
from statements.formats.archive.columns import LINES, TABLES
from statements.formats.archive.rows import cell
from statements.formats.shared_nouns import SHARED_NOUNS
from statements.formats.shared_nouns.noun import in_chunks
from statements.models import Quotation, Statement
from statements.models.guard import lifted
from tests import factories
from tests.formats.archive import newsrooms

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "archive"


def rows(folder, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines(folder, name: str) -> list[dict]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("state", ["draft", "scheduled", "withdrawn"])
def test_nothing_unpublished_is_in_it_and_nothing_that_it_alone_uses(folder, state):
    newsrooms.full()
    before = newsrooms.exported(folder)
    newsrooms.secrets(factories.IN_EVERY_STATE[state])
    after = newsrooms.exported(folder)
    stone = after.pop("tombstones.jsonl")
    assert (before.pop("tombstones.jsonl") != stone) == (b"canary" in stone) == (state == "withdrawn")
    for name, content in after.items():
        assert b"canary" not in content.lower() or name.startswith("files/"), name
    # A topic's hidden parent is the one change that readers can see: it is gone.
    changed = {name for name in before if before[name] != after.get(name)} | (after.keys() - before.keys())
    assert changed == {"manifest.json", "topics.jsonl", "topics.csv", "datapackage.json"}


def test_once_published_all_of_it_is_there(folder):
    """The canaries can be seen, so that the test above can fail."""
    newsrooms.full()
    newsrooms.secrets(factories.published)
    for name, content in newsrooms.exported(folder).items():
        if name.startswith(("statements.", "speakers.", "reports.", "topics.", "organizations.", "images.", "source")):
            assert b"canary" in content.lower(), name


def test_of_what_was_withdrawn_there_is_a_tombstone_and_nothing_else(folder):
    other = factories.published(headline="Other")
    note = "It was an emu."
    for how in ("withdrawn", "replaced"):
        made = factories.withdrawn(
            headline=f"Cassowary {how}", how=how, replaced_by=other if how == "replaced" else None
        )
        Statement.objects.filter(pk=made.pk).update(withdrawal_note=note)
    factories.withdrawn(headline="Cassowary by Mistake", how="in error")
    Statement.objects.filter(withdrawn_as="in error").update(withdrawal_note=note)
    factories.workflow.move(factories.scheduled(headline="Cassowary Ahead"), "unschedule")
    files = newsrooms.exported(folder)
    first, second, third = lines(folder, "tombstones")
    assert first["withdrawn_at"].startswith(str(date.today().year))  # noqa: DTZ011
    assert {"how": "withdrawn", "note": note, "replaced_by": None}.items() <= first.items()
    assert first["address"] == "http://testserver/statements/2012/cassowary-withdrawn/"
    assert (second["how"], second["replaced_by"]) == ("replaced", other.public_id)
    assert (third["how"], set(third)) == ("in error", {"id", "withdrawn_at", "how"})
    assert [name for name, content in files.items() if b"assowary" in content] == ["tombstones.jsonl"]


def test_of_a_statement_whose_address_changed_the_earlier_ones_come_along(folder):
    made = factories.published(headline="First Name")
    made.slug = "second-name"
    made.save()
    newsrooms.exported(folder)
    [record] = lines(folder, "statements")
    assert (record["slug"], record["old_addresses"]) == ("second-name", ["/statements/2012/first-name/"])


def test_of_a_copy_that_may_not_be_offered_there_is_the_fingerprint_only(folder):
    newsrooms.full()
    files = newsrooms.exported(folder)
    [kept] = [copy for report in lines(folder, "reports") for copy in report["copies"] if not copy["is_offered"]]
    assert kept["sha256"] == hashlib.sha256(b"%PDF kept-canary").hexdigest()
    assert f"files/{kept['sha256']}.pdf" not in files
    assert b"kept-canary" not in files["reports.jsonl"]


def test_of_a_parent_that_no_statement_names_there_is_the_name_only(folder):
    newsrooms.full()
    newsrooms.exported(folder)
    assert {"slug": "ministry-of-water", "name": "Ministry of Water"} in lines(folder, "organizations")


def test_the_folder_that_a_text_came_from_is_nobodys_business(folder):
    newsrooms.full()
    files = newsrooms.exported(folder)
    assert lines(folder, "source_files")[0]["name"] == lines(folder, "statements")[0]["source"]["name"] == "a.txt"
    assert not any(b"folder-canary" in content for content in files.values())


@pytest.mark.parametrize(("make", "is_there"), [(factories.statement, False), (factories.published, True)])
def test_a_source_out_of_which_a_secret_came_too_is_kept_back(folder, make, is_there):
    statement = newsrooms.full()
    make(source_file=statement.source_file)
    assert (f"files/{statement.source_file.sha256}.txt" in newsrooms.exported(folder)) == is_there


def test_a_role_is_there_when_a_public_credit_uses_it(folder):
    speaker = factories.speaker("Ana Ruiz")
    speaker.roles.create(organization=factories.publisher(), title="Never credited", until=date(1990, 1, 1))
    factories.published(speakers=[speaker])
    newsrooms.exported(folder)
    assert [role["title"] for role in lines(folder, "speakers")[0]["roles"]] == ["Director"]


def test_an_unlisted_contact_is_there_as_printed_only(folder):
    newsrooms.full()
    newsrooms.exported(folder)
    printed = {"name": None, "email": None, "as_printed": "Gone Now, gone@water.example"}
    assert printed in [record["contact"] for record in lines(folder, "statements")]
    assert [contact["name"] for contact in lines(folder, "contacts")] == ["Ben Okafor"]


def test_the_quotations_have_their_exact_words(folder):
    newsrooms.full()
    newsrooms.exported(folder)
    found = rows(folder, "quotations")
    _, second, _ = found
    assert [row["words"] for row in found] == list(
        Quotation.objects.order_by("first_paragraph").values_list("words", flat=True)
    )
    assert second["words"] == "One,\n\nTwo of them."
    assert (second["speaker"], second["title_as_printed"]) == ("Ana Ruiz", "Director")
    assert second["address"] == "http://testserver/statements/2012/everything/#q1"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"), ("a=1", "a=1"), ("", ""), (None, ""), (True, "true"), (7, 7),
    ],
)  # fmt: skip
def test_no_cell_is_taken_for_a_formula(value, written):
    assert cell(value) == written


def test_every_table_has_the_columns_that_are_described(folder):
    newsrooms.full()
    newsrooms.exported(folder)
    package = json.loads((folder / "datapackage.json").read_text())
    readme = (folder / "README.txt").read_text()
    resources = {resource["path"]: resource for resource in package["resources"]}
    for table in TABLES:
        [first, *_] = rows(folder, table.name)
        fields = resources[table.file]["schema"]["fields"]
        assert list(first) == [field["name"] for field in fields]
        for field in fields:
            assert field["description"] in readme
    assert any(row["summary"] == "'-1 of many" for row in rows(folder, "statements"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_cell_is_of_its_type(folder, table):
    newsrooms.full()
    newsrooms.exported(folder)
    read = {"integer": int, "datetime": datetime.fromisoformat, "date": date.fromisoformat,
            "boolean": {"true": True, "false": False, "": None}.__getitem__, "string": str}  # fmt: skip
    for row in rows(folder, table.name):
        for column in table.columns:
            if row[column.name]:
                read[column.type](row[column.name])


def test_every_file_of_lines_is_described():
    assert set(LINES) == {"statements", "tombstones", *(noun.name for noun in SHARED_NOUNS)}


def test_the_manifest_lists_every_file_as_it_is(folder):
    newsrooms.full()
    files = newsrooms.exported(folder)
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest["format"] == "newsroom-archive"
    assert manifest["newsroom"] == {"name": "Open Water Forum", "address": "http://testserver"}
    assert manifest["counts"]["statements"] == 3
    listed = {file["path"]: (file["bytes"], file["sha256"]) for file in manifest["files"]}
    assert listed == {name: (len(content), hashlib.sha256(content).hexdigest()) for name, content in files.items()}


def test_datapackage_has_sizes_and_hashes(folder):
    newsrooms.full()
    files = newsrooms.exported(folder)
    for resource in json.loads(files["datapackage.json"])["resources"]:
        content = files[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (
            len(content), f"sha256:{hashlib.sha256(content).hexdigest()}",
        )  # fmt: skip


def test_the_readme_says_what_it_covers_what_is_missing_and_what_may_be_done(folder):
    newsrooms.full()
    newsrooms.exported(folder)
    readme = " ".join((folder / "README.txt").read_text().split())
    for said in ("Statements of Open Water Forum", "from 2012-04-07 to 2012-04-07", "3 statements, 3 quotations",
                 "Known gaps: Nothing of 2011.", "Terms: Quote freely.", "apostrophe"):  # fmt: skip
        assert said in readme, said


def test_a_file_that_is_not_as_it_was_stays_out_and_is_named(folder):
    image, gone = (factories.published(lead_image=factories.image()).lead_image for _ in range(2))
    storage.default_storage.delete(gone.stored_name)
    with Path(storage.default_storage.path(image.stored_name)).open("ab") as file:
        file.write(b"!")
    written = write_archive(folder, using="default")
    assert sorted(written.damaged) == sorted([
        f"The file {image.stored_name} is not as it was: its SHA-256 is another.",
        f"The file {gone.stored_name} is missing.",
    ])  # fmt: skip
    assert not list((folder / "files").iterdir())


class TestTheFolder:
    @pytest.fixture(autouse=True)
    def _newsroom(self, newsroom):
        """One to export."""

    def test_an_earlier_export_is_replaced_and_nothing_is_left_beside_it(self, folder):
        factories.published()
        newsrooms.exported(folder)
        with lifted():
            Statement.objects.all().delete()
        assert newsrooms.exported(folder)["statements.jsonl"] == b""
        assert list(folder.parent.glob(".archive*")) == []

    def test_an_empty_folder_will_do(self, folder):
        folder.mkdir()
        assert "manifest.json" in newsrooms.exported(folder)

    @pytest.mark.parametrize("name", ["letter.txt", "manifest.json", ".hidden"])
    def test_a_folder_of_anything_else_is_left_alone(self, folder, name):
        folder.mkdir()
        (folder / name).write_text("{}")
        with pytest.raises(NotReplaced, match="holds what is no earlier export"):
            newsrooms.exported(folder)
        assert newsrooms.files(folder) == {name: b"{}"}

    def test_something_that_was_put_into_an_export_is_left_alone(self, folder):
        newsrooms.exported(folder)
        (folder / "files" / "notes.txt").write_text("mine")
        with pytest.raises(NotReplaced, match=r"files/notes\.txt for one"):
            newsrooms.exported(folder)

    def test_a_file_is_no_folder(self, folder):
        folder.write_text("mine")
        with pytest.raises(NotReplaced, match="is no folder"):
            newsrooms.exported(folder)

    def test_a_link_is_no_folder(self, folder, tmp_path):
        folder.symlink_to(tmp_path / "nowhere")
        with pytest.raises(NotReplaced, match="is no folder"):
            newsrooms.exported(folder)

    def test_an_export_that_fails_leaves_the_earlier_one(self, folder, monkeypatch):
        before = newsrooms.exported(folder)
        monkeypatch.setattr("statements.formats.archive.write.write_descriptions", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            newsrooms.exported(folder)
        assert newsrooms.files(folder) == before
        assert list(folder.parent.glob(".archive*")) == []


def test_many_are_read_in_chunks():
    made = [factories.topic() for _ in range(7)]
    topics = type(made[0]).objects.all()
    assert list(in_chunks(topics, size=3)) == made
    assert list(in_chunks(topics, size=7)) == made


def test_originals_come_before_their_translations(folder):
    original = factories.published(headline="Later")
    translation = factories.published(headline="Antes", language="es")
    earlier = factories.published(headline="Third", language="fr")
    Statement.objects.filter(pk=original.pk).update(translation_of=earlier)
    Statement.objects.filter(pk=translation.pk).update(translation_of=earlier)
    newsrooms.exported(folder)
    assert [record["headline"] for record in lines(folder, "statements")] == ["Third", "Later", "Antes"]
