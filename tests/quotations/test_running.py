"""Quotations over many paragraphs, as the rules of the press have them and as they are really set."""

import pytest

from statements.quotations import find

LEE = "Ann Lee, executive director of the Warm Homes Trust"
CUE = f"The following is a statement by {LEE}:"
A = "Families cannot wait another winter for safe heating in their homes."
B = "We told the council so in May, and we will tell it again in June."
C = "Nobody should have to choose between a warm room and a warm meal."
D = "It is time to open the fund, and to open it to every tenant."
SAID = f"“{A[:-1]},” said {LEE}."
NARRATIVE = "The fund was set up in 2019 and has never been used by the council."


def spoken(*paragraphs):
    return "\n\n".join(paragraphs)


SAID_FIRST = f"{A[:-1]},"
SAID_NEXT = f"{B[:-1]},"

ONE_QUOTATION = {
    "every paragraph opens, only the last closes": ([CUE, f"“{A}", f"“{B}", f"“{C}”"], spoken(A, B, C)),
    "a quotation of one paragraph": ([CUE, f"“{A}”"], A),
    "never closed": ([CUE, f"“{A}", f"“{B}", f"“{C}"], spoken(A, B, C)),
    "every paragraph closed": ([CUE, f"“{A}”", f"“{B}”", f"“{C}”"], spoken(A, B, C)),
    "the first closed too early": ([CUE, f"“{A}”", f"“{B}", f"“{C}”"], spoken(A, B, C)),
    "the second closed too early": ([CUE, f"“{A}", f"“{B}”", f"“{C}”"], spoken(A, B, C)),
    "closed with an opening mark": ([CUE, f"“{A}", f"“{B}“"], spoken(A, B)),
    "opened with a closing mark": ([CUE, f"”{A}", f"”{B}”"], spoken(A, B)),
    "straight marks": ([CUE, f'"{A}', f'"{B}', f'"{C}"'], spoken(A, B, C)),
    "straight and typographic marks": ([CUE, f'"{A}', f"“{B}", f'“{C}"'], spoken(A, B, C)),
    "single marks": ([CUE, f"‘{A}", f"‘{B}", f"‘{C}’"], spoken(A, B, C)),
    "straight single marks": ([CUE, f"'{A}", f"'{B}", f"'{C}'"], spoken(A, B, C)),
    "guillemets that open every paragraph": ([CUE, f"«{A}", f"«{B}", f"«{C}»"], spoken(A, B, C)),
    "guillemets, » on continuing paragraphs": ([CUE, f"«{A}", f"»{B}", f"»{C}»"], spoken(A, B, C)),
    "opened once, closed three paragraphs later": ([CUE, f"“{A}", B, C, f"{D}”"], spoken(A, B, C, D)),
    "opened once with a straight mark, closed later": ([CUE, f'"{A}', B, f'{C}"'], spoken(A, B, C)),
    "opened once, closed later, a phrase in marks between": (
        [CUE, f"“{A}", f"It is no “victory” either. {B}", f"{C}”"],
        spoken(A, f"It is no “victory” either. {B}", C),
    ),
    "no marks at all after the cue": ([CUE, A, B, C], spoken(A, B, C)),
    "attributed before the words": ([f"{LEE}, said: “{A}", f"“{B}", f"“{C}”"], spoken(A, B, C)),
    "attributed behind the first paragraph": ([f"{SAID} “{B}", f"“{C}”"], f"{SAID_FIRST} {spoken(B, C)}"),
    "attributed behind the first paragraph, which is closed": ([SAID, f"“{B}”"], spoken(SAID_FIRST, B)),
    "attributed in the middle of the second paragraph": (
        [CUE, f"“{A}", f"“{SAID_NEXT}” Lee said. “{C}”"],
        f"{spoken(A, SAID_NEXT)} {C}",
    ),
    "attributed again by surname": ([SAID, f"“{SAID_NEXT}” Lee said."], spoken(SAID_FIRST, SAID_NEXT)),
    "attributed again by a pronoun": ([SAID, f"“{SAID_NEXT}” she said."], spoken(SAID_FIRST, SAID_NEXT)),
    "attributed again by a verb and a colon": ([SAID, f"She added: “{B}”"], spoken(SAID_FIRST, B)),
    "attributed again by an honorific": ([SAID, f"“{SAID_NEXT}” added Ms. Lee."], spoken(SAID_FIRST, SAID_NEXT)),
    "a heading line above it": ([LEE, f"“{A}", f"“{B}”"], spoken(A, B)),
    "a heading line with a colon above it": ([f"{LEE}:", f"“{A}", f"“{B}”"], spoken(A, B)),
    "a signature line with a dash below it": ([f"“{A}", f"“{B}”", f"— {LEE}"], spoken(A, B)),
    "a signature line with a hyphen below it": ([f"“{A}", f"“{B}”", f"- {LEE}"], spoken(A, B)),
    "a phrase in marks within it": (
        [CUE, f"“{A}", "“It is no ‘victory’ for anybody in the town.", f"“{C}”"],
        spoken(A, "It is no ‘victory’ for anybody in the town.", C),
    ),
    "apostrophes within it": (
        [CUE, "“We don’t know the members’ names.", "“It’s the tenants’ fund.”"],
        spoken("We don’t know the members’ names.", "It’s the tenants’ fund."),
    ),
    "apostrophes within single marks": (
        [CUE, "‘We don’t know the members’ names.", "‘It’s the tenants’ fund.’"],
        spoken("We don’t know the members’ names.", "It’s the tenants’ fund."),
    ),
    "straight apostrophes within straight single marks": (
        [CUE, "'We don't know the members' names.", "'It's the tenants' fund.'"],
        spoken("We don't know the members' names.", "It's the tenants' fund."),
    ),
}

SPANISH = {
    "a cue in Spanish": [
        "A continuación, la siguiente declaración de Lucía Paz, directora de la Fundación Agua Clara:",
        "«Los pozos del valle llevan diez años sin control.",
        "»Que se publiquen las cuentas y que se abran los pozos.",
        "»No pedimos más que lo que dice la ley.»",
    ],
    "attributed behind the first stretch": [
        "«Los pozos del valle llevan diez años sin control», afirmó Lucía Paz, directora de la Fundación Agua Clara.",
        "«Que se publiquen las cuentas y que se abran los pozos», añadió Paz.",
    ],
}


def quoted(found):
    return [(passage.speaker.name if passage.speaker else None, passage.words) for passage in found.passages]


@pytest.mark.parametrize(("paragraphs", "words"), ONE_QUOTATION.values(), ids=ONE_QUOTATION)
def test_consecutive_paragraphs_of_one_speaker_are_one_quotation_however_the_marks_are_set(paragraphs, words):
    (passage,) = find(paragraphs).passages
    assert passage.words == words
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.role, passage.speaker.organization) == (
        "Ann Lee",
        "executive director",
        "Warm Homes Trust",
    )


@pytest.mark.parametrize("paragraphs", SPANISH.values(), ids=SPANISH)
def test_the_same_holds_in_spanish(paragraphs):
    (passage,) = find(paragraphs, "es").passages
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.role, passage.speaker.organization) == (
        "Lucía Paz",
        "directora",
        "Fundación Agua Clara",
    )
    assert "Que se publiquen las cuentas y que se abran los pozos" in passage.words
    assert not set("«»") & set(passage.words)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # Narrative between them
        ([SAID, NARRATIVE, f"“{B}” Lee said."], [("Ann Lee", A[:-1] + ","), ("Ann Lee", B)]),
        ([CUE, f"“{A}”", NARRATIVE, f"“{B[:-1]},” she said."], [("Ann Lee", A), ("Ann Lee", B[:-1] + ",")]),
        # Two speakers by turns
        (
            [
                SAID,
                f"“{B[:-1]},” said Tom Reed, a tenant.",
                f"“{C[:-1]},” Lee said.",
                f"“{D[:-1]},” Reed said.",
            ],
            [
                ("Ann Lee", A[:-1] + ","),
                ("Tom Reed", B[:-1] + ","),
                ("Ann Lee", C[:-1] + ","),
                ("Tom Reed", D[:-1] + ","),
            ],
        ),
        # A heading for each speaker
        (
            ["Ann Lee, Warm Homes Trust:", f"“{A}", f"“{B}”", "Tom Reed, Tenants Union:", f"“{C}”"],
            [("Ann Lee", f"{A}\n\n{B}"), ("Tom Reed", C)],
        ),
        # A signature for each speaker
        (
            [f"“{A}”", "— Ann Lee, director, Warm Homes Trust", f"“{B}”", "— Tom Reed, chair, Tenants Union"],
            [("Ann Lee", A), ("Tom Reed", B)],
        ),
        # A cue for each speaker
        (
            [CUE, f"“{A}", f"“{B}”", "Tom Reed, chair of the Tenants Union, said:", f"“{C}", f"“{D}”"],
            [("Ann Lee", f"{A}\n\n{B}"), ("Tom Reed", f"{C}\n\n{D}")],
        ),
        # Both in one paragraph
        (
            [f"{SAID} “{B[:-1]},” said Tom Reed, chair of the Tenants Union."],
            [("Ann Lee", A[:-1] + ","), ("Tom Reed", B[:-1] + ",")],
        ),
        # What is not spoken ends it
        ([CUE, f"“{A}”", NARRATIVE], [("Ann Lee", A)]),
        ([NARRATIVE, NARRATIVE], []),
        ([], []),
        ([""], []),
    ],
)
def test_narrative_and_another_speaker_end_a_quotation(paragraphs, expected):
    assert quoted(find(paragraphs)) == expected


def test_an_attribution_in_the_middle_is_no_part_of_the_words_and_does_not_split_them():
    (passage,) = find([f"“{A[:-1]},” said {LEE}, on Monday. “{B}”"]).passages
    assert passage.words == f"{A[:-1]}, {B}"


def test_words_that_nobody_is_said_to_speak_are_a_quotation_without_speaker():
    (passage,) = find([f"“{A}", f"“{B}”"]).passages
    assert passage.speaker is None
    assert passage.words == f"{A}\n\n{B}"
    assert passage.certainty < 0.5


def test_a_pronoun_is_less_certain_than_a_name():
    (named,) = find([SAID]).passages
    _, meant = find([SAID, NARRATIVE, f"“{B[:-1]},” she said."]).passages
    assert meant.certainty < named.certainty


def test_the_headline_says_whose_statement_a_text_without_marks_is():
    (passage,) = find([A, B], headline="Statement by Ann Lee on Heating").passages
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.words) == ("Ann Lee", spoken(A, B))
    assert (passage.first, passage.last) == (0, 1)


def test_people_above_the_text_bring_their_titles():
    (passage,) = find([f"“{A[:-1]},” Ms. Lee said."], above=("Ann Lee, Minister for Housing",)).passages
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.role) == ("Ann Lee", "Minister for Housing")


def test_only_those_who_are_quoted_are_people_of_the_text_and_they_stand_in_order():
    found = find(
        [
            "Mayor Grace Liu met Paul Reyes, an engineer with Riverwatch.",
            f"“{A[:-1]},” said Tom Reed, a tenant.",
            SAID,
        ]
    )
    assert [person.name for person in found.people] == ["Tom Reed", "Ann Lee"]


def test_a_paragraph_of_inhuman_length_is_passed_over():
    assert find(["“" + "word " * 5000 + "”", SAID]).passages[-1].words == A[:-1] + ","


@pytest.mark.parametrize(
    "above",
    [
        f"Rents have risen for a third winter, says {LEE}.",
        f"{LEE}, says that rents have risen for a third winter.",
        f"On the fund {LEE}, will tell delegates:",
    ],
)
def test_who_is_said_to_say_so_right_above_speaks_the_quoted_paragraphs_below(above):
    assert quoted(find([above, f"“{A}", f"“{B}”"])) == [("Ann Lee", spoken(A, B))]


def test_she_who_will_tell_them_is_whom_the_narrative_named():
    paragraphs = [
        f"This morning the director of the Trust, {LEE.partition(',')[0]}, will speak.",
        "On the fund, she will tell delegates:",
        f"“{A}",
    ]
    assert quoted(find(paragraphs)) == [("Ann Lee", A)]


def test_who_said_something_two_paragraphs_above_does_not():
    (passage,) = find([f"Rents have risen, says {LEE}.", NARRATIVE, f"“{A}”"]).passages
    assert passage.speaker is None


def test_a_list_behind_a_line_that_announces_it_is_no_statement():
    paragraphs = [
        f"{SAID}",
        "The following projects got a part of the funds of Ann Lee:",
        "* $20,000 for wells",
        "* $30,000",
    ]
    assert [passage.first for passage in find(paragraphs).passages] == [0]
