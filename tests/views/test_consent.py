"""The page where somebody without an account says yes, or what has to change."""

import logging
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from statements import workflow
from statements.models import Act, Approval, ConsentLink, HouseStyle
from statements.workflow import consent
from tests import factories

pytestmark = pytest.mark.django_db

NEVER_WAS = reverse("consent", args=["x" * 43])


@pytest.fixture
def speaker(newsroom):
    return factories.speaker("Ali Noorani")


@pytest.fixture
def statement(speaker):
    body = (
        "<p>It began in March.</p><p>“We saw <strong>five</strong> dams.”</p><p>Then it rained.</p><p>The last one.</p>"
    )
    made = factories.in_review(headline="Five Dams", body=body, speakers=[speaker])
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words="We saw five dams.")
    workflow.saved(made)
    return made


@pytest.fixture
def address(statement, speaker) -> str:
    return reverse("consent", args=[factories.consent_token(statement, speaker=speaker)])


def text_of(answer) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def seen(client, address) -> str:
    return re.search(r'name="words" value="([0-9a-f]{64})"', client.get(address).content.decode())[1]


def say(client, address, answer: str = "yes", **fields):
    return client.post(address, {"answer": answer, "words": seen(client, address)} | fields)


def reword(statement, words: str) -> None:
    statement.quotations.update(words=words)
    workflow.saved(statement)


def answers() -> list[str]:
    return [decision.act for decision in ConsentLink.objects.get().decisions.all()]


# What it shows


def test_it_says_who_asks_about_which_words(client, statement, speaker):
    asker = factories.user("Editor", first_name="Ana", last_name="Ruiz")
    link = reverse("consent", args=[factories.consent_token(statement, speaker=speaker, made_by=asker)])
    text = text_of(client.get(link))
    for said in (
        "Ana Ruiz of Open Water Forum asks Ali Noorani",
        "Five Dams",
        "We saw five dams.",
        "I approve these words",
    ):
        assert said in text
    assert "Not public yet. Please pass nothing of it on." in text


def test_the_words_stand_in_their_place_with_a_paragraph_before_and_after(client, address):
    folded = re.search(r"<details lang.*?</details>", client.get(address).content.decode(), re.DOTALL).group()
    assert re.findall(r"<p>(.*?)</p>", folded) == [
        "It began in March.",
        "“We saw <strong>five</strong> dams.”",
        "Then it rained.",
    ]


def test_an_embargo_is_named_in_words(client, speaker):
    made = factories.scheduled(speakers=[speaker])
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2, words="They confirm.")
    text = text_of(client.get(reverse("consent", args=[factories.consent_token(made, speaker=speaker)])))
    assert "Embargoed until" in text
    assert "in Washington . Please pass nothing of it on before." in text


def test_a_manager_sees_the_whole_text(client, statement):
    text = text_of(client.get(reverse("consent", args=[factories.consent_token(statement)])))
    for said in ("Five Dams", "It began in March.", "The last one.", "Ali Noorani, Director", "I approve this text"):
        assert said in text


def test_only_the_words_of_who_is_asked_are_shown(client, statement, address):
    other = factories.speaker("Bo Lee")
    statement.quotations.create(speaker=other, first_paragraph=4, last_paragraph=4, words="The last one.")
    assert "The last one." not in text_of(client.get(address))


def test_no_list_no_cache_and_no_other_site_learns_of_it(client, address):
    for answer in (client.get(address), client.post(address), say(client, address)):
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["X-Robots-Tag"] == "noindex"
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
    assert '<meta name="robots" content="noindex">' in client.get(address).content.decode()


def test_hostile_words_are_words(client, statement, address):
    reword(statement, "<script>alert(1)</script>")
    say(client, address, "change", comment="<img src=x>")
    page = client.get(address).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


# What decides


@pytest.mark.parametrize("method", ["get", "head", "options", "put", "delete"])
@pytest.mark.parametrize("headers", [{}, {"Sec-Purpose": "prefetch"}, {"User-Agent": "Safe Links scanner"}])
def test_opening_decides_nothing(client, address, method, headers):
    for suffix in ("", "?answer=yes"):
        getattr(client, method)(address + suffix, headers=headers)
    assert answers() == []


def test_a_tap_decides_without_a_session_or_a_cookie(address, statement, speaker):
    phone = Client(enforce_csrf_checks=True)
    answer = say(phone, address)
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert not phone.cookies
    decision = statement.decisions.last()
    assert (decision.act, decision.name) == (Act.WORDS, "Ali Noorani")
    assert decision.text_sha256 == workflow.words_sha256_of(statement, speaker)
    text = text_of(phone.get(address))
    assert "You approved these words on " in text
    assert "I approve these words" not in text


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_another_site_decides_nothing(client, address, site):
    client.post(address, {"answer": "yes", "words": seen(client, address)}, headers={"Sec-Fetch-Site": site})
    assert answers() == []


@pytest.mark.parametrize("words", ["", "x", "0" * 64])
def test_who_has_not_seen_the_words_decides_nothing(client, address, words):
    text = text_of(client.post(address, {"answer": "yes", "words": words}))
    assert "Nothing was decided: the words changed while you had them open." in text
    assert answers() == []


def test_words_that_changed_meanwhile_are_shown_instead(client, statement, address):
    before = seen(client, address)
    reword(statement, "We saw six dams.")
    text = text_of(client.post(address, {"answer": "yes", "words": before}))
    assert "Nothing was decided" in text
    assert "We saw six dams." in text
    assert answers() == []
    say(client, address)
    assert answers() == [Act.WORDS]


def test_a_comment_survives_that_the_words_changed_meanwhile(client, statement, address):
    before = seen(client, address)
    reword(statement, "We saw six dams.")
    answer = client.post(address, {"answer": "change", "words": before, "comment": "It was seven."})
    assert "It was seven." in text_of(answer)


def test_what_has_to_change_is_told(client, statement, address):
    say(client, address, "change", comment="  It was six.  ")
    assert (answers(), statement.decisions.last().note) == ([Act.OBJECT], "It was six.")
    text = text_of(client.get(address))
    assert "You asked for a change on" in text
    assert "I approve these words" in text


@pytest.mark.parametrize(
    ("comment", "sentence"),
    [
        ("", "Say what has to change."),
        ("   ", "Say what has to change."),
        ("x" * 2001, "This is too long: 2,000 letters at most."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_a_comment_has_something_to_say_and_an_end(client, address, comment, sentence):
    answer = say(client, address, "change", comment=comment)
    assert sentence in text_of(answer)
    assert "<details open>" in answer.content.decode()
    assert answers() == []


def test_it_is_answered_so_often_and_no_more(client, address, monkeypatch):
    monkeypatch.setattr(consent, "MOST_ANSWERS", 2)
    for number in range(3):
        answer = say(client, address, "change", comment=f"No. {number}")
    assert "This link was answered very often." in text_of(answer)
    assert len(answers()) == 2


# When it was decided, and after


def test_words_that_changed_since_void_the_yes_and_the_difference_is_shown(client, statement, address):
    say(client, address)
    reword(statement, "We saw six dams.")
    page = client.get(address)
    assert "your yes is void" in text_of(page)
    assert "<del>five </del><ins>six </ins>" in page.content.decode()
    say(client, address)
    assert answers() == [Act.WORDS, Act.WORDS]
    assert "<del>" not in client.get(address).content.decode()


def test_a_text_that_changed_since_is_compared_too(client, statement):
    HouseStyle.objects.update(approval=Approval.SECOND)
    address = reverse("consent", args=[factories.consent_token(statement)])
    say(client, address)
    statement.refresh_from_db()
    assert statement.status == "approved"
    statement.body = statement.body.replace("rained", "snowed")
    statement.save()
    workflow.saved(statement)
    page = client.get(address)
    assert "your yes is void" in text_of(page)
    assert "<del>rained.</del><ins>snowed.</ins>" in page.content.decode()


NOTHING = "There is nothing to approve here now"


@pytest.mark.parametrize(
    ("state", "says"), [("draft", "The text is still being worked on."), ("published", "The statement is public")]
)
def test_where_nothing_is_to_be_decided_nothing_of_the_text_is_shown(client, newsroom, state, says):
    made = factories.IN_EVERY_STATE[state](headline="Cassowary", slug="another-word")
    text = text_of(client.get(reverse("consent", args=[factories.consent_token(made)])))
    assert NOTHING in text
    assert says in text
    assert "Cassowary" not in text


def test_who_is_quoted_no_more_is_shown_nothing_but_what_they_said(client, statement, address):
    say(client, address)
    statement.quotations.all().delete()
    text = text_of(client.get(address))
    assert NOTHING in text
    assert "Five Dams" not in text


def test_published_at_once_it_is_still_asked_about_until_it_is_confirmed(client, newsroom):
    made = factories.unconfirmed()
    HouseStyle.objects.update(approval=Approval.SECOND)
    address = reverse("consent", args=[factories.consent_token(made)])
    assert "It is public already, and waits for an approval." in text_of(client.get(address))
    say(client, address)
    text = text_of(client.get(address))
    assert NOTHING in text
    assert "You approved this text on" in text
    assert "The statement is public" in text


def revoke(statement) -> None:
    ConsentLink.objects.get().revoke()


def expire(statement) -> None:
    now = timezone.now()
    ConsentLink.objects.update(made_at=now - timedelta(days=7), expires_at=now - timedelta(seconds=1))


def withdraw(statement) -> None:
    workflow.publish(statement)
    workflow.withdraw(statement)


def delete(statement) -> None:
    statement.delete()


@pytest.mark.parametrize("end", [revoke, expire, withdraw, delete])
def test_a_dead_link_answers_byte_for_byte_as_an_address_that_never_was(client, statement, address, end):
    data = {"answer": "yes", "words": seen(client, address)}
    end(statement)
    never_was = client.get("/nothing/at/this/address/")
    for each in (client.get(address), client.post(address, data), client.get(NEVER_WAS), client.post(NEVER_WAS, data)):
        assert (each.status_code, each.content, each.headers) == (404, never_was.content, never_was.headers)


def test_a_draft_with_answers_goes_with_them(client, statement, address):
    say(client, address)
    workflow.move(statement, "return")
    statement.delete()
    assert not ConsentLink.objects.exists()


def test_no_token_of_a_live_link_is_logged(client, statement, address, caplog):
    caplog.set_level(logging.DEBUG, "django")
    before = seen(client, address)
    reword(statement, "We saw six dams.")
    client.post(address, {"answer": "yes", "words": before})
    client.post(address, {"answer": "change", "words": before})
    client.post(address, headers={"Sec-Fetch-Site": "cross-site"})
    say(client, address)
    token = address.split("/")[2]
    logged = [each for each in caplog.records if each.name != "django.template"]
    assert token not in "".join(each.getMessage() for each in logged)


def test_the_queries_do_not_grow_with_the_words(client, statement, speaker, address):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    count()
    few = count()
    assert few <= 8
    for number in range(1, 5):
        statement.quotations.create(speaker=speaker, first_paragraph=number, last_paragraph=number, words="More.")
    assert count() == few
