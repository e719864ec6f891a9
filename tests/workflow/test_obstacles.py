"""What must be fixed before publishing blocks it; what is worth checking does not."""

import pytest

from statements import workflow
from statements.models import OldAddress, Status
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
