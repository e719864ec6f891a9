"""Statement, release or advisory."""

import pytest

from statements.intake.kind import kind_of
from statements.quotations import find

LEE = "Ann Lee, executive director of the Warm Homes Trust"
CUE = f"The following is a statement by {LEE}:"
A = "“Families cannot wait another winter for safe heating in their homes, and nobody should ask them to."
B = "“We told the council so in May, and we will tell it again in June, and for as long as it takes.”"
NEWS = (
    "The council of Gullhaven voted on Tuesday to open its heating fund, which was set up in 2019 and has never been "
    "used, to every tenant of the town."
)
SAID = f"“Families cannot wait,” said {LEE}."


@pytest.mark.parametrize(
    ("flags", "headline", "paragraphs", "expected"),
    [
        # What the sheet calls itself
        (["MEDIA ADVISORY"], "Tenants to March", [NEWS], "advisory"),
        (["CONVOCATORIA DE PRENSA"], "Marcha de inquilinos", [NEWS], "advisory"),
        (["AVISO A LOS MEDIOS"], "Marcha de inquilinos", [NEWS], "advisory"),
        ([], "Media Advisory: Tenants to March", [NEWS], "advisory"),
        ([], "Tenants to March", ["WHO: Tenants", "WHAT: March", "WHEN: June 4", "WHERE: Town hall"], "advisory"),
        ([], "Marcha", ["QUÉ: Marcha", "CUÁNDO: 4 de junio", "DÓNDE: Ayuntamiento"], "advisory"),
        (["STATEMENT"], "On the Heating Fund", [CUE, A, B], "statement"),
        (["DECLARACIÓN DE PRENSA"], "Sobre el fondo", [A, B, NEWS], "statement"),
        # Mainly what one person said
        ([], "Trust on the Heating Fund", [CUE, A, B], "statement"),
        ([], "Statement by Ann Lee", [NEWS, CUE, A, B, A, B], "statement"),
        ([], "Trust on the Heating Fund", [f"{A[:-1]},” said {LEE}.", B, B], "statement"),
        # Narrative with quotations
        (["PRESS RELEASE"], "Council Opens Fund", [NEWS, SAID, NEWS], "release"),
        ([], "Council Opens Fund", [NEWS, SAID, NEWS, NEWS], "release"),
        ([], "Council Opens Fund", [NEWS], "release"),
        ([], "", [], "release"),
        # An organization that speaks for itself
        (
            [],
            "Our View of the Vote",
            ["We have told the council of our fears. We ask it to hear us, and to open our fund."],
            "statement",
        ),
    ],
)
def test_a_sheet_is_what_it_calls_itself_or_what_most_of_it_is(flags, headline, paragraphs, expected):
    passages = find(paragraphs, headline=headline).passages
    assert kind_of(flags, headline, paragraphs, passages) == expected
