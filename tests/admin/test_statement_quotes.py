"""“Who said what” in the form of a statement: confirmed by hand, found again when the text changes."""

import pytest
from django.urls import reverse

from statements.models import Statement
from tests import factories

from .conftest import data_of, rows, statement_data

BODY = "<p>Two reports came out. The following is a statement by Ana Reyes, Director of the Open Water Forum:</p>"
QUOTE = "<p>“The reports confirm what we have said about the river for eleven years.”</p>"
NARRATIVE = "<p>The office did not answer questions on Monday.</p>"


def change(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


@pytest.fixture
def ana():
    return factories.speaker("Ana Reyes")


@pytest.fixture
def statement(newsroom, ana):
    """As intake leaves it: one quote that nobody has confirmed."""
    made = factories.statement(body=BODY + QUOTE, speakers=[ana])
    words = "The reports confirm what we have said about the river for eleven years."
    made.quotations.create(speaker=ana, first_paragraph=2, last_paragraph=2, words=words)
    return made


def row_of(statement, **changes) -> dict[str, str]:
    quotation = statement.quotations.get()
    row = {
        "id": quotation.pk,
        "speaker": quotation.speaker_id or "",
        "first_paragraph": quotation.first_paragraph,
        "last_paragraph": quotation.last_paragraph,
    }
    credit = statement.attributions.get()
    credited = {"id": credit.pk, "speaker": credit.speaker_id, "position": 0}
    return rows("quotations", row | changes, kept=1) | rows("attributions", credited, kept=1)


def save(client, statement, newsroom, body=None, **changes):
    data = data_of(statement, newsroom) | row_of(statement, **changes)
    return client.post(change(statement), data | ({"body": body} if body else {}), follow=True).content.decode()


def test_a_quote_that_is_changed_by_hand_is_confirmed(writer, newsroom, statement):
    save(writer, statement, newsroom, speaker="")
    quotation = statement.quotations.get()
    assert quotation.is_confirmed
    assert quotation.speaker is None


def test_a_quote_that_nobody_touched_stays_unconfirmed(writer, newsroom, statement):
    save(writer, statement, newsroom)
    assert not statement.quotations.get().is_confirmed


def test_a_quote_is_confirmed_by_its_box_and_released_again(writer, newsroom, statement):
    save(writer, statement, newsroom, is_confirmed="on")
    assert statement.quotations.get().is_confirmed
    save(writer, statement, newsroom)
    assert not statement.quotations.get().is_confirmed


def test_a_quote_that_is_added_by_hand_is_confirmed(writer, newsroom, ana):
    quote = {"speaker": ana.pk, "first_paragraph": 2, "last_paragraph": 2}
    writer.post(
        reverse("admin:statements_statement_add"),
        statement_data(
            newsroom,
            body=BODY + QUOTE,
            **rows("attributions", {"speaker": ana.pk, "position": 0}),
            **rows("quotations", quote),
        ),
    )
    assert Statement.objects.get().quotations.get().is_confirmed


def test_another_extent_has_other_words(writer, newsroom, statement):
    save(writer, statement, newsroom, first_paragraph=1)
    assert not statement.quotations.get().words.startswith("The reports confirm")


def test_a_text_that_changes_takes_its_quotes_along_and_says_what_moved(writer, newsroom, statement):
    statement.quotations.update(is_confirmed=True)
    page = save(writer, statement, newsroom, body=NARRATIVE + BODY + QUOTE, is_confirmed="on")
    assert "The quote of Ana Reyes (“The reports confirm what we…”) moved to paragraph 3." in page
    assert statement.quotations.get().first_paragraph == 3


def test_a_shorter_text_is_saved_although_a_row_still_has_its_old_paragraphs(writer, newsroom, statement):
    save(writer, statement, newsroom, body=QUOTE)
    statement.refresh_from_db()
    assert "Two reports" not in statement.body


def test_a_row_beyond_the_text_that_somebody_typed_is_refused(writer, newsroom, statement):
    assert "The text ends with paragraph 2." in save(writer, statement, newsroom, last_paragraph=7)


def test_a_quote_in_a_text_that_is_written_here_is_proposed(writer, newsroom, ana):
    answer = writer.post(
        reverse("admin:statements_statement_add"),
        statement_data(newsroom, body=BODY + QUOTE, **rows("attributions", {"speaker": ana.pk, "position": 0})),
        follow=True,
    )
    quotation = Statement.objects.get().quotations.get()
    assert (quotation.speaker, quotation.is_confirmed) == (ana, False)
    assert "Found in paragraph 2: a quote of Ana Reyes." in answer.content.decode()


def test_a_public_text_takes_its_quotes_along(publisher, newsroom, ana):
    statement = factories.published(body=BODY + QUOTE, speakers=[ana])
    statement.quotations.create(
        speaker=ana, first_paragraph=2, last_paragraph=2, words=QUOTE[3:-4].strip("“”"), is_confirmed=True
    )
    save(publisher, statement, newsroom, body=NARRATIVE + BODY + QUOTE, is_confirmed="on")
    quotation = statement.quotations.get()
    assert (quotation.anchor, quotation.first_paragraph) == ("q1", 3)


def test_the_exact_words_stand_in_the_row(writer, statement):
    assert "The reports confirm what we have said about the river" in writer.get(change(statement)).content.decode()


def test_a_quote_without_speaker_is_worth_checking(writer, statement):
    statement.quotations.create(first_paragraph=1, last_paragraph=1)
    page = writer.get(change(statement)).content.decode()
    assert "The first quotation has no speaker." in page
    assert "The second quotation" not in page


def test_a_statement_of_very_many_quotes_can_be_saved(publisher, newsroom):
    said = "".join(f"<p>“We said it {number} times.”</p>" for number in range(250))
    made = factories.statement(body=said)
    for number in range(1, 251):
        made.quotations.create(first_paragraph=number, last_paragraph=number, is_confirmed=True)
    kept = made.quotations.order_by("first_paragraph")
    fields = ("id", "first_paragraph", "last_paragraph", "is_confirmed")
    quotes = [{name: getattr(row, name) for name in fields} | {"speaker": ""} for row in kept]
    data = data_of(made, newsroom) | rows("quotations", *quotes, kept=250)
    answer = publisher.post(change(made), data | {"headline": "Saved"})
    assert answer.status_code == 302
    assert Statement.objects.get().headline == "Saved"
