"""What must be fixed before publishing blocks it; what is worth checking does not."""

from datetime import UTC, datetime

import pytest

from statements import workflow
from statements.models import Copy, OldAddress, Status
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_empty_text_is_an_obstacle():
    statement = factories.statement()
    type(statement).objects.update(body="<p>&nbsp;</p>")
    with pytest.raises(workflow.Refused, match="The text is empty") as refused:
        workflow.publish(statement)
    assert [obstacle.field for obstacle in refused.value.obstacles] == ["body"]
    statement.refresh_from_db()
    assert (statement.status, statement.publish_at) == (Status.DRAFT, None)


def test_a_lead_image_without_words_is_an_obstacle():
    statement = factories.statement(lead_image=factories.image(alt=""))
    with pytest.raises(workflow.Refused, match="The lead image has no alt text"):
        workflow.publish(statement)


@pytest.mark.parametrize("taken_by", ["statement", "old address"])
def test_an_address_that_is_taken_in_its_year_is_an_obstacle(taken_by):
    other = factories.published(slug="another" if taken_by == "old address" else "same")
    if taken_by == "old address":
        OldAddress.objects.create(path="/statements/2012/same/", statement=other)
    statement = factories.statement(slug="same", publish_at=factories.LONG_AGO)
    with pytest.raises(workflow.Refused, match="Another statement of 2012 has the address “same” already"):
        workflow.publish(statement)
    [obstacle] = [each for each in workflow.obstacles(statement) if each.blocks]
    assert obstacle.field == "slug"


def test_what_is_worth_checking_does_not_block():
    statement = factories.statement(kind="advisory", dateline="")
    advice = [obstacle.sentence for obstacle in workflow.obstacles(statement)]
    assert advice == ["This advisory does not say when the event begins.", "There is no dateline."]
    workflow.publish(statement)


def test_a_quotation_without_speaker_is_worth_checking_and_does_not_block():
    speaker = factories.speaker()
    statement = factories.statement(speakers=[speaker])
    for number, who in enumerate([speaker, None, speaker, None], start=1):
        statement.quotations.create(speaker=who, first_paragraph=number, last_paragraph=number)
    found = [(each.sentence, each.blocks) for each in workflow.obstacles(statement)]
    assert found == [
        ("The second quotation has no speaker.", False),
        ("The fourth quotation has no speaker.", False),
    ]


def advice(statement) -> list[tuple[str, bool]]:
    return [(each.sentence, each.blocks) for each in workflow.obstacles(statement)]


def test_a_report_that_its_publisher_took_back_is_worth_checking():
    report = factories.report(number="OIG-12-64", retracted_on="2012-05-03")
    statement = factories.statement(reports=[report])
    assert advice(statement) == [("OIG-12-64 was retracted by its publisher on May 3, 2012.", False)]
    workflow.publish(statement)
    assert statement.is_public


@pytest.mark.parametrize(
    ("kept_at", "expected"),
    [
        (datetime(2012, 5, 2, 12, tzinfo=UTC), True),
        (datetime(2012, 5, 4, 3, tzinfo=UTC), False),  # the evening of the day itself, in Washington
        (datetime(2012, 6, 1, 12, tzinfo=UTC), False),
    ],
)
def test_a_report_that_was_revised_is_worth_checking_while_the_copy_is_older(kept_at, expected):
    report = factories.report(number="OIG-12-64", revised_on="2012-05-03")
    Copy.objects.filter(pk=factories.copy(report).pk).update(added_at=kept_at)
    sentence = "OIG-12-64 was revised by its publisher on May 3, 2012; the copy kept here is older."
    assert advice(factories.statement(reports=[report])) == [(sentence, False)] * expected


def test_a_report_that_is_nowhere_is_worth_checking():
    nowhere, at_home = factories.report(number="A-1"), factories.report(url="https://oig.example/2.pdf")
    kept = factories.copy().report
    statement = factories.statement(reports=[nowhere, at_home, kept])
    assert advice(statement) == [("A-1 has neither an address nor a copy.", False)]
