"""How other sites show a statement or a quotation."""

import json
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from statements.formats.site import absolute
from statements.models import Withdrawal
from tests import factories


@pytest.fixture
def statement():
    speaker = factories.speaker("Ali Noorani", title="Executive Director")
    made = factories.published(headline="Two <Reports>", speakers=[speaker], slug="two-reports", summary="In short.")
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    return made


def ask(client, url: str, **parameters):
    return client.get("/oembed", {"url": url, **parameters})


def test_of_a_statement_headline_and_summary_that_need_nothing_of_ours(client, statement):
    response = ask(client, absolute(statement.get_absolute_url()))
    assert (response["Content-Type"], response["Access-Control-Allow-Origin"]) == ("application/json", "*")
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    answer = response.json()
    assert (answer["version"], answer["type"], answer["provider_name"]) == ("1.0", "rich", "Open Water Forum")
    assert answer["title"] == "Two <Reports>"
    assert "<strong>Two &lt;Reports&gt;</strong>" in answer["html"]
    assert "Ali Noorani, executive director of the Open Water Forum" in answer["html"]
    assert answer["thumbnail_url"] == absolute(f"{statement.get_absolute_url()}card.png")
    assert answer["height"] > 0
    for active in ("<script", "<iframe", "style=", "onload"):
        assert active not in answer["html"]


def test_of_a_quotation_its_words_by_whichever_address(client, statement):
    page = absolute(statement.get_absolute_url())
    answers = [
        ask(client, address).json()
        for address in (f"{page}#q1", f"{page}?version=1#q1", f"{absolute(statement.get_short_url())}#q1")
    ]
    assert answers[0] == answers[1] == answers[2]
    assert "“They confirm what we have said.”" in answers[0]["html"]
    assert answers[0]["author_name"] == "Ali Noorani"
    assert answers[0]["thumbnail_url"].endswith("/q1.png")


def test_a_paragraph_is_embedded_as_its_statement(client, statement):
    page = absolute(statement.get_absolute_url())
    assert ask(client, f"{page}#p2").json() == ask(client, page).json()


def test_xml_says_the_same_and_is_well_formed_whatever_the_words(client, statement):
    statement.headline = "Two \x0b & <Reports>"
    statement.save()
    page = absolute(statement.get_absolute_url())
    response = ask(client, page, format="xml")
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    root = ET.fromstring(response.content)
    as_json = {name: str(value).replace("\x0b", "") for name, value in ask(client, page).json().items()}
    assert {each.tag: each.text for each in root} == as_json


@pytest.mark.parametrize("room", [{"maxwidth": "200"}, {"maxheight": "60"}, {"maxwidth": "0"}])
def test_where_it_does_not_fit_it_is_a_link(client, statement, room):
    answer = ask(client, absolute(statement.get_absolute_url()), **room).json()
    assert answer["type"] == "link"
    assert not answer.keys() & {"html", "width", "height", "thumbnail_url"}


def test_it_is_no_wider_than_asked_for(client, statement):
    answer = ask(client, absolute(statement.get_absolute_url()), maxwidth="400").json()
    assert (answer["type"], answer["width"]) == ("rich", 400)
    assert "thumbnail_url" not in answer


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"format": "yaml"}, 501),
        ({"maxwidth": "wide"}, 400),
        ({"maxwidth": "-1"}, 400),
        ({"maxheight": "9" * 30}, 400),
        ({"maxheight": "１２"}, 400),
        ({"url": ""}, 404),
        ({"url": "http://testserver/statements/2012/another/"}, 404),
        ({"url": "http://testserver/statements/2012/two-reports/#q2"}, 404),
        ({"url": "http://testserver/statements/2012/two-reports/#q\x00"}, 404),
        ({"url": "http://elsewhere.example/statements/2012/two-reports/"}, 404),
        ({"url": "http://testserver/speakers/ali-noorani/"}, 404),
        ({"url": "http://testserver/s/nothing/"}, 404),
        ({"url": "http://[testserver/"}, 404),
        ({"url": "http://testserver/statements/2012/\x00/"}, 404),
        ({"url": "http://testserver/statements/2012/" + "a" * 100_000 + "/"}, 404),
        ({"url": ["http://testserver/", "http://testserver/"]}, 404),
    ],
)
def test_what_cannot_be_answered_says_so(client, statement, parameters, status):
    assert ask(client, **{"url": absolute(statement.get_absolute_url())} | parameters).status_code == status


def test_what_was_withdrawn_is_linked_to_and_in_error_is_not_there(client):
    withdrawn = ask(client, absolute(factories.withdrawn(headline="Old").get_absolute_url())).json()
    assert (withdrawn["type"], withdrawn["title"]) == ("link", "Withdrawn: Old")
    wrong = factories.withdrawn(how=Withdrawal.IN_ERROR)
    assert ask(client, absolute(wrong.get_absolute_url())).status_code == 404


def test_of_what_was_replaced_the_other_is_embedded(client, statement):
    old = factories.withdrawn(how=Withdrawal.REPLACED, replaced_by=statement)
    assert ask(client, absolute(old.get_absolute_url())).json()["title"] == "Two <Reports>"


def test_a_page_says_where_its_embedding_is_and_a_preview_does_not(client, statement):
    text = client.get(statement.get_absolute_url()).content.decode()
    for media_type in ("application/json+oembed", "text/xml+oembed"):
        address = unescape(text.split(f'type="{media_type}" href="')[1].split('"')[0])
        answer = client.get(address.removeprefix("http://testserver"))
        assert answer.status_code == 200, media_type
        assert b"Two &lt;Reports" in answer.content or json.loads(answer.content)["title"] == "Two <Reports>"
    preview = client.get(f"/preview/{factories.preview_token(factories.statement())}/").content.decode()
    assert "oembed" not in preview
