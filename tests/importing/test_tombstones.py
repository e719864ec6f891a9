"""What an export says of withdrawn statements, when it is imported."""

import pytest

from statements.formats.archive import write_archive
from statements.models import Statement
from tests import factories
from tests.formats.archive import newsrooms
from tests.importing.running import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(tmp_path):
    """Two stand, one was withdrawn."""
    for headline in ("First", "Second"):
        factories.published(headline=headline, public_id=headline.lower())
    factories.withdrawn(headline="Third", public_id="third")
    write_archive(tmp_path / "archive", using="default")
    return tmp_path / "archive"


def test_into_an_empty_newsroom_a_tombstone_is_skipped_and_counted(archive):
    newsrooms.empty()
    factories.publisher()
    ran = run(archive, publish=True)
    assert ran.outcomes == {"shared": 1, "published": 2, "skipped": 1}
    assert "1 skipped (1 withdrawn where they come from)" in ran.report.numbers()
    assert not Statement.objects.filter(public_id="third").exists()


def test_what_is_withdrawn_here_too_is_skipped(archive):
    assert run(archive).outcomes == {"shared": 1, "already there": 2, "skipped": 1}


def test_what_still_stands_here_is_told_and_left_alone(archive):
    with (archive / "tombstones.jsonl").open("a") as file:
        file.write('{"id":"first","withdrawn_at":"2026-01-01T00:00:00Z","how":"withdrawn"}\n')
    ran = run(archive)
    assert ran.reasons("differs") == [
        "It was withdrawn where it comes from and still stands here; withdraw it here as well, or leave it."
    ]
    assert f"{archive / 'tombstones.jsonl'}:2: {ran.reasons('differs')[0]}" in ran.lines
    assert Statement.objects.public().filter(public_id="first").exists()


@pytest.mark.parametrize("line", ["nonsense", "[]", "{}", '{"id": 1}', '{"id": null}', '"x"'])
def test_what_is_no_tombstone_is_refused_with_a_sentence(archive, line):
    (archive / "tombstones.jsonl").write_text(f"{line}\n")
    ran = run(archive)
    assert (ran.outcomes["refused"], len(ran.reasons("refused"))) == (1, 1)
    assert ran.reasons("refused")[0].endswith(".")


@pytest.mark.parametrize("prepare", [lambda path: path.unlink(), lambda path: path.write_text("")])
def test_an_export_without_any_is_an_export_too(archive, prepare):
    prepare(archive / "tombstones.jsonl")
    assert run(archive).outcomes == {"shared": 1, "already there": 2}
