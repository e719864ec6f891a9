"""The place at the head of a text, in every punctuation that the press uses."""

import datetime

import pytest

from statements.intake.dateline import dateline_of, place_alone, place_and_date

MORE = "It was written in the winter by four people who had read every letter that the tenants sent to the council."

PLACES = [
    # A dash of any length, with or without spaces
    (
        "Washington, D.C. — Today the agency released a report.",
        "Washington, D.C.",
        "Today the agency released a report.",
    ),
    ("WASHINGTON – The agency released a report.", "WASHINGTON", "The agency released a report."),
    ("WASHINGTON, DC –Today the agency released a report.", "WASHINGTON, DC", "Today the agency released a report."),
    ("WASHINGTON, DC—Today the agency released a report.", "WASHINGTON, DC", "Today the agency released a report."),
    ("WASHINGTON -- The agency released a report.", "WASHINGTON", "The agency released a report."),
    ("WASHINGTON - The agency released a report.", "WASHINGTON", "The agency released a report."),
    ("WASHINGTON -The agency released a report.", "WASHINGTON", "The agency released a report."),
    ("St. John’s, Newfoundland — The council met.", "St. John’s, Newfoundland", "The council met."),
    ("Stratford-upon-Avon — The council met.", "Stratford-upon-Avon", "The council met."),
    ("MINNEAPOLIS/ST. PAUL — The councils met.", "MINNEAPOLIS/ST. PAUL", "The councils met."),
    ("San José de los Robles — El consejo se reunió.", "San José de los Robles", "El consejo se reunió."),
    ("Winston Cove (Ontario) — The council met.", "Winston Cove (Ontario)", "The council met."),
    ("[LONDON] - The agency released a report.", "LONDON", "The agency released a report."),
    ("(LONDON) – The agency released a report.", "LONDON", "The agency released a report."),
    ("Washington, D.C:–The agency released a report.", "Washington, D.C", "The agency released a report."),
    # A colon, and enough behind it
    (f"MINNEAPOLIS: The agency released a report. {MORE}", "MINNEAPOLIS", f"The agency released a report. {MORE}"),
    ("Mocoa, 16 de febrero de 2024 (@pozos). La comisión aprobó el plan.", "Mocoa", "La comisión aprobó el plan."),
    ("December 16, 2019 (SAINT PAUL) — The agency released a report.", "SAINT PAUL", "The agency released a report."),
    # No dash at all
    ("Sable Bay, METoday the agency released a report.", "Sable Bay, ME", "Today the agency released a report."),
    # A date beside the place
    ("KELVINGTON, N.D. (June 2, 2021) – One clinic in three shut.", "KELVINGTON, N.D.", "One clinic in three shut."),
    ("LONDON, May 3, 2021 — The agency released a report.", "LONDON", "The agency released a report."),
    ("LONDON, May 3 — The agency released a report.", "LONDON", "The agency released a report."),
    ("LONDON, 3 May 2021: The agency released a report.", "LONDON", "The agency released a report."),
    (
        "Villa Quebracho, 3 de mayo de 2019.- La comisión aprobó el plan.",
        "Villa Quebracho",
        "La comisión aprobó el plan.",
    ),
    (
        "Villa Quebracho, a 3 de mayo de 2019. La comisión aprobó el plan.",
        "Villa Quebracho",
        "La comisión aprobó el plan.",
    ),
    (
        "Villa Quebracho, 3 de mayo de 2019 – La comisión aprobó el plan.",
        "Villa Quebracho",
        "La comisión aprobó el plan.",
    ),
    (
        "Villa Quebracho, viernes 3 de mayo de 2019.- La comisión aprobó el plan.",
        "Villa Quebracho",
        "La comisión aprobó el plan.",
    ),
    (
        "5 August 2023, Port Tamsin, Niger - In the north, wells ran dry.",
        "Port Tamsin, Niger",
        "In the north, wells ran dry.",
    ),
    # Wire tags
    ("KELVINGTON, N.D. (PRNewswire) — One clinic in three shut.", "KELVINGTON, N.D.", "One clinic in three shut."),
    (
        "KELVINGTON, N.D., June 2, 2021 /PRNewswire/ -- One clinic in three shut.",
        "KELVINGTON, N.D.",
        "One clinic in three shut.",
    ),
    ("KELVINGTON, N.D. (AP) — One clinic in three shut.", "KELVINGTON, N.D.", "One clinic in three shut."),
    ("KELVINGTON, N.D.--(BUSINESS WIRE)--One clinic in three shut.", "KELVINGTON, N.D.", "One clinic in three shut."),
    ("Madrid (EFE).- La comisión aprobó el plan.", "Madrid", "La comisión aprobó el plan."),
]

DATED = [
    ("KELVINGTON, N.D. (June 2, 2021) – One clinic in three shut.", (2021, 6, 2)),
    ("LONDON, 2 June 2021: One clinic in three shut.", (2021, 6, 2)),
    ("Villa Quebracho, 2 de junio de 2021.- La comisión aprobó el plan.", (2021, 6, 2)),
    ("2 June 2021, Port Tamsin, Niger - In the north, wells ran dry.", (2021, 6, 2)),
    ("KELVINGTON, N.D., June 2, 2021 /PRNewswire/ -- One clinic in three shut.", (2021, 6, 2)),
]

NONE = [
    "",
    "—",
    "Washington",
    "Today the agency released a report.",
    "The council — which met on Monday — approved the plan.",
    "Today — at last — the council met.",
    "We are here — and we will stay.",
    "“We begin on Monday — and not before,” said Ann Lee.",
    "After June 2, 2021 – the day of the flood – nothing was the same.",
    "On June 2, 2021, the council met.",
    "the council — as ever — met late.",
    "PRESS RELEASE — The council met.",
    "FOR IMMEDIATE RELEASE - June 2, 2021",
    "Embargoed until June 2, 2021 - The council met.",
    "Contact: Ann Lee – 555-0142",
    "Washington, D.C. —",
    "Council Opens Heating Fund - Warm Homes Trust",
    "Council Opens Heating Fund – June 2, 2021",
    "Statement – 2 June 2021",
]


@pytest.mark.parametrize(("text", "place", "rest"), PLACES)
def test_a_dateline_gives_its_place_and_leaves_the_text(text, place, rest):
    found = dateline_of(text)
    assert found is not None
    assert (found.place, text[found.end :]) == (place, rest)
    assert text[found.start : found.place_end] == place


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_a_date_in_the_dateline_comes_with_it(text, expected):
    found = dateline_of(text)
    assert found is not None
    assert found.date is not None
    assert found.date.day == datetime.date(*expected)


@pytest.mark.parametrize("text", NONE)
def test_what_only_begins_a_sentence_is_no_dateline(text):
    assert dateline_of(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Washington, D.C., April 6, 2012", "Washington, D.C."),
        ("GULLHAVEN 28 AUGUST 1997", "GULLHAVEN"),
        ("Villa Quebracho, 3 de mayo de 2019", "Villa Quebracho"),
        ("Villa Quebracho, a 3 de mayo de 2019.", "Villa Quebracho"),
        ("Sable Bay, Maine – June 2, 2021", "Sable Bay, Maine"),
        ("Sable Bay (June 2, 2021)", "Sable Bay"),
    ],
)
def test_place_and_date_may_stand_on_a_line_of_their_own(text, place):
    found = place_and_date(text)
    assert found is not None
    assert found.place == place
    assert text[found.start : found.place_end] == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "June 2, 2021",
        "Date: June 2, 2021",
        "Released June 2, 2021",
        "For release: June 2, 2021",
        "Sable Bay",
        "The council met in Sable Bay on June 2, 2021, and will meet there again next year.",
        "Today, June 2, 2021",
    ],
)
def test_a_line_without_a_place_or_with_more_than_place_and_date_is_none(text):
    assert place_and_date(text) is None


@pytest.mark.parametrize("text", ["Tijuana, México", "Sable Bay, Maine"])
def test_a_place_may_stand_alone(text):
    assert place_alone(text) == text


@pytest.mark.parametrize("text", ["", "México", "Now, more than ever!", "What we ask, and why:", "A, B, C"])
def test_a_line_that_is_no_place_is_none(text):
    assert place_alone(text) is None


@pytest.mark.parametrize("label", ["Contacts", "NOTICE", "Chair", "Ann Lee", "Warm Homes Trust", "Summary"])
def test_a_label_a_person_or_a_house_before_a_colon_is_no_place(label):
    assert dateline_of(f"{label}: The agency released a report. {MORE}") is None


@pytest.mark.parametrize("line", ["Fox Creek, AB – July 10th", "Winnipeg, MB – November 22", "LONDON, 3 May"])
def test_a_place_with_a_day_and_no_year_is_a_line_of_its_own_without_date(line):
    found = place_and_date(line)
    assert found is not None
    assert (found.place, found.date) == (line.partition(" –")[0].partition(", 3")[0], None)


def test_an_abbreviation_before_a_dash_is_no_place():
    assert dateline_of("HRC – A Useless Organization Proposes Another") is None


def test_a_person_with_a_title_behind_a_dash_is_no_place():
    assert dateline_of("Nick Reed – Divisional Officer for Wales – says: We begin on Monday.") is None
