"""What is typed is kept beside the statement, given back to whom it belongs, and others see who has the form open."""

import re
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from statements import versions
from statements.admin.statement_autosave import TOO_LARGE
from statements.models import Autosave, OpenForm, Statement
from statements.models.autosave import LARGEST
from tests import factories

from .conftest import data_of, moment, rows, statement_data

TYPED = "Six Dams Are Safe"
BEAT = 13  # queries


@pytest.fixture
def statement(newsroom):
    made = factories.statement(headline="Five Dams Are Safe", body="<p>We looked at five dams.</p>")
    versions.freeze(made)
    return made


def address(verb: str, statement=None) -> str:
    if statement is None:
        return reverse(f"admin:statements_statement_{verb}" + ("" if verb == "add" else "_new"))
    return reverse(f"admin:statements_statement_{verb}", args=[statement.pk])


def form_of(statement=None) -> str:
    return address("change" if statement else "add", statement)


def keep(client, statement=None, **fields):
    return client.post(address("keep", statement), {"_person": client.user.pk} | fields)


def beat(client, statement):
    return client.post(address("beat", statement), {"_person": client.user.pk})


def text_of(answer) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", "", answer.content.decode()).split())


@pytest.fixture(params=["change", "add"])
def either(request, statement):
    return statement if request.param == "change" else None


# Keeping


def test_keeping_touches_nothing_of_the_statement(writer, statement):
    before = list(Statement.objects.values())
    answer = keep(writer, statement, headline=TYPED)
    assert re.fullmatch(r"Kept at \d{1,2}:\d\d [ap]\.m\.|Kept at (noon|midnight)", answer.json()["said"])
    assert list(Statement.objects.values()) == before
    assert statement.versions.count() == 1
    assert not statement.decisions.exists()
    assert not LogEntry.objects.exists()


def test_only_fields_of_the_form_are_kept(writer, either, newsroom):
    speaker = factories.speaker()
    known = statement_data(newsroom, publish_at="2030-05-06T10:00", summary="Dams", _opened="7")
    known |= rows("attributions", {"speaker": speaker.pk, "title_as_printed": "Chair"})
    secrets = {"csrfmiddlewaretoken": "t", "password": "p", "_move": "publish", "_save": "", "status": "published"}
    empty_row = {"attributions-__prefix__-speaker": "", "other-0-speaker": "1"}
    keep(writer, either, **known, **secrets, **empty_row)
    kept = Autosave.objects.of(writer.user, either).get().data
    assert kept == {name: [str(value)] for name, value in known.items()}


def test_a_letter_that_no_database_takes_is_left_out(writer, either):
    assert keep(writer, either, headline="Six\0 Dams").status_code == 200
    assert Autosave.objects.get().data == {"headline": ["Six Dams"]}


def test_more_than_a_megabyte_is_refused_in_a_sentence(writer, either):
    answer = keep(writer, either, body="x" * LARGEST)
    assert (answer.status_code, answer.json()["said"]) == (413, TOO_LARGE)
    assert not Autosave.objects.exists()


@pytest.mark.parametrize("verb", ["keep", "beat"])
def test_what_one_person_typed_is_not_kept_for_another_who_signed_in_since(writer, editor, either, verb):
    answer = writer.post(address(verb, either), {"_person": editor.user.pk, "headline": TYPED})
    assert answer.status_code == 401
    assert not Autosave.objects.exists()
    assert not OpenForm.objects.exists()


@pytest.mark.parametrize("verb", ["keep", "beat"])
def test_without_a_session_it_leads_to_sign_in(client, either, verb):
    answer = client.post(address(verb, either), {"headline": TYPED})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")
    assert not Autosave.objects.exists()


@pytest.mark.parametrize("state", ["scheduled", "withdrawn"])
def test_who_may_not_change_a_statement_keeps_nothing_for_it(writer, state):
    statement = factories.IN_EVERY_STATE[state]()
    assert keep(writer, statement, headline=TYPED).status_code == 403
    assert beat(writer, statement).status_code == 403
    assert "data-autosave" not in writer.get(form_of(statement)).content.decode()


def test_a_statement_that_is_not_there_is_not_found(writer, statement):
    gone = Statement(pk=statement.pk + 1)
    assert keep(writer, gone).status_code == beat(writer, gone).status_code == 404


def test_without_the_token_nothing_is_kept(writer, statement):
    stranger = Client(enforce_csrf_checks=True)
    stranger.user = writer.user
    stranger.force_login(writer.user)
    assert keep(stranger, statement, headline=TYPED).status_code == 403


# Taking it up


def test_the_form_offers_what_was_typed_to_whom_it_belongs(writer, editor, either):
    assert "did not save it" not in text_of(writer.get(form_of(either)))
    keep(writer, either, headline=TYPED)
    assert re.search(r"You typed here on .+ in Washington and did not save it\.", text_of(writer.get(form_of(either))))
    assert f'href="{form_of(either)}?kept=1"' in writer.get(form_of(either)).content.decode()
    for path in (form_of(either), form_of(either) + "?kept=1"):
        assert TYPED not in (answer := editor.get(path).content.decode())
        assert "did not save it" not in answer


def test_taken_up_the_form_holds_all_of_it_and_nothing_is_saved(writer, either, newsroom):
    speaker, topic, report = factories.speaker("Ali Noorani"), factories.topic("Dams"), factories.report()
    typed = statement_data(newsroom, headline=TYPED, body="<p>We looked at <strong>six</strong>.</p>")
    typed |= rows("attributions", {"speaker": speaker.pk, "title_as_printed": "Head of Dams"}, {})
    typed |= rows("citations", {"report": report.pk, "wording": "the report of May"})
    typed |= moment("publish_at", "2030-05-06T10:0", which="") | {"topics": [topic.pk]}
    keep(writer, either, **typed)
    before = list(Statement.objects.values())
    answer = writer.get(form_of(either) + "?kept=1")
    page = answer.content.decode()
    for shown in (TYPED, "&lt;strong&gt;six&lt;/strong&gt;", "Head of Dams", "Ali Noorani", report.number, "Dams"):
        assert shown in page
    for shown in ('value="Head of Dams"', "the report of May", 'value="2030-05-06"', 'value="10:0"'):
        assert shown in page
    assert f'<option value="{topic.pk}" selected>' in page
    assert "It is not saved yet." in text_of(answer)
    assert list(Statement.objects.values()) == before
    assert Autosave.objects.exists()


def test_without_anything_kept_the_address_is_that_of_the_form(writer, either):
    answer = writer.get(form_of(either) + "?kept=1")
    assert not answer.context["adminform"].form.is_bound


def test_taken_up_after_somebody_saved_the_conflict_is_shown(writer, editor, statement, newsroom):
    keep(writer, statement, **data_of(statement, newsroom, headline=TYPED))
    editor.post(form_of(statement), data_of(statement, newsroom, headline="Four Dams Are Safe"))
    page = writer.get(form_of(statement) + "?kept=1").content.decode()
    assert "What differs" in page
    assert f'<a href="{form_of(statement)}" target="_blank"' in page  # not what was taken up once more
    assert f"{editor.user.username} saved this statement while you had it open" in page


def test_of_a_statement_that_is_locked_now_nothing_is_taken_up(writer):
    statement = factories.scheduled()
    Autosave.objects.keep(writer.user, statement, {"headline": [TYPED]})
    answer = writer.get(form_of(statement) + "?kept=1")
    assert answer.status_code == 200
    assert TYPED not in answer.content.decode()


def test_rows_and_topics_that_are_gone_and_numbers_that_are_none_are_no_error(writer, statement):
    broken = rows("attributions", {"id": 999, "speaker": "x"}, kept=1) | {"topics": ["999"], "_opened": "z"}
    keep(writer, statement, **broken, **{"citations-TOTAL_FORMS": "many"})
    assert writer.get(form_of(statement) + "?kept=1").status_code == 200


# Letting it go


def test_thrown_away_it_is_gone(writer, editor, either):
    for client in (writer, editor):
        keep(client, either, headline=TYPED)
    assert writer.post(address("keep", either), {"throw_away": "1"})["Location"] == form_of(either)
    assert Autosave.objects.get().person == editor.user


def test_a_save_forgets_what_that_person_typed_there(writer, editor, either, newsroom):
    elsewhere = factories.statement()
    for client, form in ((writer, either), (editor, either), (writer, elsewhere)):
        keep(client, form, headline=TYPED)
    data = data_of(either, newsroom) if either else statement_data(newsroom)
    assert writer.post(form_of(either) + "?kept=1", data).status_code == 302
    assert set(Autosave.objects.values_list("person", "statement")) == {
        (editor.user.pk, either and either.pk),
        (writer.user.pk, elsewhere.pk),
    }


def test_a_save_that_is_refused_forgets_nothing(writer, either, newsroom):
    keep(writer, either, headline=TYPED)
    assert writer.post(form_of(either), statement_data(newsroom, headline="")).status_code == 200
    assert Autosave.objects.exists()


def test_a_move_forgets_it_as_well(publisher, newsroom):
    statement = factories.published()
    keep(publisher, statement, headline=TYPED)
    publisher.post(reverse("admin:statements_statement_withdraw", args=[statement.pk]), {"withdrawn_as": "withdrawn"})
    assert not Autosave.objects.exists()


# Who else has it open


def test_others_are_told_who_has_it_open_since_when(writer, at_the_desk, statement):
    jane = at_the_desk("Editor")
    type(jane.user).objects.filter(pk=jane.user.pk).update(first_name="Jane", last_name="Doe")
    assert beat(jane, statement).json() == {"others": ""}
    for told in (beat(writer, statement), keep(writer, statement, headline=TYPED)):
        assert re.fullmatch(r"Jane Doe has had this open since .+[^.]\.", told.json()["others"])
    OpenForm.objects.update(seen_at=timezone.now() - timedelta(seconds=91))
    assert beat(writer, statement).json() == {"others": ""}


def test_a_beat_asks_the_same_number_of_queries_however_many_have_it_open(
    writer, editor, at_the_desk, statement, django_assert_num_queries
):
    beat(writer, statement)
    beat(editor, statement)
    with django_assert_num_queries(BEAT):
        beat(writer, statement)
    for _ in range(3):
        beat(at_the_desk("Writer"), statement)
    with django_assert_num_queries(BEAT):
        beat(writer, statement)


def test_what_is_proposed_is_kept_while_it_is_typed_and_gone_once_it_is_sent(writer, newsroom):
    statement = factories.published()
    assert keep(writer, statement, headline=TYPED).status_code == 200
    assert TYPED in writer.get(form_of(statement) + "?kept=1").content.decode()
    sent = data_of(statement, newsroom, headline=TYPED, change="correction", change_note="Six, not five.")
    assert writer.post(form_of(statement), sent).status_code == 302
    assert not Autosave.objects.exists()
    assert statement.proposals.open().exists()
