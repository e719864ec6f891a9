"""Lines that are no part of a statement, told from sentences that only look like them."""

import pytest

from statements.intake import furniture

FLAGS = [
    "FOR IMMEDIATE RELEASE",
    "For immediate release:",
    "*** FOR IMMEDIATE RELEASE ***",
    "PRESS RELEASE",
    "Press Release – For Immediate Release",
    "News Release No. 12/2021",
    "MEDIA ADVISORY",
    "Media statement",
    "JOINT STATEMENT",
    "COMUNICADO DE PRENSA",
    "Nota de prensa",
    "Boletín de prensa 12/2021",
    "PARA PUBLICACIÓN INMEDIATA",
    "FOR IMMEDIATE RELEASE: June 2, 2021",
    "June 2, 2021 | Press Release",
    "M E D I A R E L E A S E",
    "UGAV National News Release",
    "Press Release Archive 2000",
    "PARA SU PUBLICACION INMEDIATA",
    "DECLARACIÓN DE PRENSA – PARA PUBLICACIÓN INMEDIATA",
    "LETTER",
    "Carta abierta",
    "ARTÍCULO DE OPINIÓN",
    "Discurso",
    "TESTIMONIO",
]
NO_FLAGS = [
    "",
    "Press freedom is not for sale.",
    "News travels fast",
    "Statement by Ann Lee on the Heating Fund",
    "June 2, 2021",
    "Council Votes to Open Heating Fund",
    "Immediate relief for tenants",
    "Letter to the Council on the Heating Fund",
    "Discurso de la alcaldesa",
]

DATE_LINES = [
    "June 2, 2021",
    "Date: June 2, 2021",
    "Released on 2 June 2021",
    "Fecha: 2 de junio de 2021",
    "June 2, 2021, 10:30 a.m. EST",
    "(June 2, 2021)",
    "Published: 2021-06-02",
]
NO_DATE_LINES = ["", "June", "In June 2, 2021, the council met", "GULLHAVEN, June 2, 2021", "Vote of June 2, 2021"]

ENDS = [
    "###",
    "# # #",
    "##",
    "-30-",
    "30",
    "ENDS",
    "Ends.",
    "- END -",
    "[ENDS]",
    "End of release",
    "FIN",
    "XXX",
    "-ends-",
]
NO_ENDS = ["", "#", "The end of the fund", "Ends in June", "30 tenants", "300"]

PAGES = ["- 2 -", "– 2 –", "-more-", "MORE", ".../2", "Page 2", "Page 2 of 3", "2 of 3", "1/2", "Página 2"]
NO_PAGES = ["", "2", "More tenants wait", "Page one of the paper had it", "12 of them left", "1/2 cup"]

WEB = [
    "Share this",
    "Print this page",
    "Facebook",
    "Skip to main content",
    "Home > News > 2021",
    "Read more",
    "© 2021 Warm Homes Trust. All rights reserved.",
    "Follow us on Twitter",
    "Unsubscribe",
    "Tags: heating, tenants",
    "English | Español",
    "[image: logo of the trust]",
    "Compartir en Facebook",
    "www.warmhomes.example",
    "https://warmhomes.example/news",
    "@warmhomes",
    "An official website of the United States government",
    "Los sitios web seguros .pr.gov usan HTTPS, lo que significa que usted se conectó de forma segura",
    "By Ann Lee and Tom Reed",
    "Pasar al contenido principal",
    "MPS 83/98",
    "News and Updates",
    "Hits: 1055",
    "Descargar documento relacionado al comunicado",
]
NO_WEB = [
    "",
    "Share prices fell on Tuesday by a tenth of what they were.",
    "Home care is not for sale.",
    "Printers of the town met on Tuesday.",
    "“[We] begin on Monday,” said Ann Lee.",
    "Council Votes to Open Heating Fund",
    "By Monday the council had met.",
]

EMBARGOES = [
    "EMBARGOED UNTIL 00:01 ON THURSDAY 3 JUNE 2021",
    "Embargo: 3 June 2021, 9 a.m.",
    "NOT FOR PUBLICATION BEFORE JUNE 3, 2021",
    "Hold until June 3",
    "EMBARGADO HASTA EL 3 DE JUNIO",
    "No publicar antes del 3 de junio",
]
NO_EMBARGOES = ["", "FOR IMMEDIATE RELEASE", "The council held the meeting until nine."]


@pytest.mark.parametrize("text", FLAGS)
def test_a_line_that_says_what_the_sheet_is_is_a_flag(text):
    assert furniture.is_flag(text)


@pytest.mark.parametrize("text", NO_FLAGS)
def test_a_headline_or_date_is_no_flag(text):
    assert not furniture.is_flag(text)


@pytest.mark.parametrize("text", DATE_LINES)
def test_a_line_may_be_nothing_but_a_date(text):
    assert furniture.is_date_line(text)


@pytest.mark.parametrize("text", NO_DATE_LINES)
def test_a_line_with_more_than_a_date_is_no_date_line(text):
    assert not furniture.is_date_line(text)


@pytest.mark.parametrize("text", ENDS)
def test_a_sheet_ends_with_a_mark(text):
    assert furniture.END.match(text)


@pytest.mark.parametrize("text", NO_ENDS)
def test_a_sentence_about_an_end_is_no_mark(text):
    assert not furniture.END.match(text)


@pytest.mark.parametrize("text", PAGES)
def test_page_marks_are_known(text):
    assert furniture.is_page_mark(text)


@pytest.mark.parametrize("text", NO_PAGES)
def test_a_figure_is_no_page_mark(text):
    assert not furniture.is_page_mark(text)


@pytest.mark.parametrize("text", WEB)
def test_what_web_pages_put_around_a_text_is_known(text):
    assert furniture.is_web(text)


@pytest.mark.parametrize("text", NO_WEB)
def test_a_sentence_is_no_furniture_of_a_web_page(text):
    assert not furniture.is_web(text)


@pytest.mark.parametrize("text", EMBARGOES)
def test_an_embargo_is_known_by_its_words(text):
    assert furniture.EMBARGO.search(text)


@pytest.mark.parametrize("text", NO_EMBARGOES)
def test_what_holds_nothing_back_is_no_embargo(text):
    assert not furniture.EMBARGO.search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRESS RELEASE: Council Opens Fund", "Council Opens Fund"),
        ("Media Release – Council Opens Fund", "Council Opens Fund"),
        ("For immediate release: Council Opens Fund", "Council Opens Fund"),
        ("NOTA DE PRENSA: El consejo abre el fondo", "El consejo abre el fondo"),
    ],
)
def test_a_flag_may_stand_before_a_headline(text, expected):
    found = furniture.FLAG_BEFORE.match(text)
    assert found is not None
    assert text[found.end() :] == expected


@pytest.mark.parametrize("text", ["Press: the last to know", "Council Opens Fund: Press Release", "PRESS RELEASE:"])
def test_a_headline_that_only_speaks_of_the_press_has_no_flag(text):
    assert furniture.FLAG_BEFORE.match(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The Warm Homes Trust is a charity that has worked for tenants since 1980.",
        "Founded in 1980, The Tenants Union represents 4,000 members in Gullhaven.",
        "The Tenants Union (TU) is the largest organization of tenants in the state.",
        "La Fundación Agua Clara es una organización sin fines de lucro.",
    ],
)
def test_a_paragraph_in_which_a_house_speaks_of_itself_is_known(text):
    assert furniture.ABOUT_ITSELF.match(text)


@pytest.mark.parametrize(
    "text", ["", "The vote is a scandal.", "Families are cold.", "nobody is the leading cause of anything here."]
)
def test_a_sentence_with_is_is_not_about_a_house(text):
    assert furniture.ABOUT_ITSELF.match(text) is None


@pytest.mark.parametrize(
    "text", ["About the Warm Homes Trust", "ABOUT US:", "Sobre la Fundación Agua Clara", "About Warm Homes"]
)
def test_the_heading_of_such_a_paragraph_is_known(text):
    assert furniture.ABOUT.match(text)


@pytest.mark.parametrize(
    "text", ["Notes to editors", "NOTES TO EDITORS:", "Editor’s note", "Notas para los medios", "Background notes"]
)
def test_the_heading_of_notes_is_known(text):
    assert furniture.NOTES.match(text)


@pytest.mark.parametrize("text", ["Background", "BACKGROUND", "Quick Facts:"])
def test_a_heading_within_a_text_ends_nothing(text):
    assert furniture.NOTES.match(text) is None


@pytest.mark.parametrize("text", ["FOR IMMEDIATE RELEASE", "June 2, 2021", "- 2 -", "###", "Share this"])
def test_some_lines_are_complete_whatever_stands_around_them(text):
    assert furniture.stands_alone(text)


@pytest.mark.parametrize("text", ["the eastern wards of the town", "Ann Lee, executive director"])
def test_a_line_of_a_paragraph_is_not(text):
    assert not furniture.stands_alone(text)


@pytest.mark.parametrize("text", ["NRC|Published 04. Dec 2018", "Posted by Ana Reyes on June 2, 2021"])
def test_a_date_among_a_few_words_of_a_web_page_is_known(text):
    assert furniture.is_dated_furniture(text)


@pytest.mark.parametrize("text", ["March 2026", "marzo de 2026", "03 Jan 2017 in Press Releases, Featured"])
def test_a_month_alone_or_a_date_with_its_rubric_is_furniture(text):
    assert furniture.is_dated_furniture(text)
