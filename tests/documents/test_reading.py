"""Whatever the file is, there is an answer, and what reads it may fall over alone."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.documents import Limits, State, read
from statements.documents.text import tidied, title_of

from . import pdfs


@pytest.fixture
def document(tmp_path):
    def document_(content: bytes, **limits):
        path = tmp_path / "report.pdf"
        path.write_bytes(content)
        return read(path, Limits(**limits))

    return document_


def test_pages_title_author_and_the_first_page_as_a_picture(document):
    found = document(pdfs.report())
    assert (found.state, found.title, found.author) == (State.READABLE, "On Tides", "Harbor Office")
    assert found.number_of_pages == len(found.texts) > 1
    assert "On Tides" in found.texts[0]
    assert "The tides were counted." in found.texts[1]
    assert {width: drawn[8:12] for width, drawn in found.pictures.items()} == {320: b"WEBP", 800: b"WEBP"}
    assert not found.is_active


STATES = {
    "nothing": (b"", State.BROKEN),
    "text": (b"A report", State.BROKEN),
    "a head alone": (b"%PDF-1.7", State.BROKEN),
    "cut in the middle": (pdfs.report()[:900], State.BROKEN),
    "no pages": (pdfs.empty(), State.BROKEN),
    "more pages than there are in the world": (pdfs.boastful(), State.BROKEN),
    "pages that are their own children": (pdfs.looped(), State.NO_TEXT),
    "a page at the bottom of a deep tree": (pdfs.deep(), State.NO_TEXT),
    "a page that is drawn in itself": (pdfs.drawn_in_itself(), State.BROKEN),
    "a page of more than the memory": (pdfs.bomb(), State.BROKEN),
    "brackets without end": (pdfs.drawing(b"[" * 1_000_000), State.READABLE),
    "signs that no database takes": (pdfs.saying(b"a\\000b\\001c"), State.READABLE),
    "an encrypted one": (pdfs.encrypted(), State.ENCRYPTED),
    "one encrypted in a way that nobody knows": (pdfs.encrypted(b"/Own"), State.ENCRYPTED),
    "pictures of pages": (pdfs.scanned(), State.NO_TEXT),
    "a page as wide as a house": (pdfs.saying(b"Wide", box=b"0 0 14400 20"), State.READABLE),
    "a page as high as a house": (pdfs.saying(b"High", box=b"0 0 400 14400"), State.READABLE),
}


@pytest.mark.parametrize("name", STATES)
def test_each_kind_of_file_has_its_state(document, name):
    content, state = STATES[name]
    found = document(content)
    assert found.state == state
    if state != State.READABLE:
        assert found.texts == []


@pytest.mark.parametrize("limits", [{"pages": 2}, {"bytes": 100}])
def test_more_than_is_given_is_too_large_and_none_of_its_text_is_kept(document, limits):
    found = document(pdfs.report(40), **limits)
    assert (found.state, found.texts) == (State.TOO_LARGE, [])


def test_who_reads_with_too_little_memory_falls_over_alone(document):
    assert document(pdfs.drawing(b"q " * 1_000_000), memory=40_000_000).state == State.BROKEN


def test_of_one_with_too_many_pages_their_number_is_known(document):
    found = document(pdfs.report(40), pages=2)
    assert (found.state, found.number_of_pages > 2, found.title) == (State.TOO_LARGE, True, "On Tides")


def test_what_takes_too_long_is_stopped(document):
    assert document(pdfs.long_report(), seconds=0.4).state == State.TOO_LARGE


def test_text_is_whole_when_the_first_page_takes_too_long_to_draw(document):
    found = document(pdfs.slow_to_draw(), seconds=3)
    assert (found.state, found.texts, found.pictures) == (State.READABLE, ["Words"], {})


def test_a_report_of_five_hundred_pages_is_read_whole(document):
    found = document(pdfs.long_report())
    assert found.state == State.READABLE
    assert found.number_of_pages == len(found.texts) > 500
    assert all(found.texts)


def test_what_no_database_takes_is_not_in_the_text(document):
    assert document(pdfs.saying(b"a\\000b\\001c")).texts[0].replace(" ", "") == "abc"


def test_a_title_may_be_in_any_letters(document):
    assert document(pdfs.report(title="Über Gezeiten: 潮 ")).title == "Über Gezeiten: 潮"


def test_text_is_cut_where_it_is_too_long(document):
    found = document(pdfs.report(40), characters_a_page=50, characters=120)
    assert [len(text) for text in found.texts[:4]] == [44, 49, 26, 1]


@pytest.mark.parametrize("what", pdfs.ACTIVE)
def test_what_a_file_can_do_is_seen_and_not_done(document, what):
    found = document(pdfs.ACTIVE[what])
    assert (found.is_active, found.state) == (True, State.READABLE)


@pytest.mark.parametrize("words", [b"JavaScript", b"/Launching", b"Launch"])
def test_words_alone_do_nothing(document, words):
    assert not document(pdfs.saying(words)).is_active


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nothing.pdf")


WHOLE = pdfs.saying(b"The tides were counted")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0, len(WHOLE) - 9), junk=st.binary(min_size=1, max_size=8))
def test_a_damaged_file_has_an_answer_too(tmp_path: Path, place: int, junk: bytes):
    path = tmp_path / "damaged.pdf"
    path.write_bytes(WHOLE[:place] + junk + WHOLE[place + len(junk) :])
    assert read(path).state in set(State)


@given(st.text())
def test_text_is_fit_for_any_database(text):
    found = tidied(text)
    assert "\0" not in found
    assert found.encode("utf-8").decode("utf-8") == found
    assert tidied(found) == found


TIDIED = {
    "re\x02\r\nport": "report",
    "re\ufffe\nport": "report",
    "a\0b\ud800c": "abc",
    "ﬁrst oﬃce": "first office",
    "two   spaces\xa0here ": "two spaces here",
    "one\r\ntwo": "one\ntwo",
    "e\u0301": "é",
}


@pytest.mark.parametrize("text", TIDIED)
def test_text_is_tidied(text):
    assert tidied(text) == TIDIED[text]


TITLES = {
    "Operations of\nOffices": "Operations of Offices",
    "Microsoft Word - OIG_12-64.doc": "",
    "Microsoft Word - Operations of Offices": "Operations of Offices",
    "OIG_12-64_Apr12.pdf": "",
    "Microsoft Word - Report final 2.docx": "",
    "untitled": "",
    "": "",
}


@pytest.mark.parametrize("written", TITLES)
def test_the_name_of_a_file_is_no_title(written):
    assert title_of(written) == TITLES[written]
