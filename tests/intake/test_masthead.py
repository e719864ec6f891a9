"""The lines above a statement: issuer, tagline, headline, sub-headline."""

import pytest

from statements.intake.document import Document
from statements.intake.layout import units
from statements.intake.masthead import is_masthead, is_office, is_person_line, read_lines

BODY = (
    "The council of Gullhaven voted on Tuesday to open its heating fund, which was set up in 2019. The Warm Homes "
    "Trust "
    "asked every tenant to write a letter."
)

SHEETS = [
    # text above, numbers of flags, (organization, tagline, headline, subheadline)
    ("Council Votes to Open Heating Fund", [], (None, None, "Council Votes to Open Heating Fund", None)),
    (
        "Warm Homes Trust\n\nCouncil Votes to Open Heating Fund",
        [],
        ("Warm Homes Trust", None, "Council Votes to Open Heating Fund", None),
    ),
    (
        "Warm Homes Trust\nA warm room for everyone\n\nCouncil Votes to Open Heating Fund",
        [],
        ("Warm Homes Trust", "A warm room for everyone", "Council Votes to Open Heating Fund", None),
    ),
    (
        "Warm Homes Trust\n\nCouncil Votes to Open Heating Fund\n\nTenants to be told by letter",
        [],
        ("Warm Homes Trust", None, "Council Votes to Open Heating Fund", "Tenants to be told by letter"),
    ),
    (
        "Warm Homes Trust\n\nCouncil Votes to Open Heating Fund after Three Winters of\nWaiting",
        [],
        ("Warm Homes Trust", None, "Council Votes to Open Heating Fund after Three Winters of Waiting", None),
    ),
    (
        "The Bright Side\nLight for all\n\nPRESS RELEASE\n\nCouncil Votes to Open Heating Fund",
        [2],
        ("The Bright Side", "Light for all", "Council Votes to Open Heating Fund", None),
    ),
    (
        "Council Votes to Open the Pool\n\nTenants to be told by letter",
        [],
        (None, None, "Council Votes to Open the Pool", "Tenants to be told by letter"),
    ),
    # The issuer’s name may stand below, and a line that leads to another is no sub-headline
    (
        "Tenants Win Back Their Warm Rooms\n\nWarm Homes Trust\n\nThe council will write to each of them",
        [],
        ("Warm Homes Trust", None, "Tenants Win Back Their Warm Rooms", "The council will write to each of them"),
    ),
    (
        "Warm Homes Trust\n\nCouncil Votes to Open Heating Fund\n\nJoint release with:\n\nTenants to be told by letter",
        [],
        ("Warm Homes Trust", None, "Council Votes to Open Heating Fund", "Tenants to be told by letter"),
    ),
    # A whole headline may stand above the flag
    (
        "Minister Ann Lee: we shall make the lessons about water stronger in every school of the country\n\nPRESS "
        "RELEASE\n\nTenants to be told by letter",
        [1],
        (
            None,
            None,
            "Minister Ann Lee: we shall make the lessons about water stronger in every school of the country",
            "Tenants to be told by letter",
        ),
    ),
    # A word below a headline, or how the text begins, is no sub-headline
    (
        "Council Votes to Open the Pool\n\nwells\n\nTenants to be told by letter",
        [],
        (None, None, "Council Votes to Open the Pool", "Tenants to be told by letter"),
    ),
    (
        "Tenants Win Back Their Warm Rooms\n\nThe council of Gullhaven voted on Tuesday to open its heating fund",
        [],
        (None, None, "Tenants Win Back Their Warm Rooms", None),
    ),
    # A menu and a banner above; what stands twice is the headline
    (
        "Join the Movement\n\nGet Our Letter Every Week\n\nCouncil of Gullhaven Votes on Heating Fund",
        [],
        (None, None, "Council of Gullhaven Votes on Heating Fund", None),
    ),
    (
        "Celebrating Tuesday with the council\n\nA Long Winter of Waiting Ends\n\nParliament\n\n"
        "A Long Winter of Waiting Ends",
        [],
        (None, None, "A Long Winter of Waiting Ends", None),
    ),
    (
        "A Long Winter of Waiting Ends\n\nPress Release: Gull Tenants Union",
        [],
        ("Press Release: Gull Tenants Union", None, "A Long Winter of Waiting Ends", None),
    ),
    (
        "A Long Winter of Waiting Ends\n\nGull Tenants Union < 1 mins read",
        [],
        ("Gull Tenants Union < 1 mins read", None, "A Long Winter of Waiting Ends", None),
    ),
    ("Warm Homes Trust", [], ("Warm Homes Trust", None, None, None)),
    ("", [], (None, None, None, None)),
]


@pytest.mark.parametrize(("above", "flags", "expected"), SHEETS)
def test_the_lines_above_a_statement_are_told_apart(above, flags, expected):
    found = units(Document(above))
    lines = read_lines(found, [number for number in range(len(found)) if number not in flags], flags, BODY)

    def text(number):
        return None if number is None else found[number].text

    headline = " ".join(found[number].text for number in lines.headline) or None
    assert (text(lines.organization), text(lines.tagline), headline, text(lines.subheadline)) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Warm Homes Trust", ""),
        ("WARM HOMES TRUST", ""),
        ("Office of the Governor", ""),
        ("University of Gullhaven", ""),
        ("Fundación Agua Clara", "La Fundación Agua Clara presentó hoy el informe."),
        ("Fair Start", "We at Fair Start know why."),
        ("The Fair Start", "We at Fair Start know why."),
        ("AFSCME Local 12", ""),
    ],
)
def test_a_masthead_is_made_like_a_name_or_known_to_the_text(text, body):
    assert is_masthead(text, body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Council Votes to Open the Pool",
        "Union Condemns Cuts to Rural Clinics",
        "A warm room for everyone",
        "Is the Council Listening?",
        "Parliament",
        "Union Trust | Media | Campaigns",
        "Trust Leads the Workforce-Ready Graduates",
        "PRESS RELEASE: Housing Act Used Against Tenants",
        "WHERE: Warm Homes Trust, Gullhaven",
        "The council of Gullhaven voted on Tuesday.",
        "Fair Start",
    ],
)
def test_a_headline_is_no_masthead(text):
    assert not is_masthead(text, "Nothing of it stands here.")


@pytest.mark.parametrize(
    "text",
    [
        "The Hon. Ann Lee MP",
        "Senator Ann Lee",
        "Minister for Housing",
        "Ann Lee MP, Minister for Housing",
        "Ann Lee MP Australian Government Minister for Housing and Harbors",
        "Ann Lee MP Shadow Minister for Housing Tom Reed MP Shadow Minister for Water",
    ],
)
def test_a_line_may_be_who_issues_the_sheet(text):
    assert is_person_line(text)


@pytest.mark.parametrize(
    "text",
    ["", "Ann Lee", "Minister Opens Fund", "Senator Ann Lee Votes Against the Opening of the Fund", "Warm Homes Trust"],
)
def test_a_headline_that_names_a_person_is_not(text):
    assert not is_person_line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister for Housing", True),
        ("Shadow Minister for Housing", True),
        ("Secretaría de Salud", False),
        ("Secretaria de Salud", True),
        ("Ann Lee", False),
        ("Minister Opens Fund.", False),
    ],
)
def test_an_office_stands_without_its_holder(text, expected):
    assert is_office(text) is expected
