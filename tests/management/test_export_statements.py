"""Everything public, by one command."""

import json
from io import StringIO

import pytest
from django.core.files import storage
from django.core.management import CommandError, call_command
from django.db import connections

from statements.formats.archive import write_archive
from statements.models import Statement
from tests import factories


def export(folder) -> str:
    said = StringIO()
    call_command("export_statements", str(folder), stdout=said)
    return said.getvalue()


@pytest.mark.django_db(transaction=True, databases=["default", "reading"])
class TestTheCommand:
    """It reads through an alias of its own, which sees only what is committed."""

    def test_it_says_in_numbers_what_it_did(self, tmp_path):
        factories.published(speakers=[factories.speaker()])
        factories.statement()
        said = export(tmp_path / "archive")
        assert f"Exported 1 statements, 1 contacts, 1 organizations, 1 house style, 1 speakers to {tmp_path}" in said
        manifest = json.loads((tmp_path / "archive" / "manifest.json").read_text())
        assert manifest["counts"]["statements"] == 1

    @pytest.mark.engine("postgresql")  # SQLite's test database is in memory, where readers block writers
    def test_it_is_one_snapshot(self, tmp_path):
        """What is published while it writes comes with the next one."""
        for _ in range(2):
            factories.published()
        made = []

        def publish_another():
            if not made:
                made.append(factories.published(speakers=[factories.speaker("Just Now")]))

        written = write_archive(tmp_path / "archive", progress=publish_another)
        assert written.counts["statements"] == 2
        assert (tmp_path / "archive" / "speakers.jsonl").read_text() == ""
        assert Statement.objects.public().count() == 3

    def test_it_leaves_a_folder_of_anything_else_alone(self, tmp_path):
        (tmp_path / "letter.txt").write_text("mine")
        with pytest.raises(CommandError, match=r"holds what is no earlier export, letter\.txt for one"):
            export(tmp_path)

    def test_it_fails_where_files_could_not_come_along(self, tmp_path):
        image = factories.published(lead_image=factories.image()).lead_image
        storage.default_storage.delete(image.stored_name)
        with pytest.raises(CommandError, match=f"{image.stored_name} is missing"):
            export(tmp_path / "archive")
        assert (tmp_path / "archive" / "manifest.json").exists()

    def test_a_newsroom_without_anything_is_an_export_too(self, tmp_path):
        assert "Exported nothing" in export(tmp_path / "archive")

    @pytest.fixture(autouse=True)
    def _close_reading(self):
        yield
        connections["reading"].close()
