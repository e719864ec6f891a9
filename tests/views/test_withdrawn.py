"""What readers find at the addresses of a withdrawn statement, in each of its three ways."""

import pytest
from django.urls import reverse

from statements.models import Withdrawal
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]

WORD = "Cassowary"


def withdrawn(how: Withdrawal, **fields):
    return factories.withdrawn(how=how, headline=f"On the {WORD}", body=f"<p>{WORD}</p>", **fields)


def addresses(statement) -> list[str]:
    page = statement.get_absolute_url()
    return [page, f"{page}versions/1/", f"{page}changes/"]


def test_what_no_longer_stands_keeps_its_text_with_a_notice(client):
    statement = withdrawn(Withdrawal.WITHDRAWN)
    page = client.get(statement.get_absolute_url())
    assert page.status_code == 200
    assert "This statement no longer stands." in page.content.decode()
    assert WORD in page.content.decode()


def test_what_was_published_in_error_is_gone_from_all_its_addresses(client):
    statement = withdrawn(Withdrawal.IN_ERROR)
    type(statement).objects.update(withdrawal_note="It was about another bird.")
    for address in addresses(statement):
        answer = client.get(address)
        assert answer.status_code == 410, address
        text = answer.content.decode()
        assert "published in error" in text
        assert "It was about another bird." in text
        assert WORD not in text
    assert statement.versions.get().record.count(WORD) >= 2


def test_a_replaced_text_leads_to_the_other_and_its_versions_stay(client):
    other = factories.published(headline="On the Emu")
    statement = withdrawn(Withdrawal.REPLACED, replaced_by=other)
    page, version, changes = addresses(statement)
    answer = client.get(page)
    assert (answer.status_code, answer["Location"]) == (301, other.get_absolute_url())
    assert client.get(version).status_code == client.get(changes).status_code == 200


def test_where_the_other_is_withdrawn_too_the_first_has_its_page_again(client):
    other = factories.published()
    statement = withdrawn(Withdrawal.REPLACED, replaced_by=other)
    factories.workflow.withdraw(other)
    assert client.get(statement.get_absolute_url()).status_code == 200


def test_the_short_address_of_what_was_in_error_does_not_tell_the_other_which_is_made_of_its_headline(client):
    statement = withdrawn(Withdrawal.IN_ERROR)
    short = client.get(statement.get_short_url())
    assert (short.status_code, statement.slug in str(short.headers)) == (410, False)
    assert statement.slug not in short.content.decode()


@pytest.mark.parametrize("how", [Withdrawal.WITHDRAWN, Withdrawal.REPLACED])
def test_the_short_address_leads_to_the_same_place(client, how):
    other = factories.published() if how == Withdrawal.REPLACED else None
    statement = withdrawn(how, replaced_by=other)
    short = client.get(reverse("short", args=[statement.public_id]))
    assert short["Location"] == statement.get_absolute_url()
