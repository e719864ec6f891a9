"""Whoever may not publish proposes a change to a public text, and nothing of the text changes until it is applied."""

import pytest
from django.urls import reverse

from statements import workflow
from statements.models import (
    Approval,
    Attribution,
    Citation,
    Decision,
    HouseStyle,
    Proposal,
    Quotation,
    Statement,
    StatementTopic,
    Version,
)
from tests import factories

from .conftest import data_of, errors_of, rows

CORRECTION = {"change": "correction", "change_note": "The number of dams was wrong."}


@pytest.fixture
def statement(newsroom):
    return factories.published(headline="Five Dams Are Safe", body="<p>We looked at five dams in the spring.</p>")


def address(statement) -> str:
    return reverse("admin:statements_statement_change", args=[statement.pk])


def page_of(proposal) -> str:
    return reverse("admin:statements_statement_proposal", args=[proposal.statement_id, proposal.pk])


@pytest.fixture
def proposal(writer, statement, newsroom):
    data = data_of(statement, newsroom, headline="Six Dams Are Safe", **CORRECTION)
    assert writer.post(address(statement), data).status_code == 302
    return Proposal.objects.get()


def all_rows() -> list:
    models = (Statement, Attribution, Citation, Quotation, StatementTopic, Version)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("role", ["Writer", "Editor"])
def test_a_save_is_a_proposal_and_changes_nothing_that_readers_see(at_the_desk, statement, newsroom, role):
    client, speaker, topic = at_the_desk(role), factories.speaker("Ann Lee"), factories.topic("Water")
    before = all_rows()
    data = data_of(statement, newsroom, headline="Six Dams", body="<p>“We saw six,” said Ann Lee.</p>", **CORRECTION)
    data |= rows("attributions", {"speaker": speaker.pk, "position": 0}) | {"topics": [topic.pk]}
    assert client.post(address(statement), data).status_code == 302
    assert all_rows() == before
    proposal = Proposal.objects.get()
    assert (proposal.by, proposal.state, proposal.change) == (client.user, "open", "correction")
    assert "Ann Lee" in proposal.record
    assert "Water" in proposal.record


def test_a_public_page_does_not_show_it(client, proposal, statement):
    for page in (statement.get_absolute_url(), f"{statement.get_absolute_url()}changes/", "/feed.atom", "/"):
        answer = client.get(page)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert b"Six Dams" not in content


def test_its_author_sees_it_waiting_and_changes_it_by_saving_again(writer, proposal, statement, newsroom):
    page = writer.get(address(statement)).content.decode()
    assert "Your proposal of" in page
    assert ">\nSix Dams Are Safe</textarea>" in page.replace("\r", "")
    writer.post(address(statement), data_of(statement, newsroom, headline="Seven Dams", **CORRECTION))
    assert "Seven Dams" in Proposal.objects.get().record


def test_its_author_takes_it_back_and_nobody_else_does(writer, editor, publisher, proposal):
    assert editor.post(page_of(proposal), {"take_back": "1"}).status_code == 403
    assert publisher.post(page_of(proposal), {"take_back": "1"}).status_code == 403
    assert writer.post(page_of(proposal), {"take_back": "1"}).status_code == 302
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("verb", ["apply", "decline"])
def test_only_a_publisher_decides(writer, editor, proposal, verb):
    for client in (writer, editor):
        assert client.post(page_of(proposal), {verb: "1", "change": "minor"}).status_code == 403
    assert Proposal.objects.get().is_open


def test_a_publisher_sees_it_on_the_start_page_and_on_the_form_and_what_differs(publisher, proposal, statement):
    for page in ("/admin/", address(statement)):
        assert page_of(proposal) in publisher.get(page).content.decode()
    page = publisher.get(page_of(proposal)).content.decode()
    assert "<del>Five </del><ins>Six </ins>" in page
    assert "The number of dams was wrong." in page


def test_applied_it_is_the_statements_change_and_its_author_stays_named(publisher, writer, proposal, statement):
    told = {"apply": "1", "change": "correction", "note": "It was six dams."}
    assert publisher.post(page_of(proposal), told).status_code == 302
    statement.refresh_from_db()
    proposal.refresh_from_db()
    version, decision = statement.versions.last(), statement.decisions.last()
    assert statement.headline == "Six Dams Are Safe"
    assert (version.made_by, version.change, version.note) == (writer.user, "correction", "It was six dams.")
    assert (decision.act, decision.by) == ("change", publisher.user)
    assert (proposal.state, proposal.decided_by) == ("applied", publisher.user)
    assert [notice.person for notice in decision.notices.all()] == [writer.user]


def test_rows_that_are_proposed_become_the_statements(publisher, writer, statement, newsroom):
    speaker, topic, report = factories.speaker("Ann Lee"), factories.topic("Water"), factories.report()
    body = "<p>“We saw six,” said Ann Lee.</p>"
    data = data_of(statement, newsroom, body=body, topics=[topic.pk], **CORRECTION)
    data |= rows("attributions", {"speaker": speaker.pk, "position": 0})
    data |= rows("citations", {"report": report.pk, "how": "mentions", "position": 0})
    data |= rows("quotations", {"speaker": speaker.pk, "first_paragraph": 1, "last_paragraph": 1})
    assert writer.post(address(statement), data).status_code == 302
    proposal = Proposal.objects.get()
    assert publisher.post(page_of(proposal), {"apply": "1", **told_of(proposal)}).status_code == 302
    assert [each.speaker for each in statement.attributions.all()] == [speaker]
    assert [each.report for each in statement.citations.all()] == [report]
    assert [each.speaker for each in statement.quotations.all()] == [speaker]
    assert list(statement.topics.all()) == [topic]
    assert statement.versions.last().text_sha256 == proposal.text_sha256


def told_of(proposal) -> dict:
    return {"change": proposal.change, "note": proposal.note}


def test_a_declined_one_changes_nothing_and_its_author_reads_why(publisher, writer, proposal, statement):
    before = all_rows()
    assert publisher.post(page_of(proposal), {"decline": "1", "answer": "It was five."}).status_code == 302
    assert all_rows() == before
    assert "It was five." in writer.get("/admin/").content.decode()
    assert "It was five." in writer.get(page_of(proposal)).content.decode()
    assert "Your proposal of" not in writer.get(address(statement)).content.decode()


def test_what_changed_meanwhile_in_other_parts_is_kept(publisher, proposal, statement, newsroom):
    publisher.post(address(statement), data_of(statement, newsroom, dateline="Baltimore"))
    assert publisher.post(page_of(proposal), {"apply": "1", **told_of(proposal)}).status_code == 302
    statement.refresh_from_db()
    assert (statement.headline, statement.dateline) == ("Six Dams Are Safe", "Baltimore")


def test_what_changed_meanwhile_in_the_same_part_is_looked_at_first(publisher, proposal, statement, newsroom):
    publisher.get(page_of(proposal))
    publisher.post(address(statement), data_of(statement, newsroom, headline="Four Dams Are Safe"))
    refused = publisher.post(page_of(proposal), {"apply": "1", "seen": "", **told_of(proposal)})
    assert refused.status_code == 200
    assert "<del>Four </del><ins>Six </ins>" in refused.content.decode()
    statement.refresh_from_db()
    assert statement.headline == "Four Dams Are Safe"
    seen = refused.context["seen"]
    assert publisher.post(page_of(proposal), {"apply": "1", "seen": seen, **told_of(proposal)}).status_code == 302
    statement.refresh_from_db()
    assert statement.headline == "Six Dams Are Safe"


def test_a_withdrawal_closes_it(publisher, proposal, statement):
    workflow.withdraw(statement, by=publisher.user)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("declined", publisher.user)
    assert publisher.post(page_of(proposal), {"apply": "1", **told_of(proposal)}).status_code == 200
    statement.refresh_from_db()
    assert statement.headline == "Five Dams Are Safe"


def test_an_update_without_a_word_for_readers_is_not_proposed(writer, statement, newsroom):
    answer = writer.post(address(statement), data_of(statement, newsroom, headline="Six", change="update"))
    assert "change_note" in errors_of(answer)
    assert not Proposal.objects.exists()


# A misprint


def corrected(client, statement, newsroom, **fields):
    data = data_of(statement, newsroom, **fields) | {"_misprint": "1"}
    del data["change"]
    return client.post(address(statement), data)


def test_a_misprint_is_corrected_with_one_button_and_a_ready_note(publisher, statement, newsroom):
    body = "<p>We looked at five dams in the Spring.</p>"
    assert corrected(publisher, statement, newsroom, body=body).status_code == 302
    version = statement.versions.last()
    assert (version.change, version.note) == ("minor", "A misprint was corrected.")


@pytest.mark.parametrize(
    "body",
    ["<p>We looked at 5 dams in the spring.</p>", "<p>Nobody has ever seen these very old dams at all.</p>"],
)
def test_what_says_something_else_is_no_misprint(publisher, statement, newsroom, body):
    answer = corrected(publisher, statement, newsroom, body=body)
    assert "at most 5 misspelled words and no number" in errors_of(answer)["change"][0]


def test_where_approval_is_asked_for_a_minor_change_is_as_small(publisher, statement, newsroom):
    HouseStyle.objects.update(approval=Approval.SECOND)
    data = data_of(statement, newsroom, headline="None of What We Said Before Was True")
    assert "change" in errors_of(publisher.post(address(statement), data))


def test_nor_is_a_large_proposal_applied_as_a_minor_change(publisher, writer, statement, newsroom):
    body = "<p>Nobody has ever seen these very old dams at all.</p>"
    writer.post(address(statement), data_of(statement, newsroom, body=body, **CORRECTION))
    HouseStyle.objects.update(approval=Approval.SECOND)
    proposal = Proposal.objects.get()
    answer = publisher.post(page_of(proposal), {"apply": "1", "change": "minor", "note": ""})
    assert "at most 5 misspelled words and no number" in answer.content.decode()
    statement.refresh_from_db()
    assert "five dams" in statement.body


def test_a_proposal_waits_for_publishers_and_its_words_are_in_no_decision(publisher, proposal):
    decision = Decision.objects.get(act="propose")
    assert [(notice.person, notice.waits) for notice in decision.notices.all()] == [(publisher.user, True)]
    assert decision.note == ""


def test_a_proposal_that_arrives_twice_is_one(writer, statement, newsroom):
    data = data_of(statement, newsroom, headline="Six Dams Are Safe", _form="one token", **CORRECTION)
    for _ in range(2):
        page = writer.post(address(statement), data, follow=True).content.decode()
        assert "Proposed. Readers see the text as it was" in page
    assert Proposal.objects.count() == 1
    assert statement.decisions.filter(act="propose").count() == 1
