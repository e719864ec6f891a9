"""
Of what is not public no answer says anything, nor is it another because of it.

All that is asked for is in `tests/surfaces.py`; a newsroom that holds the statement answers byte for byte as one that
does not.
"""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from statements.models import Withdrawal
from statements.urls import urlpatterns
from tests import surfaces
from tests.clock import set_clocks

from . import hidden
from .room import Asked
from .words import OF_THE_DESK, SOUGHT, WORD, words_of

pytestmark = pytest.mark.django_db

SLUG, NOTE = "zqstatementslugqz", "zqstatementwithdrawalqz"  # which a trace may say
WITH_OTHERS = {"original", "translation"}
DOORS_OPEN = {"draft": 3, "in review": 4, "approved": 4, "scheduled": 4}


def words_in(answer) -> set[str]:
    return set(WORD.findall(answer.text))


def name_of(address: str) -> str | None:
    """Of the pattern that answers there; an old address has none."""
    try:
        return resolve(urlsplit(address).path).url_name
    except Resolver404:
        return None


def told(room, answers) -> dict[Asked, set[str]]:
    """What differs, and by which words."""
    return {asked: words_in(answer) - words_in(room.without[asked]) for asked, answer in answers.items()}


@pytest.mark.parametrize("state", hidden.UNPUBLISHED)
def test_a_newsroom_answers_as_if_it_were_not_there(room, state):
    with room.holding(hidden.UNPUBLISHED[state]) as statement:
        assert told(room, room.differing(room.answers(everything=state in WITH_OTHERS))) == {}
        if state in DOORS_OPEN:
            opened = [room.ask(Asked(door)) for door in statement.doors]
            shown = [answer.status == 200 and (b"<html" not in answer.body or "zqstatementheadlineqz" in answer.text)
                     for answer in opened]  # fmt: skip
            assert shown == [True, True, True, DOORS_OPEN[state] == 4]


def test_what_was_withdrawn_is_at_its_own_address_and_where_it_leaves_a_trace(room):
    with room.holding(hidden.WITHDRAWN[Withdrawal.WITHDRAWN]):
        found = told(room, room.differing(room.answers(everything=True)))
    traces = traces_of(room)
    own = {Asked(address) for address in room.own_of_withdrawn}
    assert found.keys() - own - traces - set(room.pasted()) == set()
    for asked in found.keys() & traces:
        assert found[asked] <= {SLUG, NOTE}, asked


def test_of_what_was_published_in_error_no_word_is_anywhere(room):
    with room.holding(hidden.WITHDRAWN[Withdrawal.IN_ERROR]):
        found = room.differing(room.answers(everything=True))
    own = {Asked(address) for address in room.own_of_withdrawn}
    assert found.keys() - own - traces_of(room) - set(room.pasted()) == set()
    assert set().union(*told(room, found).values()) <= {NOTE}
    assert {answer.status for asked, answer in found.items() if asked in own} == {410}


def test_of_what_was_replaced_the_earlier_versions_are_left(room):
    with room.holding(hidden.WITHDRAWN[Withdrawal.REPLACED]):
        found = told(room, room.differing(room.answers(everything=True)))
    own = {Asked(address) for address in room.own_of_withdrawn}
    assert found.keys() - own - traces_of(room) - set(room.pasted()) == set()
    for asked in found.keys() & traces_of(room):
        assert found[asked] <= {SLUG, NOTE}, asked


def test_what_will_replace_another_is_not_told_before_its_hour(room):
    with room.holding(hidden.replacement):
        found = told(room, room.differing(room.answers(everything=True)))
    assert set().union(*found.values()) == set()
    own = {Asked(address) for address in room.own(room.shared["withdrawn"])}
    assert found.keys() - own - traces_of(room) == set()


def traces_of(room) -> set[Asked]:
    """Feeds, but for those of searches, and the list of changes."""
    feeds = (each for each in room.asked if "/feed." in each.address and "?q=" not in each.address)
    chosen = {each for each in room.asked if each.address.startswith("/feed.") and "?" in each.address}
    return {*feeds, Asked(surfaces.CHANGES)} - chosen | {Asked("/feed.atom?language=es")}


def test_at_its_hour_every_surface_shows_it(room, monkeypatch):
    """The other way round: what these tests look for is there to be found, and what is the desk's alone stays there."""
    with room.holding(hidden.moved("publish")) as statement:
        shown = {*surfaces.LISTS, *surfaces.DOWNLOADS, surfaces.NEWS, surfaces.CHANGES, *surfaces.DATA}
        shared = {*room.around, *surfaces.around(room.shared["report"].publisher)}
        alone = {*surfaces.nouns_around(statement)} - shared
        shown |= {*room.own(statement), *alone, *surfaces.in_time(hidden.HOUR)}
        written = words_of(statement)
        set_clocks(monkeypatch, hidden.HOUR + timedelta(minutes=1))
        answers = room.answers(everything=True)
    for asked in map(Asked, shown):
        assert answers[asked].status in {200, 301, 302}, asked
        assert answers[asked] != room.without[asked], asked
    for word in SOUGHT:
        assert word in answers[Asked(surfaces.searches(word)[0])].text.partition("<article")[2], word
    for asked in room.pasted():
        assert SLUG in answers[asked].text, asked
    assert written - set().union(*map(words_in, answers.values())) == OF_THE_DESK


def test_every_pattern_is_asked_for(room):
    """A new address has to be thought of in `tests/surfaces.py` before it can be forgotten."""
    with room.holding(hidden.moved("submit")) as statement:
        addresses = [*(asked.address for asked in room.asked), *statement.doors]
    assert {name_of(address) for address in addresses} - {None} == {pattern.name for pattern in urlpatterns}
