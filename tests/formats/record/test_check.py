"""Each fault of a record has its sentence."""

import pytest

from statements.formats.record import problems, unknown_keys

GOOD = {
    "slug": "two-reports",
    "headline": "Two Reports",
    "date": "2012-04-06",
    "body_html": "<p>Two reports were released.</p><p>“They confirm it.”</p>",
}
LONG = "x" * 401


def test_four_keys_are_enough():
    assert problems(GOOD) == []


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("nothing", [None, ""])
def test_the_four_are_required(name, nothing):
    assert problems(GOOD | {name: nothing}) == [f"“{name}” is missing."]


def test_a_null_is_as_good_as_nothing():
    assert problems(GOOD | dict.fromkeys(("kind", "summary", "speakers", "event", "contact", "lead_image"))) == []


FAULTS = [
    ({"slug": "04"}, "“slug” is “04”; write lowercase letters a to z, digits and hyphens, with at least one letter."),
    ({"slug": "a.txt"}, "“slug” is “a.txt”; write lowercase letters"),
    ({"slug": 7}, "“slug” must be text."),
    ({"id": "../x"}, "“id” is “../x”; write letters and digits."),
    ({"id": "x" * 13}, "“id” has 13 characters; 12 are the most."),
    ({"format": 2}, "“format” must be a whole number from 1 to 1."),
    ({"kind": "memo"}, "“kind” must be one of: statement, release, advisory, speech, testimony, letter, op-ed."),
    ({"kind": []}, "“kind” must be one of"),
    ({"language": "english"}, "“language” is “english”; write it as in web pages: en, es, pt-BR."),
    ({"language": "PT-br"}, "“language” is “PT-br”"),
    ({"headline": "x" * 251}, "“headline” has 251 characters; 250 are the most."),
    ({"headline": ["x"]}, "“headline” must be text."),
    ({"headline": "a\0b"}, "“headline” holds a character that cannot be kept: a NUL, or half of a pair."),
    ({"body_html": "<p>\ud83d</p>"}, "“body_html” holds a character that cannot be kept"),
    ({"date": "03/04/2021"}, "“date” is no day; write it like 2012-04-06."),
    ({"date": "2021-02-30"}, "“date” is no day"),
    ({"date": "0987-01-01"}, "“date” is no day"),
    ({"date": 20120406}, "“date” is no day"),
    ({"published_at": "2012-04-06T11:00:00"}, "“published_at” is no moment; write it with its zone"),
    ({"published_at": "yesterday"}, "“published_at” is no moment"),
    ({"summary": LONG}, "“summary” has 401 characters; 400 are the most."),
    ({"body_html": "<p> </p><script>x</script>"}, "“body_html” holds no text."),
    ({"issuer": {}}, "“issuer” must be text."),
    ({"source_url": "javascript:alert(1)"}, "“source_url” is “javascript:alert(1)”; write an address that begins with"),
    ({"source_url": "ftp://a.example/"}, "“source_url” is “ftp://a.example/”"),
    ({"topics": {}}, "“topics” must be a list."),
    ({"topics": ["Ferries"]}, "Topic 1 must be an object."),
    ({"topics": [{}]}, "Topic 1: one of “slug” and “name” must be there."),
    ({"topics": [{"slug": "a"}, {"slug": "a"}]}, "Topic “a” is listed more than once."),
    ({"speakers": [{"role": "Director"}]}, "Speaker 1: one of “slug” and “name” must be there."),
    ({"speakers": [{"name": "A B", "from": "2012"}]}, "Speaker 1: “from” is no day"),
    (
        {"speakers": [{"name": "A B", "from": "2012-01-02", "until": "2012-01-01"}]},
        "Speaker 1: the role ends before it begins.",
    ),
    ({"speakers": [{"name": "A B", "as_printed": {"title": 1}}]}, "Speaker 1: “as_printed”: “title” must be text."),
    ({"reports": [{"url": "https://r.example/"}]}, "Report 1: one of “slug” and “title” and “number” must be there."),
    ({"reports": [{"title": "T", "how": "likes"}]}, "Report 1: “how” must be one of: in answer to, relies on"),
    ({"reports": [{"title": "T", "url": "file:///etc/passwd"}]}, "Report 1: “url” is “file:///etc/passwd”"),
    ({"quotations": [{"anchor": "q1"}]}, "Quotation 1: “first_paragraph” is missing."),
    ({"quotations": [{"first_paragraph": 0}]}, "Quotation 1: “first_paragraph” must be a whole number from 1"),
    ({"quotations": [{"first_paragraph": True}]}, "Quotation 1: “first_paragraph” must be a whole number"),
    ({"quotations": [{"first_paragraph": 1, "anchor": "1 q"}]}, "Quotation 1: “anchor” is “1 q”; write it like q1."),
    ({"quotations": [{"first_paragraph": 2, "last_paragraph": 3}]}, "Quotation 1 ends in paragraph 3; the text has 2."),
    (
        {"quotations": [{"first_paragraph": 2, "last_paragraph": 1}]},
        "Quotation 1 ends in paragraph 1, before it begins in paragraph 2.",
    ),
    ({"quotations": [{"first_paragraph": 1, "anchor": "q1"}] * 2}, "Quotation “q1” is listed more than once."),
    (
        {"quotations": [{"first_paragraph": 2, "words": "We confirm it"}]},
        "Quotation 1 has words that its paragraphs do not have in this order.",
    ),
    ({"event": "Monday"}, "“event” must be an object."),
    (
        {"event": {"start": "2012-04-06T11:00:00Z", "end": "2012-04-06T10:00:00Z"}},
        "The event ends before it begins.",
    ),
    ({"contact": 7}, "“contact” must be an object."),
    ({"lead_image": {"sha256": "../../etc"}}, "“lead_image”: “sha256” is “../../etc”; a SHA-256 has 64 digits"),
    ({"lead_image": {"focus": [50]}}, "“lead_image”: “focus” must hold 2 values."),
    ({"lead_image": {"focus": [50, 101]}}, "Part of “focus” 2 must be a whole number from 0 to 100."),
    ({"old_addresses": ["news/1.html"]}, "Old address 1 is “news/1.html”; an address on this site begins with a"),
    ({"source": {"how": "found"}}, "“source”: “how” must be one of: pasted, uploaded, imported."),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "sentence"), FAULTS)
def test_a_fault_is_said_in_a_sentence(fault, sentence):
    said = problems(GOOD | fault)
    assert len(said) == 1, said
    assert said[0].startswith(sentence)
    assert said[0].endswith(".")


@pytest.mark.parametrize("record", [None, [], "text", 7])
def test_what_is_no_object_is_refused(record):
    assert problems(record) == ["A record must be an object."]


def test_nobody_has_to_read_a_thousand_sentences():
    assert len(problems(GOOD | {"topics": [{}] * 1000})) == 12


def test_unknown_keys_are_named_with_the_way_to_them():
    record = GOOD | {
        "mood": "fine",
        "speakers": [{"name": "A", "nickname": "B"}, {"name": "C", "nickname": "D"}],
        "lead_image": {"scene": "ferry"},
        "contact": "press@water.example",
    }
    assert unknown_keys(record) == ["mood", "speakers.nickname", "lead_image.scene"]
    assert problems(record) == []
