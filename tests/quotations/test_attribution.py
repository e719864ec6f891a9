"""Who is said to speak: behind the words, before them, in the sentence before, by pronoun, role or surname."""

import pytest

from statements.quotations import find

WORDS = "Families cannot wait another winter for safe heating"
LEE = "Ann Lee, director of the Warm Homes Trust"

BY_LEE = [
    f"“{WORDS},” said {LEE}.",
    f"“{WORDS},” {LEE}, told reporters on Monday.",
    f"“{WORDS},” according to {LEE}.",
    f"“{WORDS}.” – {LEE}",
    f"“{WORDS}.” ({LEE})",
    f"{LEE}, said: “{WORDS}.”",
    f"{LEE}, said, “{WORDS}.”",
    f"{LEE}, said that “{WORDS.lower()}” and that the council knew it.",
    f"{LEE}, called it a shame that “{WORDS.lower()}.”",
    f"Speaking in Gullhaven on Monday, {LEE}, commented: “{WORDS}.”",
    f"In the words of {LEE}: “{WORDS}.”",
    # Named in a sentence before
    f"{LEE}, has welcomed the vote. She said: “{WORDS}.”",
    f"{LEE}, has welcomed the vote. “{WORDS},” she said.",
    f"{LEE}, has welcomed the vote. “{WORDS},” Lee said.",
    f"{LEE}, has welcomed the vote. “{WORDS}.”",
    f"{LEE}, has welcomed the vote. “{WORDS},” the director said.",
]

NOBODY = [
    f"“{WORDS},” said a spokesperson for the Warm Homes Trust.",
    f"“{WORDS},” said the Warm Homes Trust in a statement.",
    f"“{WORDS},” the statement read.",
    f"“{WORDS},” Lee said.",
]

PRINTED = [
    ("Ann Lee (director, Warm Homes Trust)", ("Ann Lee", "director", "Warm Homes Trust")),
    ("Warm Homes Trust director Ann Lee", ("Ann Lee", "director", "Warm Homes Trust")),
    ("Ann Lee of the Warm Homes Trust", ("Ann Lee", None, "Warm Homes Trust")),
    ("Ann Lee, Warm Homes Trust", ("Ann Lee", None, "Warm Homes Trust")),
    ("Co-Director Ann Lee of the Warm Homes Trust", ("Ann Lee", "Co-Director", "Warm Homes Trust")),
    (
        "Dr. Ann Lee, MD, MPH, an epidemiologist at Lakeside University",
        ("Ann Lee", "epidemiologist", "Lakeside University"),
    ),
    ("Ann Lee, 43, a nurse at Northmoor Hospital", ("Ann Lee", "nurse", "Northmoor Hospital")),
    ("Ann Lee, the executive director and CEO of Warm Homes", ("Ann Lee", "executive director and CEO", "Warm Homes")),
    ("Rep. Bob Tran, D-Gullhaven", ("Bob Tran", "Representative", None)),
    ("Ann Lee, president of AFSCME Local 12", ("Ann Lee", "president", "AFSCME Local 12")),
    ("Ludwig van der Berg, CEO of Acme GmbH", ("Ludwig van der Berg", "CEO", "Acme GmbH")),
    # What is not printed
    # Names that hold a possessive, a comma, a verb or brackets
    (
        "Ann Lee, chair of the United States Gull Party",
        ("Ann Lee", "chair", "United States Gull Party"),
    ),
    (
        "Ann Lee, director of Fair Start’s National Kelp Center",
        ("Ann Lee", "director", "Fair Start’s National Kelp Center"),
    ),
    (
        "Ann Lee, Chairman of the Senate Health, Education, Labor, and Pensions (HELP) Committee",
        ("Ann Lee", "Chairman", "Senate Health, Education, Labor, and Pensions (HELP) Committee"),
    ),
    ("Council of Gull Unions (CGU) president Ann Lee", ("Ann Lee", "president", "Council of Gull Unions (CGU)")),
    ("Ann Lee, presidenta de UGAV en una conferencia de prensa", ("Ann Lee", "presidenta", "UGAV")),
    # Where the owner or the house stands before the role
    ("Fair Start’s housing policy spokesperson Ann Lee", ("Ann Lee", "housing policy spokesperson", "Fair Start")),
    ("UGAV’s campaigns director Dr Ann Lee", ("Ann Lee", "campaigns director", "UGAV")),
    ("Incoming UGAV 2019 President Ann Lee", ("Ann Lee", "Incoming President", "UGAV")),
    ("Gull Federation of Teachers President Ann Lee", ("Ann Lee", "President", "Gull Federation of Teachers")),
    (
        "New Zealand Union of Gulls (NZUG) President Ann Lee",
        ("Ann Lee", "President", "New Zealand Union of Gulls (NZUG)"),
    ),
    ("Gull Mayors Executive Director Ann Lee", ("Ann Lee", "Executive Director", "Gull Mayors")),
    ("la presidenta de la República, Ann Lee", ("Ann Lee", "presidenta de la República", None)),
    ("Gullhaven Students’ Association President Ann Lee", ("Ann Lee", "President", "Gullhaven Students’ Association")),
    ("Fórza national secretary Ann Lee", ("Ann Lee", "national secretary", "Fórza")),
    (
        "Ann Lee, UGAV chief whip in the northern legislature",
        ("Ann Lee", "chief whip in the northern legislature", "UGAV"),
    ),
    ("Ann Lee, Gull Alliance of Kenya Board Chair", ("Ann Lee", "Board Chair", "Gull Alliance of Kenya")),
    (
        "Ann Lee President and CEO International Fund for Gull Chicks (IFGC)",
        ("Ann Lee", "President and CEO", "International Fund for Gull Chicks (IFGC)"),
    ),
    ("House Gull Conference Chairwoman Ann Lee", ("Ann Lee", "Chairwoman", "House Gull Conference")),
    ("CGU Local President Don Lee", ("Don Lee", "Local President", "CGU")),
    ("Seismologist Ann Lee of the Gull Institute", ("Ann Lee", "Seismologist", "Gull Institute")),
    # A day is nobody’s employer
    (
        "Ann Lee, Gull Congress national spokesperson, May 14 2012",
        ("Ann Lee", "national spokesperson", "Gull Congress"),
    ),
    ("Ann Lee", ("Ann Lee", None, None)),
    ("Ann Lee, whose son died in the fire", ("Ann Lee", None, None)),
    ("Ann Lee, who chairs the Warm Homes Trust", ("Ann Lee", None, None)),
    ("Ann Lee, from Gullhaven", ("Ann Lee", None, None)),
]


@pytest.mark.parametrize("text", BY_LEE)
def test_one_sentence_has_one_speaker_however_the_attribution_is_built(text):
    (passage,) = find([text]).passages
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.role, passage.speaker.organization) == (
        "Ann Lee",
        "director",
        "Warm Homes Trust",
    )
    assert passage.words.casefold().rstrip(",.") == WORDS.casefold()


@pytest.mark.parametrize("text", NOBODY)
def test_words_of_nobody_who_is_known_are_kept_without_a_speaker(text):
    (passage,) = find([text]).passages
    assert passage.speaker is None
    assert passage.certainty < 0.5


@pytest.mark.parametrize(("who", "expected"), PRINTED)
def test_role_and_organization_are_as_printed_beside_the_name(who, expected):
    (passage,) = find([f"“{WORDS},” said {who}."]).passages
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.role, passage.speaker.organization) == expected


def test_a_later_mention_brings_no_second_person():
    found = find(
        [f"“{WORDS},” said {LEE}.", "The council rose.", f"“{WORDS},” Ms. Lee said.", f"“{WORDS},” said Ann Lee."]
    )
    assert [person.name for person in found.people] == ["Ann Lee"]


def test_a_list_within_a_running_quotation_is_a_part_of_it():
    paragraphs = [
        f"The following is a statement by {LEE}:",
        "“We ask for three things:",
        "1. that the fund be opened",
        "2. that tenants be told",
        "“We thank the tenants.”",
    ]
    (passage,) = find(paragraphs).passages
    assert [place.paragraph for place in passage.places] == [1, 2, 3, 4]
