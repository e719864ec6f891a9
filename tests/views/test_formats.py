"""The addresses of a statement in other formats: as its page answers, so do they."""

import json

import pytest
from django.urls import reverse

from statements.models import Statement, Withdrawal
from tests import factories

FORMATS = {"txt": "text/plain; charset=utf-8", "json": "application/json"}

pytestmark = pytest.mark.parametrize("ending", FORMATS)


def address(statement, ending: str) -> str:
    return f"{statement.get_absolute_url().removesuffix('/')}.{ending}"


def test_it_is_sent_as_what_it_is_to_whoever_asks(client, ending):
    statement = factories.published(headline="On the River – «Río»", body="<p>Águas.</p>")
    answer = client.get(address(statement, ending))
    assert (answer.status_code, answer["Content-Type"]) == (200, FORMATS[ending])
    assert "On the River – «Río»" in answer.content.decode()
    assert "Águas." in answer.content.decode()
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"].startswith("public, max-age=0, must-revalidate, s-maxage=")
    assert not answer.cookies


def test_it_is_sent_once_until_it_changes(client, ending):
    statement = factories.published()
    where = address(statement, ending)
    first = client.get(where)
    again = client.get(where, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert client.head(where)["ETag"] == first["ETag"]
    Statement.objects.update(headline="Another")
    assert client.get(where, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_it_is_only_read(client, ending):
    assert client.post(address(factories.published(), ending)).status_code == 405


def test_what_was_published_in_error_is_gone_in_each_format(client, ending):
    statement = factories.withdrawn(how=Withdrawal.IN_ERROR, headline="On the Cassowary")
    where, page = client.get(address(statement, ending)), client.get(statement.get_absolute_url())
    assert (where.status_code, where.content) == (410, page.content)
    assert "Cassowary" not in where.content.decode()


def test_what_was_withdrawn_keeps_its_text_and_says_so(client, ending):
    text = client.get(address(factories.withdrawn(), ending)).content.decode()
    assert "They confirm what we have said." in text
    assert ("WITHDRAWN: " in text) if ending == "txt" else json.loads(text)["pubStatus"] == "canceled"


def test_what_was_replaced_leads_to_the_other_in_the_same_format(client, ending):
    other = factories.published(headline="On the Emu")
    answer = client.get(address(factories.withdrawn(how=Withdrawal.REPLACED, replaced_by=other), ending))
    assert (answer.status_code, answer["Location"]) == (301, address(other, ending))


def test_where_the_other_is_not_public_it_leads_nowhere(client, ending):
    other = factories.published()
    statement = factories.withdrawn(how=Withdrawal.REPLACED, replaced_by=other)
    factories.workflow.withdraw(other)
    assert client.get(address(statement, ending)).status_code == 200


def test_a_statement_that_moved_is_found_from_its_old_address(client, ending):
    statement = factories.published(slug="on-the-river")
    old = address(statement, ending)
    moved = Statement.objects.get(pk=statement.pk)
    moved.slug = "on-the-great-river"
    moved.save()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, address(moved, ending))


def test_an_old_address_of_something_else_has_no_formats(client, ending):
    factories.published(topics=[topic := factories.topic("Rivers")])
    topic.old_addresses.create(path="/statements/2009/rivers/")
    assert client.get("/statements/2009/rivers/").status_code == 301
    assert client.get(f"/statements/2009/rivers.{ending}").status_code == 404


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "scheduled"])
def test_what_is_not_public_is_the_404_of_what_never_was(client, ending, state):
    statement = factories.IN_EVERY_STATE[state](slug="hidden-river")
    year = statement.release_day.year if statement.release_day else 2012
    answer, never_was = client.get(f"/statements/{year}/hidden-river.{ending}"), client.get("/nobody/")
    assert (answer.status_code, answer.content) == (404, never_was.content)
    assert "Access-Control-Allow-Origin" not in answer


def test_a_translation_is_told_once_it_is_public_and_not_before(client, ending):
    original = factories.published()
    factories.scheduled(language="es", headline="Escondido", translation_of=original)
    assert "Escondido" not in client.get(address(original, ending)).content.decode()
    factories.published(language="pt", headline="Publicado", translation_of=original)
    assert ("Publicado" in client.get(address(original, ending)).content.decode()) is (ending == "json")


@pytest.mark.parametrize(
    "odd", ["/statements/0/x.{}", "/statements/2012/x.y.{}", "/statements/9999/{}.{}", "/statements/2012/X.{}"]
)
def test_odd_addresses_are_not_found(client, ending, odd):
    assert client.get(odd.format(*["z" * 3000] * (odd.count("{}") - 1), ending)).status_code == 404


def test_the_page_leads_to_it_for_people_and_for_machines(client, settings, ending):
    settings.SITE_URL = "https://news.example"
    statement = factories.published()
    page = client.get(statement.get_absolute_url()).content.decode()
    where = address(statement, ending)
    kind = FORMATS[ending].partition(";")[0]
    assert f'<link rel="alternate" type="{kind}" href="https://news.example{where}"' in page
    assert f'<a href="{where}" type="{kind}">' in page


def test_a_preview_leads_to_none(client, ending):
    page = client.get(reverse("preview", args=[factories.preview_token(factories.scheduled())])).content.decode()
    assert f".{ending}" not in page


def test_it_speaks_the_language_of_its_statement_also_when_that_is_gone(client, ending):
    statement = factories.withdrawn(how=Withdrawal.IN_ERROR, language="es")
    where, page = client.get(address(statement, ending)), client.get(statement.get_absolute_url())
    assert (where["Content-Language"], where.content) == ("es", page.content)
