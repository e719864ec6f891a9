"""What waits for whom."""

import pytest

from statements import workflow
from statements.models import Approval, HouseStyle
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(db):
    factories.publisher()
    HouseStyle.objects.update(approval=Approval.SECOND)
    return {role: factories.user(role.capitalize()) for role in ("writer", "editor", "publisher")}


def waiting(people) -> dict[str, list]:
    return {role: list(workflow.waiting_for(person)) for role, person in people.items()}


def test_what_is_in_review_waits_for_those_who_may_approve_it(people):
    statement = factories.statement()
    workflow.saved(statement, by=people["editor"])
    workflow.move(statement, "submit", by=people["editor"])
    assert waiting(people) == {"writer": [], "editor": [], "publisher": [statement]}


def test_what_is_approved_waits_for_a_publisher(people):
    statement = factories.approved()
    assert waiting(people) == {"writer": [], "editor": [], "publisher": [statement]}


def test_what_was_published_at_once_waits_for_an_approval_by_somebody_else(people):
    statement = factories.statement()
    workflow.move(statement, "at once", by=people["publisher"], note="Now.")
    assert waiting(people) == {"writer": [], "editor": [statement], "publisher": []}
    workflow.move(statement, "confirm", by=people["editor"])
    assert waiting(people) == {"writer": [], "editor": [], "publisher": []}


def test_where_nobody_has_to_approve_it_waits_for_a_publisher(people):
    HouseStyle.objects.update(approval=Approval.NOBODY)
    statement = factories.in_review()
    assert waiting(people) == {"writer": [], "editor": [], "publisher": [statement]}


def test_drafts_and_public_texts_wait_for_nobody(people):
    factories.statement()
    HouseStyle.objects.update(approval=Approval.NOBODY)
    factories.published()
    assert waiting(people) == {"writer": [], "editor": [], "publisher": []}


def test_the_start_page_says_so(people, client):
    factories.in_review(headline="On Five Dams", created_by=people["writer"])
    client.force_login(people["editor"])
    page = client.get("/admin/").content.decode()
    assert "Waiting for you" in page
    client.force_login(people["writer"])
    page = client.get("/admin/").content.decode()
    assert "Waiting for you" not in page
    assert "<h2>In review</h2>" in page


def test_the_start_page_says_for_whom_a_text_in_review_waits(people, client):
    statement = factories.statement(created_by=people["writer"])
    workflow.saved(statement, by=people["writer"])
    workflow.move(statement, "submit", by=people["writer"])
    client.force_login(people["writer"])
    asked = ", ".join(people[role].get_username() for role in ("editor", "publisher"))
    assert f"waits for {asked}" in client.get("/admin/").content.decode()


def test_the_start_page_asks_no_more_for_more_texts_in_review(people, client, django_assert_max_num_queries):
    client.force_login(people["writer"])
    for _ in range(8):
        statement = factories.statement(created_by=people["writer"])
        workflow.move(statement, "submit", by=people["writer"])
    client.get("/admin/")
    with django_assert_max_num_queries(22):
        client.get("/admin/")
