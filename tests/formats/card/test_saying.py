"""What the cards of statements and quotations say."""

from datetime import date

import pytest

from statements.formats.card import card_of_quotation, card_of_statement
from statements.formats.quoting import Quoted
from statements.models import HouseStyle, Organization
from tests import factories

pytestmark = pytest.mark.usefixtures("newsroom")


def card(statement, today=date(2012, 4, 20)):
    return card_of_statement(statement, Organization.objects.publisher(), HouseStyle.current(), today)


def test_of_a_statement_the_headline_who_speaks_and_the_day():
    made = card(factories.published(headline="Two Reports", speakers=[factories.speaker("Ali Noorani")]))
    assert (made.newsroom, made.label, made.words) == ("Open Water Forum", "Press statement", "Two Reports")
    assert made.source == "Ali Noorani, director of the Open Water Forum"
    assert (made.day, made.notice) == ("April 6, 2012", "")


@pytest.mark.parametrize(("many", "source"), [(0, "Open Water Forum"), (2, "Ann, Bo"), (4, "Open Water Forum")])
def test_of_several_it_gives_the_names_and_of_many_the_organization(many, source):
    speakers = [factories.speaker(name) for name in ("Ann", "Bo", "Cy", "Di")[:many]]
    assert card(factories.published(speakers=speakers)).source == source


@pytest.mark.parametrize(
    ("today", "notice"),
    [
        (date(2013, 4, 5), ""),
        (date(2013, 4, 6), "Published April 6, 2012, more than a year ago"),
        (date(2026, 4, 5), "Published April 6, 2012, more than 13 years ago"),
        (date(2026, 4, 6), "Published April 6, 2012, more than 14 years ago"),
    ],
)
def test_from_twelve_months_on_it_says_how_old_it_is(today, notice):
    assert card(factories.published(), today).notice == notice


def test_withdrawn_is_what_it_says_then():
    assert card(factories.withdrawn(), date(2026, 4, 6)).notice == "Withdrawn. Published April 6, 2012"


def test_of_a_quotation_the_words_run_together_and_words_that_were_taken_out_are_said():
    speaker = factories.speaker("█████ Roe")
    statement = factories.published(speakers=[speaker], language="de")
    quotation = statement.quotations.create(
        speaker=speaker, first_paragraph=1, last_paragraph=2, words="One ███.\n\nTwo,"
    )
    quoted = Quoted(statement, quotation, statement.attributions.get(), HouseStyle.current())
    made = card_of_quotation(quoted, Organization.objects.publisher(), date(2012, 4, 20))
    assert made.words == "One [redacted]. Two."
    assert made.marks == ("„", "“")
    assert made.source == "[redacted] Roe, director of the Open Water Forum"


def test_what_it_says_decides_what_it_is_known_by():
    statement = factories.published()
    assert card(statement).etag == card(statement).etag != card(statement, date(2020, 1, 1)).etag
