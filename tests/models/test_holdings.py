"""What the archive amounts to."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from statements.models import Holdings, Origin, Statement
from tests import factories

pytestmark = pytest.mark.django_db


def holdings() -> Holdings:
    return Holdings.of(Statement.objects.public())


def arrived(how: str, **fields) -> Statement:
    made = factories.published(**fields)
    Origin.objects.create(statement=made, key=f"record:{made.pk}", how=how)
    return made


def test_nothing_amounts_to_nothing():
    nothing = holdings()
    assert (nothing.number, nothing.first_day, nothing.last_day, nothing.since) == (0, None, None, None)
    assert (nothing.kinds, nothing.languages, nothing.arrived, nothing.reaches_back) == ([], [], {}, False)


def test_it_counts_types_and_languages_the_most_frequent_first():
    for kind, language in (("release", "en"), ("statement", "es"), ("release", "en"), ("release", "pt-BR")):
        factories.published(kind=kind, language=language)
    assert holdings().number == 4
    assert holdings().kinds == [("Press release", 3), ("Press statement", 1)]
    assert holdings().languages[0] == ("English", 2)
    assert set(holdings().languages) == {("English", 2), ("Spanish", 1), ("Brazilian Portuguese", 1)}


def test_a_language_that_nobody_knows_is_called_by_its_code():
    factories.published(language="tlh")
    assert holdings().languages == [("tlh", 1)]


def test_it_says_which_way_texts_came_and_of_how_many_the_file_is_kept():
    factories.published()
    arrived("pasted")
    arrived("imported", source_file=factories.source_file())
    arrived("imported", kind="release", source_file=factories.source_file())
    assert (holdings().written_here, holdings().kept) == (1, 2)
    assert holdings().arrived == {"imported": 2, "pasted": 1}


def test_it_runs_from_the_first_day_to_the_last_whatever_the_type():
    for kind, year in (("release", 2011), ("statement", 2004), ("letter", 2019)):
        factories.published(kind=kind, publish_at=datetime(year, 5, 1, 15, tzinfo=UTC))
    assert (holdings().first_day, holdings().last_day) == (date(2004, 5, 1), date(2019, 5, 1))


def test_an_old_text_is_public_here_since_it_was_entered_and_a_scheduled_one_since_its_hour():
    old = factories.published()
    assert holdings().since == old.created_at
    assert holdings().reaches_back
    Statement.objects.update(created_at=datetime(2001, 1, 1, tzinfo=UTC))
    assert holdings().since == old.publish_at
    assert not holdings().reaches_back


@pytest.mark.parametrize("state", ["draft", "scheduled", "withdrawn"])
def test_what_is_not_public_does_not_count(state):
    factories.published()
    without = holdings()
    factories.IN_EVERY_STATE[state](kind="speech", language="es", publish_at=timezone.now().replace(year=2000))
    if state != "scheduled":
        assert holdings() == without


def test_it_takes_one_query(django_assert_num_queries):
    factories.published()
    with django_assert_num_queries(1):
        whole = holdings()
        assert all([whole.kinds, whole.languages, whole.written_here, whole.since, whole.first_day])
