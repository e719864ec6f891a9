"""The demo's reports, as a PDF reader sees them."""

import pypdfium2
import pytest

from statements.demo.report_pdf import MEASURE, SERIF, make_pdf, text_width, wrapped

PARAGRAPH = (
    "The marsh has lost eleven hectares since 1998 – “faster than any model said,” as the county’s "
    "survey (part \\2) puts it — and the repair costs €\u00a041,000 a year… "
)
TITLE = "Living With the Tide: “Who Pays?”"


def report(paragraphs: list[str]) -> bytes:
    return make_pdf(TITLE, "Report No. 7", "Saltmarsh Coast Forum", ["March 12, 2024", "April 2, 2024"], paragraphs)


@pytest.fixture
def opened():
    document = pypdfium2.PdfDocument(report([PARAGRAPH * 4] * 5))
    yield document
    document.close()


def page_text(document: pypdfium2.PdfDocument, place: int) -> str:
    return " ".join(document[place].get_textpage().get_text_range().split())


def test_the_same_report_is_the_same_bytes():
    assert report([PARAGRAPH]) == report([PARAGRAPH])


def test_a_report_is_small_and_on_letter_paper(opened):
    assert len(report([PARAGRAPH * 4] * 5)) < 12_000
    assert {page.get_size() for page in opened} == {(612, 792)}


def test_the_cover_names_publisher_title_number_and_dates(opened):
    cover = page_text(opened, 0)
    for part in ("Saltmarsh Coast Forum", TITLE, "Report No. 7", "March 12, 2024", "April 2, 2024"):
        assert part in cover


def test_the_document_knows_its_title(opened):
    assert opened.get_metadata_dict()["Title"] == TITLE


def test_typographic_signs_come_out_right(opened):
    text = page_text(opened, 1)
    for part in ("– “faster", "said,” as", "county’s", "(part \\2)", "it — and", "€ 41,000", "year…"):
        assert part in text


def test_text_runs_on_over_numbered_pages(opened):
    assert len(opened) == 3
    for place in (1, 2):
        assert page_text(opened, place).endswith(f" {place + 1}")


def test_no_line_is_wider_than_its_measure():
    lines = wrapped(PARAGRAPH * 4, SERIF, 11.5, MEASURE)
    assert max(text_width(line, SERIF, 11.5) for line in lines) <= MEASURE
    assert " ".join(lines).split() == (PARAGRAPH * 4).split()
