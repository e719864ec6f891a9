"""Whether a pasted text is ours."""

import string
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from statements import workflow
from statements.formats import wording
from statements.models import Statement, Trace, Withdrawal
from statements.models.trace import COMMON
from statements.verification import CANDIDATES, Verdict, verify
from tests import factories

pytestmark = pytest.mark.django_db

LEAD = "Five dams were looked at by the inspectors of the state in the month of March, and all of them are safe."
QUOTE = "We have said for years – and we say it again – that nobody needs to be afraid of the river’s dams."
MORE = "The report was asked for by the towns along the river. It says what each of the dams will need by 2014."
BODY = f"<p>{LEAD}</p><p>“{QUOTE}”</p><p>{MORE}</p>"
PLAIN = f"{LEAD}\n\n“{QUOTE}”\n\n{MORE}"


@pytest.fixture(autouse=True)
def statement(newsroom):
    made = factories.statement(
        headline="Five Dams Are Safe", body=BODY, publish_at=factories.LONG_AGO, speakers=[factories.speaker("Ann Lee")]
    )
    made.quotations.create(speaker=made.attributions.get().speaker, first_paragraph=2, last_paragraph=2)
    workflow.publish(made)
    return made


def change(statement, **fields):
    statement = Statement.objects.get(pk=statement.pk)
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    return workflow.saved(statement, change="update", note="New.")


def told(answer) -> str:
    """-ours- +yours+"""
    signs = {"same": "", "gone": "-", "new": "+"}
    return "".join(
        f"{signs[piece.edit.value]}{piece.words.strip()}{signs[piece.edit.value]} "
        for difference in answer.differences
        for piece in difference.pieces
    ).strip()


FURNITURE = f"FOR IMMEDIATE RELEASE\n\nFive Dams Are Safe\n\nWASHINGTON, D.C.\n\n{PLAIN}\n\n###\n"


@pytest.mark.parametrize(
    ("pasted", "verdict"),
    [
        (PLAIN, Verdict.SAME),
        (PLAIN.replace("\n\n", "\n"), Verdict.SAME),
        (PLAIN.replace(" ", "\n", 20), Verdict.SAME),
        (PLAIN.replace("five dams", "five\u00a0dams"), Verdict.SAME),
        (FURNITURE, Verdict.SAME),
        (PLAIN.replace("“", '"').replace("”", '"'), Verdict.WORDS),
        (PLAIN.replace("–", "—"), Verdict.WORDS),
        (PLAIN.replace("’", "'"), Verdict.WORDS),
        (PLAIN.replace("inspectors", "inspec\u00adtors"), Verdict.WORDS),
        (PLAIN.upper(), Verdict.WORDS),
        (PLAIN.rstrip("."), Verdict.WORDS),
        (f"“{QUOTE}”", Verdict.QUOTED),
        (f"“{QUOTE}” said Ann Lee.", Verdict.QUOTED),
        ("that nobody needs to be afraid of the river's dams", Verdict.QUOTED),
        ("We have said for years, and we say it again, that nobody needs to be afraid of the", Verdict.QUOTED),
        (f"{LEAD} {QUOTE}", Verdict.PART),
        (PLAIN.replace("Five dams", "Six dams"), Verdict.DIFFERS),
        (PLAIN.replace("all of them", "none of them"), Verdict.DIFFERS),
        (f"{LEAD} And this was added by somebody else.", Verdict.DIFFERS),
        ("Another text of another newsroom, about another river and with other words in all of its sentences.", None),
    ],
)
def test_a_text_is_found_whatever_its_writing_and_furniture(pasted, verdict):
    answer = verify(pasted)
    assert (answer and answer.verdict) is verdict


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("Five dams", "Six dams", "-Five- +Six+ dams were looked at"),
        ("2014.", "2015.", "-2014.- +2015.+"),
        ("all of them are safe", "they are safe", "and -all of them- +they+ are safe."),
    ],
)
def test_what_differs_is_shown_word_by_word(ours, theirs, expected):
    answer = verify(FURNITURE.replace(ours, theirs))
    assert expected in " ".join(told(answer).split())
    assert "FOR IMMEDIATE" not in told(answer)
    assert answer.rest == ("FOR IMMEDIATE RELEASE",)


def test_what_was_added_in_the_middle_is_no_part_of_ours():
    answer = verify(PLAIN.replace("of them are safe.", "of them are safe. We guarantee it."))
    assert "+We guarantee it.+" in told(answer)


def test_what_surrounds_it_is_said_and_is_no_part_of_it():
    assert verify(f"{PLAIN}\n\nWe guarantee it.").rest == ("We guarantee it.",)
    assert verify(FURNITURE).rest == ("FOR IMMEDIATE RELEASE",)


def test_a_quotation_names_who_said_it(statement):
    answer = verify(f"“{QUOTE}”")
    assert (answer.speaker, answer.anchor, answer.is_excerpt) == ("Ann Lee", "q1", False)


def test_a_short_quotation_is_found_with_its_marks_and_without(statement):
    other = factories.statement(body="<p>It rains.</p><p>“Nobody here will be left behind.”</p>", speakers=[])
    other.quotations.create(speaker=factories.speaker("Bo Ames"), first_paragraph=2, last_paragraph=2)
    other.publish_at = factories.LONG_AGO
    workflow.publish(other)
    for pasted in ("Nobody here will be left behind.", "“Nobody here will be left behind,” he said."):
        assert verify(pasted).verdict is Verdict.QUOTED


def test_a_version_of_before_counts_and_is_named_as_such(statement):
    change(statement, body=BODY.replace("Five dams", "Four dams"))
    before = verify(PLAIN)
    assert (before.version.number, before.newest, before.is_superseded) == (1, 2, True)
    now = verify(PLAIN.replace("Five dams", "Four dams"))
    assert (now.version.number, now.is_superseded) == (2, False)


def test_of_the_same_text_in_two_versions_the_newer_is_named_unless_the_headline_says_otherwise(statement):
    change(statement, headline="Four Dams Are Safe")
    assert (verify(PLAIN).version.number, verify(PLAIN).same) == (2, (1,))
    assert verify(FURNITURE).version.number == 1


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "scheduled"])
def test_what_is_not_public_cannot_be_probed(state):
    factories.IN_EVERY_STATE[state](body="<p>A secret that nobody outside of this newsroom may read before noon.</p>")
    assert verify("A secret that nobody outside of this newsroom may read before noon.") is None


def test_a_save_that_is_not_public_yet_cannot_be_probed(statement):
    ahead = factories.scheduled(body="<p>A secret that nobody outside of this newsroom may read before noon.</p>")
    change(ahead, body="<p>Another secret that nobody outside of this newsroom may read before noon.</p>")
    assert verify("Another secret that nobody outside of this newsroom may read before noon.") is None
    assert Trace.objects.filter(version__statement=ahead).exists()


def test_what_becomes_public_by_the_clock_is_found_then(statement):
    ahead = factories.scheduled(body="<p>A secret that nobody outside of this newsroom may read before noon.</p>")
    past = timezone.now() - timedelta(minutes=1)
    ahead.versions.update(public_from=past)
    Statement.objects.filter(pk=ahead.pk).update(publish_at=past, first_public_at=past)
    assert verify("A secret that nobody outside of this newsroom may read before noon.").verdict is Verdict.SAME


def test_what_was_withdrawn_with_a_notice_counts(statement):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.WITHDRAWN)
    answer = verify(PLAIN)
    assert (answer.verdict, answer.version.statement.is_withdrawn) == (Verdict.SAME, True)


@pytest.mark.parametrize(
    "pasted",
    [LEAD, f"“{QUOTE}”", PLAIN.replace("Five", "Six"), FURNITURE, PLAIN + " More."],
)
def test_of_what_was_published_in_error_no_word_can_be_probed(statement, pasted):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    assert verify(pasted) is None


def test_of_what_was_published_in_error_only_the_exact_text_is_answered(statement):
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    answer = verify(PLAIN.replace("“", '"'))
    assert (answer.verdict, answer.differences, answer.rest) == (Verdict.IN_ERROR, (), ())


def test_four_queries_whatever_there_is(statement):
    for number in range(CANDIDATES + 3):
        change(statement, body=BODY.replace("Five dams", f"{number} dams"))
        factories.published(body=BODY)
    with CaptureQueriesContext(connection) as queries:
        assert verify(PLAIN).verdict is Verdict.SAME
    assert len(queries) <= 4


def test_what_stands_in_a_hundred_texts_tells_none_apart(newsroom):
    """However many texts end with the same paragraph, the rows under one hash are few."""
    version = Statement.objects.get().versions.get()
    others = [
        type(version)(statement=version.statement, record="{}", record_sha256="0" * 64, text_sha256="0" * 64)
        for _ in range(COMMON + 5)
    ]
    type(version).objects.bulk_create(others)
    Trace.objects.leave({each.pk: {7} for each in others[:50]})
    Trace.objects.leave({each.pk: {7} for each in others[50:]})
    assert Trace.objects.filter(hash=7).count() == COMMON


@pytest.mark.parametrize("pasted", ["the " * 3000, "the " * 1500 + PLAIN, "a\n\n" * 9000, "“" * 9000, "“a” " * 5000])
def test_a_hostile_text_has_an_answer_too(pasted):
    verify(pasted)


WORDS = st.lists(st.sampled_from([*string.ascii_lowercase, "rain", "river"]), min_size=wording.SURE, max_size=80)


@given(ours=WORDS, before=st.lists(st.sampled_from("xyz"), max_size=40), data=st.data())
def test_so_many_words_in_a_row_always_leave_a_trace(ours, before, data):
    start = data.draw(st.integers(0, len(ours) - wording.SURE))
    theirs = [*before, *ours[start : start + wording.SURE], *before]
    assert wording.winnowed(ours, wording.WINDOW) & wording.winnowed(theirs)


@given(st.text(max_size=300))
def test_words_are_where_they_are_said_to_be(text):
    assert wording.letters(text) == [word.letters for word in wording.words(text)]
    for word in wording.words(text):
        assert wording.letters(text[word.start : word.end]) == [word.letters]


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("Dams R2D2", ["dams", "r2d2"]),
        ("river’s river's rivers", ["rivers"] * 3),
        ("five-year snake_case", ["five", "year", "snake", "case"]),
        ("Straße STRASSE", ["strasse"] * 2),
        ("ﬁve ＦＩＶＥ fi\u00adve", ["five"] * 3),
        ("’tis the dams’", ["tis", "the", "dams"]),
    ],
)
def test_of_a_word_its_letters_count(printed, letters):
    assert wording.letters(printed) == letters
