"""Reports that a text names: title, publisher, number."""

import pytest

from statements.quotations import find

NAMED = [
    # In marks
    (
        "The Office of the Inspector General released a report, “Communication Regarding Participation in Safe "
        "Harbors.”",
        [("Communication Regarding Participation in Safe Harbors", "Office of the Inspector General", None)],
    ),
    (
        "The report, “Closing the Gap in Rural Care,” found that one clinic in three had shut.",
        [("Closing the Gap in Rural Care", None, None)],
    ),
    (
        'A new survey entitled "Nights Without Heat" was published today by the Warm Homes Trust.',
        [("Nights Without Heat", "Warm Homes Trust", None)],
    ),
    (
        "The paper ‘Buses After Midnight’ was published by the Northmoor Institute.",
        [("Buses After Midnight", "Northmoor Institute", None)],
    ),
    (
        "The first report, “Water for the North,” says that wells ran dry. The second, “Wells and Their Keepers,” "
        "says why.",
        [("Water for the North", None, None), ("Wells and Their Keepers", None, None)],
    ),
    # In Spanish
    (
        "La Fundación Agua Clara publicó el informe titulado “Pozos sin Control”.",
        [("Pozos sin Control", "Fundación Agua Clara", None)],
    ),
    (
        "In a study titled “What the Tide Left Behind,” the Gullhaven Institute counted the wells.",
        [("What the Tide Left Behind", "Gullhaven Institute", None)],
    ),
    (
        "See “Closing the Gap in Rural Care” (Center for Open Records) for the figures.",
        [("Closing the Gap in Rural Care", "Center for Open Records", None)],
    ),
    (
        "El informe «Pozos sin control en el valle», de la Fundación Agua Clara, se publica hoy.",
        [("Pozos sin control en el valle", "Fundación Agua Clara", None)],
    ),
    # Without marks
    (
        "The Gullhaven Institute today published a report titled Closing the Gap in Rural Care.",
        [("Closing the Gap in Rural Care", "Gullhaven Institute", None)],
    ),
    (
        "A report titled Closing the Gap in Rural Care was published by the Gullhaven Institute.",
        [("Closing the Gap in Rural Care", "Gullhaven Institute", None)],
    ),
    # Who published it, and who only paid for it or owns something else
    (
        "The Gullhaven Institute says in “Nights Without Heat,” a study of 2,000 homes, that one in three is cold.",
        [("Nights Without Heat", "Gullhaven Institute", None)],
    ),
    ("The department’s own review, “Nights Without Heat,” is out.", [("Nights Without Heat", None, None)]),
    (
        "The report, “Nine Days of Wind,” was supported by the Hollis Prairie Fund.",
        [("Nine Days of Wind", None, None)],
    ),
    (
        "The areas were proposed in “Kelp in the North: Forests Below,” published by the Gull Trust.",
        [("Kelp in the North: Forests Below", "Gull Trust", None)],
    ),
    # Its kind is a part of the title, or stands beside it
    (
        "The Child Poverty Related Wages Report shows that wages have fallen.",
        [("Child Poverty Related Wages Report", None, None)],
    ),
    (
        "The Gullhaven Institute released its annual State of Our Rivers report here today.",
        [("State of Our Rivers", "Gullhaven Institute", None)],
    ),
    (
        "Según la Encuesta Nacional de Salud y Trabajo (ENSAT 2023), uno de cada dos hogares pasa frío.",
        [("Encuesta Nacional de Salud y Trabajo (ENSAT 2023)", None, None)],
    ),
    ("The ‘Higher level heating’ report is out.", [("Higher level heating", None, None)]),
    (
        "The report Workers’ Wages in the North: The Impact of Ten Years released this spring is long.",
        [("Workers’ Wages in the North: The Impact of Ten Years", None, None)],
    ),
    (
        "Las percepciones recogidas en la Décima Encuesta Nacional sobre el Agua no son opiniones.",
        [("Décima Encuesta Nacional sobre el Agua", None, None)],
    ),
    (
        "She spoke of the National Assessment of Rural Progress (NARP) Report Card.",
        [("National Assessment of Rural Progress (NARP) Report Card", None, None)],
    ),
    (
        "El informe, titulado Empujados más allá del límite, se basa en entrevistas.",
        [("Empujados más allá del límite", None, None)],
    ),
    (
        "The UNHCR 2008 Global Trends Report shows that 42 million people had to flee.",
        [("2008 Global Trends Report", None, None)],
    ),
    ("He will not release the full Northern Letters Review Report.", [("Northern Letters Review Report", None, None)]),
    ("Refiriéndose al Índice Mundial del Agua 2021, calló.", [("Índice Mundial del Agua 2021", None, None)]),
    (
        "El informe, Acabar con la falta de agua, fue presentado en el valle.",
        [("Acabar con la falta de agua", None, None)],
    ),
    (
        "El “Estudio sobre abandono de los pozos del valle” sale hoy.",
        [("Estudio sobre abandono de los pozos del valle", None, None)],
    ),
    (
        "Lo dicen las cifras de su estudio, publicadas en «Wells worldwide in 2019».",
        [("Wells worldwide in 2019", None, None)],
    ),
    # By number
    (
        "The Inspector General released a report, “Operations of Safe Harbors” (OIG-12-66).",
        [("Operations of Safe Harbors", "Inspector General", "OIG-12-66")],
    ),
    (
        "The findings stand in GAO-21-105 of the Government Accountability Office.",
        [(None, None, "GAO-21-105")],
    ),
]

NONE = [
    "",
    "Parliament is due to debate the “Clean Rivers and Lakes Bill” on Tuesday.",
    "The film “What the Tide Left Behind” will be shown at the town hall on Friday.",
    "The campaign “Heat for Every Home” began in May.",
    "Its campaign, “Heat for Every Home,” has reached 40 towns.",
    "The series “Wells and Their Keepers” begins on Monday.",
    "The “Night Buses for All” program ends in June.",
    "The law, known as the “Clean Rivers Act,” was passed in 1987.",
    "It was a report by the University Council.",
    "El informe, publicado por el valle, fue presentado ayer.",
    "The report, Ann Lee said, was late.",
    "The Annual Report is out.",
    "The Office of the Auditor report is out.",
    "A song called “Buses After Midnight” was played.",
    "The novel “Buses After Midnight,” published by the Northmoor Press, was read aloud.",
    "La campaña «Agua Para Todos» empezó en mayo.",
    "El proyecto de ley “Ríos Limpios Para Todos” se debate el martes.",
    "The council received a report on the pool.",
    "“The report is a Scandal and a Disgrace,” said Ann Lee.",
    "Robert “Bob” Ellison wrote the report.",
    "Supporters call the report a “Game Changer” for the town.",
    "Call 555-01-42 for a copy of the survey.",
]


def named(found):
    return [(report.title, report.publisher, report.number) for report in found.reports]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text[:50] for text, _ in NAMED])
def test_a_report_is_found_with_what_is_printed_of_it(text, expected):
    assert named(find([text])) == expected


@pytest.mark.parametrize("text", NONE)
def test_bills_films_campaigns_and_what_has_no_title_are_no_reports(text):
    assert find([text]).reports == ()


def test_a_report_that_is_named_twice_is_one():
    text = "The report, “Closing the Gap in Rural Care,” found that one clinic in three had shut."
    assert len(find([text, text]).reports) == 1


def test_the_place_of_a_report_holds_its_title():
    text = "The report, “Closing the Gap in Rural Care,” found that one clinic in three had shut."
    (report,) = find(["Nothing here.", text]).reports
    assert report.place.paragraph == 1
    assert text[report.place.start : report.place.end].strip(" ,.") == report.title


def test_the_publisher_may_stand_in_the_paragraph_before():
    (report,) = find(
        [
            "The Warm Homes Trust published a report on heating today.",
            "The report, “Nights Without Heat,” asks 2,000 tenants.",
        ]
    ).reports
    assert report.publisher == "Warm Homes Trust"


def test_titles_within_speech_are_no_findings():
    assert (
        find(
            ["“I have read the report, ‘Nights Without Heat,’ from its first page to the last,” said Ann Lee."]
        ).reports
        == ()
    )
