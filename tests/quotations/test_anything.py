"""Whatever the paragraphs are, reading them raises nothing, and what is found lies where it is said to lie."""

from itertools import groupby, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from statements.quotations import exact_words, find
from statements.quotations.marks import prefers_single, stretches
from statements.quotations.sentences import sentences

PIECES = [
    *"“”\"'‘’«»„`.,:;—–-()[]!?…\n ",
    "''",
    "``",
    "Ann Lee",
    "Lee",
    "Ms. Lee",
    "Dr. Ruiz",
    "Tom O’Brien, Jr.",
    "director of the Warm Homes Trust",
    "Minister for Housing",
    "the report",
    "El informe",
    "Closing the Gap in Rural Care",
    "GAO-21-105",
    " said ",
    " she said",
    " according to ",
    " added: ",
    " afirmó ",
    " according to the council",
    "who",
    "The following is a statement by ",
    "We begin on Monday and go on until we have what we need.",
    "members’ names",
    "don't",
    "İ",
    "ß",
    "\u00a0",
    "\u2028",
    "7",
]
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=60)
paragraphs = st.lists(texts, max_size=8)


@settings(max_examples=300, deadline=None)
@given(paragraphs, st.sampled_from(["en", "es"]), texts)
def test_places_lie_in_order_inside_their_paragraphs_and_hold_the_words_that_they_claim(written, language, headline):
    found = find(written, language, headline=headline, above=(headline,))
    ends = (0, 0)
    for passage in found.passages:
        assert passage.places
        assert 0 <= passage.certainty <= 1
        for place in passage.places:
            assert 0 <= place.start <= place.end <= len(written[place.paragraph])
            assert (place.paragraph, place.start) >= ends
            ends = (place.paragraph, place.end)
        assert passage.words == "\n\n".join(
            " ".join(written[number][place.start : place.end] for place in group)
            for number, group in groupby(passage.places, key=lambda place: place.paragraph)
        )


@settings(max_examples=200, deadline=None)
@given(paragraphs)
def test_people_are_exactly_the_speakers_in_their_order(written):
    found = find(written)
    speakers = [passage.speaker for passage in found.passages if passage.speaker]
    assert list(dict.fromkeys(speakers)) == list(found.people)


@settings(max_examples=200, deadline=None)
@given(paragraphs)
def test_reports_stand_where_they_are_said_to_stand(written):
    for report in find(written).reports:
        assert report.title or report.number
        stands = written[report.place.paragraph][report.place.start : report.place.end]
        assert (report.title or report.number or "") in stands


@settings(max_examples=300, deadline=None)
@given(texts, st.booleans())
def test_stretches_of_any_text_follow_one_another_and_lie_within_their_marks(text, single_first):
    found = stretches(text, single_first=single_first)
    for stretch in found:
        assert 0 <= stretch.outer_start <= stretch.start < stretch.end <= stretch.outer_end <= len(text)
        assert text[stretch.start : stretch.end] == text[stretch.start : stretch.end].strip()
    assert all(one.outer_end <= other.outer_start for one, other in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_the_sentences_of_any_text_are_all_of_it(text):
    found = sentences(text)
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert "".join(text[start:end] for start, end in found).strip() == text.strip()


@settings(max_examples=200, deadline=None)
@given(paragraphs)
def test_exact_words_are_words_of_the_paragraphs(written):
    words = exact_words(written)
    whole = " ".join(written)
    assert all(word in whole for word in words.split())
    assert prefers_single(written) in {True, False}
