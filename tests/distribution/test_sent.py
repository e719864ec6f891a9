"""What was sent is said once a version, and never of what is not public."""

import pytest

from statements import distribution, workflow
from tests import factories


@pytest.fixture
def person(newsroom):
    return factories.user("Editor")


def test_who_says_it_again_changes_nothing(person):
    statement = factories.published()
    first = distribution.mark_sent(statement, "mail", by=person)
    assert distribution.mark_sent(statement, "mail", by=factories.user("Publisher")) == first
    assert statement.sendings.get().sent_by == person


def test_after_a_change_it_is_said_to_be_of_the_version_before(person):
    statement = factories.published()
    distribution.mark_sent(statement, "mail", by=person)
    assert not distribution.sent_items(statement)["mail"].is_outdated
    statement.headline = "Another headline of the Forum"
    statement.save()
    workflow.saved(statement, by=person, change="correction", note="The headline was wrong.")
    assert distribution.sent_items(statement)["mail"].is_outdated
    distribution.mark_sent(statement, "mail", by=person)
    assert not distribution.sent_items(statement)["mail"].is_outdated
    assert statement.sendings.count() == 2


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "scheduled", "withdrawn"])
def test_what_is_not_public_was_not_sent(person, state):
    statement = factories.IN_EVERY_STATE[state]()
    with pytest.raises(workflow.Refused, match="not public"):
        distribution.mark_sent(statement, "mail", by=person)
    assert not statement.sendings.exists()


def test_it_can_be_taken_back(person):
    statement = factories.published()
    distribution.mark_sent(statement, "mail", by=person)
    distribution.mark_sent(statement, "post", by=person)
    distribution.take_back(statement, "mail")
    assert set(distribution.sent_items(statement)) == {"post"}
