"""A release that was read, published and sent again as wire copy is the same release to whoever reads it next."""

from pathlib import Path

import pytest

from statements import drafting, intake, workflow
from statements.formats.wire import wire_copy
from statements.intake.as_json import as_json
from statements.models import HouseStyle, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

SOURCE = Path(__file__).parents[2] / "browser" / "data" / "secure-communities.txt"
SAME = ("organization", "tagline", "headline", "subheadline", "date", "dateline", "kind", "language", "speakers",
        "quotations", "reports")  # fmt: skip


def published(read: intake.PressRelease) -> tuple[Statement, str]:
    """The statement that became of it, and its wire copy."""
    statement = drafting.make_draft(drafting.propose(read))
    workflow.publish(statement)
    return statement, wire_copy(Statement.objects.for_page().get(pk=statement.pk), HouseStyle.current())


def test_a_statement_as_it_was_sent_comes_back_from_its_wire_copy(newsroom):
    read = intake.read(SOURCE.read_bytes(), SOURCE.name)
    newsroom.name, newsroom.tagline = read.organization.value, read.tagline.value
    newsroom.save()
    _, copy = published(read)
    again, before = as_json(intake.read(copy.encode(), "copy.txt")), as_json(read)
    assert {name: again[name] for name in SAME} == {name: before[name] for name in SAME}
    assert [report["number"] or report["title"] for report in again["reports"]]
    assert again["quotations"][0]["paragraphs"] == 4


def test_the_words_of_a_quotation_are_the_same_to_the_letter():
    statement, copy = published(intake.read(SOURCE.read_bytes(), SOURCE.name))
    (kept,) = statement.quotations.all()
    (found,) = intake.read(copy.encode(), "copy.txt").quotations
    assert found.value.words == kept.words
