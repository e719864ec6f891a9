"""The addresses of cards."""

from statements.models import Withdrawal
from tests import factories


def test_both_are_pictures_that_other_sites_may_show_until_they_change(client):
    speaker = factories.speaker("Ali Noorani")
    statement = factories.published(speakers=[speaker])
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    for name in ("card.png", "q1.png"):
        address = statement.get_absolute_url() + name
        answer = client.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer["Cache-Control"].startswith("public, max-age=0, must-revalidate, s-maxage=")
        again = client.get(address, headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again["ETag"]) == (304, answer["ETag"])
        statement.headline += " again"
        statement.save()
        changed = client.get(address, headers={"If-None-Match": answer["ETag"]})
        assert changed.status_code == (200 if name == "card.png" else 304)


def test_a_quotation_that_is_not_there_has_no_card(client):
    own = factories.published().get_absolute_url()
    for name in ("q1.png", "q0.png", "q999999999.png", "q9999999999.png", "q1.jpg"):
        assert client.get(own + name).status_code == 404, name


def test_what_was_published_in_error_has_none_and_what_was_replaced_leads_to_the_other(client):
    wrong = factories.withdrawn(how=Withdrawal.IN_ERROR, headline="Never say this")
    answer = client.get(f"{wrong.get_absolute_url()}card.png")
    assert answer.status_code == 410
    assert "Never say this" not in answer.content.decode()
    other = factories.published()
    old = factories.withdrawn(how=Withdrawal.REPLACED, replaced_by=other)
    answer = client.get(f"{old.get_absolute_url()}card.png")
    assert (answer.status_code, answer["Location"]) == (301, f"{other.get_absolute_url()}card.png")


def test_a_card_takes_few_queries(client, django_assert_max_num_queries):
    own = factories.published(speakers=[factories.speaker(), factories.speaker()]).get_absolute_url()
    with django_assert_max_num_queries(4):
        client.get(f"{own}card.png")
