"""Dates as press offices of several countries and two languages print them."""

import datetime

import pytest

from statements.intake.dates import dates

DAY = datetime.date(2021, 6, 2)

FORMS = [
    # United States
    "June 2, 2021",
    "June 2 2021",
    "June 2nd, 2021",
    "Jun. 2, 2021",
    "Jun 2, 2021",
    "JUNE 2, 2021",
    "june 02, 2021",
    "Wednesday, June 2, 2021",
    "Wed., June 2, 2021",
    "6/2/2021 on a Wednesday, that is June 2, 2021",
    # United Kingdom, Ireland, Australia, Canada
    "2 June 2021",
    "2 JUNE 2021",
    "2nd June 2021",
    "2nd June, 2021",
    "2nd of June 2021",
    "2nd day of June, 2021",
    "Wednesday 2 June 2021",
    "Wednesday, 2 June 2021",
    "Wed 2 Jun 2021",
    "Wednesday the 2nd of June 2021",
    "02-Jun-2021",
    "2021-06-02",
    "2021/06/02",
    # Spain, Mexico, Argentina
    "2 de junio de 2021",
    "2 de junio del 2021",
    "2 DE JUNIO DE 2021",
    "2 de Junio, 2021",
    "2 junio 2021",
    "2 de junio del año 2021",
    "2º de junio de 2021",
    "junio 2, 2021",
    "Miércoles, 2 de junio de 2021",
    "miércoles 2 de junio de 2021",
    "02.06.2021",
    "2.6.2021",
    "2.6.21",
]

OTHER_MONTHS = [
    ("1 de septiembre de 2020", (2020, 9, 1)),
    ("1 de setiembre de 2020", (2020, 9, 1)),
    ("1º de enero de 2020", (2020, 1, 1)),
    ("1ro de enero de 2020", (2020, 1, 1)),
    ("Sept. 1, 2020", (2020, 9, 1)),
    ("Sep 1, 2020", (2020, 9, 1)),
    ("31 dic 2020", (2020, 12, 31)),
    ("29 February 2020", (2020, 2, 29)),
    ("April 06, 2012", (2012, 4, 6)),
    ("28 AUGUST 1997", (1997, 8, 28)),
    ("May 1, 1871", (1871, 5, 1)),
    ("31/12/2019", (2019, 12, 31)),
    ("12/31/2019", (2019, 12, 31)),
    ("31-12-2019", (2019, 12, 31)),
    ("31/12/98", (1998, 12, 31)),
    ("31/12/19", (2019, 12, 31)),
    ("05/05/2019", (2019, 5, 5)),
]

NONE = [
    "",
    "June",
    "June 2021",
    "2 June",
    "in 2021",
    "31 June 2021",
    "June 31, 2021",
    "29 February 2021",
    "31 de abril de 2021",
    "0 June 2021",
    "2021-13-01",
    "2021-02-30",
    "13/13/2021",
    "00/00/2021",
    "99.99.2021",
    "2 June 3021",
    "Call 03/04/2021/55",
    "sections 12/5/1",
    "555-0142",
    "version 1.2.3.4",
    "http://a.example/2021/06/02/news",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_day_is_understood_in_every_form(text):
    assert [found.day for found in dates(text) if found.day] == [DAY]


@pytest.mark.parametrize(("text", "expected"), OTHER_MONTHS)
def test_months_are_known_by_names_and_short_forms_of_two_languages_and_by_figures(text, expected):
    assert [found.day for found in dates(text)] == [datetime.date(*expected)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_complete_and_possible_date_is_none(text):
    assert list(dates(text)) == []


@pytest.mark.parametrize("text", ["03/04/2021", "3/4/2021", "3-4-2021", "03/04/21"])
def test_figures_that_can_be_read_both_ways_are_two_days_and_no_day(text):
    (found,) = dates(text)
    assert set(found.days) == {datetime.date(2021, 4, 3), datetime.date(2021, 3, 4)}
    assert found.day is None


@pytest.mark.parametrize(("order", "expected"), [("dmy", (2021, 4, 3)), ("mdy", (2021, 3, 4))])
def test_the_order_of_the_sheet_decides_figures_that_could_be_either(order, expected):
    (found,) = dates("03/04/2021", order=order)
    assert found.day == datetime.date(*expected)


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_an_order_that_makes_no_day_gives_way_to_the_one_that_does(order):
    assert [found.day for found in dates("31/12/2019 12/31/2019", order=order)] == [datetime.date(2019, 12, 31)] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saturday 03/04/2021", (2021, 4, 3)),
        ("Thursday, 03/04/2021", (2021, 3, 4)),
        ("sábado 03/04/2021", (2021, 4, 3)),
        ("jueves, 03/04/2021", (2021, 3, 4)),
        ("Sat 03/04/2021", (2021, 4, 3)),
    ],
)
def test_a_weekday_beside_the_figures_decides(text, expected):
    (found,) = dates(text)
    assert found.day == datetime.date(*expected)


def test_a_weekday_that_fits_neither_reading_decides_nothing():
    (found,) = dates("Monday 03/04/2021")
    assert len(found.days) == 2


@pytest.mark.parametrize(("text", "order"), [("31/12/2019", "dmy"), ("12/31/2019", "mdy"), ("03/04/2019", "")])
def test_a_date_in_figures_says_in_which_order_the_sheet_writes_them(text, order):
    (found,) = dates(text)
    assert found.order == order


def test_every_date_of_a_text_is_found_where_it_stands():
    text = "From 2 June 2021 to Friday, July 9, 2021 (and 2021-08-01)."
    assert [text[found.start : found.end] for found in dates(text)] == [
        "2 June 2021",
        "Friday, July 9, 2021",
        "2021-08-01",
    ]
