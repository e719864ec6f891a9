"""The history at the desk: who did what when, any two versions compared, one of then restored."""

import json
import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements import versions, workflow
from statements.admin.statement_conflict import opened
from statements.formats.record import canonical, record_of
from statements.models import Attribution, Citation, Statement
from tests import factories

LINKED = '<p>We looked at <a href="https://reports.example/1">the report</a> of five dams.</p><p>“All are safe.”</p>'
RELINKED = LINKED.replace("reports.example/1", "reports.example/2").replace("five", "four")


def history(statement) -> str:
    return reverse("admin:statements_statement_history", args=[statement.pk])


def restore(statement, version) -> str:
    return reverse("admin:statements_statement_restore", args=[statement.pk, version.pk])


def text_of(answer) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", "", answer.content.decode()).split())


def save(statement, by=None, **fields):
    """What the desk does."""
    statement = Statement.objects.get(pk=statement.pk)
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    told = {"change": "update", "note": "New."} if statement.is_public else {}
    return workflow.saved(statement, by=by, **told)


def as_it_is(statement) -> dict:
    record = record_of(Statement.objects.for_record().get(pk=statement.pk))
    return {key: value for key, value in record.items() if key not in versions.NOT_COMPARED}


@pytest.fixture
def ann():
    return factories.speaker("Ann Lee", title="Chair")


@pytest.fixture
def statement(ann):
    """A draft with everything, saved twice, and between the two everything changed."""
    made = factories.statement(
        headline="Five Dams", body=LINKED, speakers=[ann], reports=[factories.report(number="R-77")],
        topics=[factories.topic("Water")], lead_image=factories.image(), subheadline="All are safe",
    )  # fmt: skip
    made.quotations.create(speaker=ann, first_paragraph=2, last_paragraph=2)
    workflow.print_credits(made)
    workflow.saved(made)
    return made


@pytest.fixture
def changed(statement):
    """The same, and its first version."""
    first = statement.versions.get()
    statement.attributions.update(title_as_printed="President")
    statement.citations.all().delete()
    statement.statement_topics.all().delete()
    statement.statement_topics.create(tag=factories.topic("Energy"))
    statement.quotations.update(speaker=factories.speaker("Bo Ames"))
    save(statement, headline="Four Dams", body=RELINKED, subheadline="", lead_image=None)
    return first


def compared(client, statement) -> str:
    first, last = statement.versions.order_by("pk").first(), statement.versions.order_by("pk").last()
    return client.get(history(statement), {"from": first.pk, "to": last.pk}).content.decode()


def test_it_lists_versions_and_decisions_with_who_when_and_note(writer, editor):
    statement = factories.statement()
    workflow.saved(statement, by=writer.user)
    workflow.move(statement, "submit", by=writer.user, note="Please by noon.")
    text = text_of(editor.get(history(statement)))
    assert f"Sent for review by {writer.user.username}" in text
    assert "Please by noon." in text
    assert f"by {writer.user.username}" in text
    assert "as it stands" in text


def test_it_is_led_to_from_the_form(writer, statement):
    form = reverse("admin:statements_statement_change", args=[statement.pk])
    assert history(statement) in writer.get(form).content.decode()


@pytest.mark.parametrize(
    "sentence",
    [
        "The address of the link “the report” changed from https://reports.example/1 to https://reports.example/2.",
        "The title of Ann Lee as printed changed from “Chair” to “President”.",
        "Report removed: R-77 (in answer to).",
        "Topic removed: Water.",
        "Topic added: Energy.",
        "“All are safe.” was said by Ann Lee and is said by bo-ames.",
        "The image was taken out.",
        "<del>Five </del><ins>Four </ins>Dams",
        "Sub-headline",
    ],
)
def test_any_two_are_compared_in_sentences_and_word_by_word(writer, statement, changed, sentence):
    assert sentence in compared(writer, statement)


def test_the_older_one_stands_first_however_they_are_named(writer, statement, changed):
    last = statement.versions.latest("pk")
    page = writer.get(history(statement), {"from": last.pk, "to": changed.pk}).content.decode()
    assert "<del>Five </del><ins>Four </ins>Dams" in page


@pytest.mark.parametrize("wanted", [{"from": "x"}, {"from": "1", "to": ""}, {"from": "9" * 30, "to": "-1"}])
def test_what_names_no_two_versions_is_answered_in_a_sentence(writer, statement, wanted):
    assert "Choose two different versions" in text_of(writer.get(history(statement), wanted))


def test_versions_of_another_statement_are_not_compared(writer, statement, changed):
    other = factories.statement(headline="Secret")
    theirs = workflow.saved(other)
    page = text_of(writer.get(history(statement), {"from": changed.pk, "to": theirs.pk}))
    assert "Choose two different versions" in page
    assert "Secret" not in page


def test_who_may_not_read_statements_may_not_read_their_history(at_the_desk, statement, changed):
    stranger = at_the_desk("Writer")
    stranger.user.groups.clear()
    assert stranger.get(history(statement)).status_code == 403
    assert stranger.get(restore(statement, changed)).status_code == 403


def test_who_may_only_read_is_offered_no_restoring(at_the_desk, statement, changed):
    viewer = at_the_desk("Writer")
    viewer.user.groups.clear()
    viewer.user.user_permissions.add(Permission.objects.get(codename="view_statement"))
    assert "Restore" not in text_of(viewer.get(history(statement)))
    assert viewer.post(restore(statement, changed), {"_opened": opened(statement)}).status_code == 403


@pytest.mark.parametrize("state", ["draft", "in review", "approved", "scheduled", "published", "withdrawn"])
@pytest.mark.parametrize("role", ["Writer", "Editor", "Publisher"])
def test_who_may_change_it_in_its_state_without_asking_may_restore_it(at_the_desk, role, state):
    client, statement = at_the_desk(role), factories.IN_EVERY_STATE[state](headline="Five Dams")
    first = statement.versions.first() or workflow.saved(statement)
    save(statement, headline="Four Dams")
    form = client.get(reverse("admin:statements_statement_change", args=[statement.pk]))
    is_locked = form.context["is_locked"] or form.context["is_proposing"]
    answer = client.post(restore(statement, first), {"_opened": opened(statement), "change": "minor"})
    assert answer.status_code == (403 if is_locked else 302)
    statement.refresh_from_db()
    assert statement.headline == ("Four Dams" if is_locked else "Five Dams")


def test_a_restored_draft_says_everything_that_it_said_then(writer, statement, changed):
    count = statement.versions.count()
    page = text_of(writer.get(restore(statement, changed)))
    assert "Topic added: Water." in page
    assert statement.versions.count() == count
    assert writer.post(restore(statement, changed), {"_opened": opened(statement)}).status_code == 302
    then = {key: value for key, value in json.loads(changed.record).items() if key not in versions.NOT_COMPARED}
    assert canonical(as_it_is(statement)) == canonical(then)
    made = statement.versions.latest("pk")
    assert statement.versions.count() == count + 1
    assert made.made_by == writer.user
    assert "Restored: Saved" in text_of(writer.get(history(statement)))


def test_it_keeps_the_anchors_of_quotations(writer, statement, changed):
    statement.quotations.get().delete()
    save(statement)
    writer.post(restore(statement, changed), {"_opened": opened(statement)})
    assert statement.quotations.get().anchor == "q1"


def test_of_a_public_text_readers_are_told(publisher):
    statement = factories.published(headline="Five Dams")
    save(statement, headline="Four Dams")
    first = statement.versions.get(number=1)
    refused = publisher.post(restore(statement, first), {"_opened": opened(statement)})
    assert "Say what kind of change this is" in text_of(refused)
    told = {"change": "correction", "change_note": "There are five."}
    assert publisher.post(restore(statement, first), {"_opened": opened(statement)} | told).status_code == 302
    third = statement.versions.get(number=3)
    assert (third.change, third.note, json.loads(third.record)["headline"]) == (*told.values(), "Five Dams")
    assert statement.decisions.latest("pk").act == "change"


def test_the_hour_and_the_address_of_what_is_public_lead_on(publisher, client):
    statement = factories.published(headline="Five Dams", slug="five-dams")
    first, before = statement.versions.get(), statement.publish_at
    save(statement, slug="four-dams")
    told = {"_opened": opened(statement), "change": "minor"}
    publisher.post(restore(statement, first), told)
    statement.refresh_from_db()
    assert (statement.slug, statement.publish_at) == ("five-dams", before)
    assert client.get("/statements/2012/four-dams/")["Location"] == "/statements/2012/five-dams/"


def test_an_address_that_another_statement_has_now_is_refused_in_a_sentence(publisher):
    statement = factories.published(slug="five-dams")
    first = statement.versions.get()
    save(statement, slug="four-dams")
    statement.old_addresses.all().delete()
    factories.published(slug="five-dams")
    answer = publisher.post(restore(statement, first), {"_opened": opened(statement), "change": "minor"})
    assert "has the address “five-dams” already" in text_of(answer)
    assert statement.versions.count() == 2


def test_what_somebody_saved_meanwhile_is_not_overwritten(writer, editor, statement, changed):
    seen = opened(statement)
    save(statement, by=editor.user, headline="Six Dams")
    answer = writer.post(restore(statement, changed), {"_opened": seen})
    assert "Somebody saved this statement while you had this page open." in text_of(answer)
    assert "<del>Six </del><ins>Five </ins>Dams" in answer.content.decode()
    statement.refresh_from_db()
    assert statement.headline == "Six Dams"


def test_what_is_gone_is_said_and_the_rest_comes_back(writer, statement, changed, ann):
    report = factories.Report.objects.get(number="R-77")
    statement.attributions.all().delete()
    statement.quotations.all().delete()
    save(statement)
    for noun in (ann, report, factories.Topic.objects.get(name="Water"), factories.Image.objects.get()):
        noun.delete()
    page = text_of(writer.get(restore(statement, changed)))
    for sentence in (
        "The speaker Ann Lee is no longer there.",
        "The report R-77 is no longer there.",
        "The topic Water is no longer there.",
        "The image of then is no longer there.",
    ):
        assert sentence in page
    assert writer.post(restore(statement, changed), {"_opened": opened(statement)}).status_code == 302
    statement.refresh_from_db()
    assert statement.headline == "Five Dams"
    assert statement.quotations.get().words == "All are safe."
    assert statement.quotations.get().speaker is None
    assert not Attribution.objects.exists()
    assert not Citation.objects.exists()


def test_a_speaker_who_has_another_address_now_is_found(writer, statement, changed, ann):
    statement.attributions.all().delete()
    save(statement)
    ann.slug = "ann-lee-of-gull"
    ann.save()
    writer.post(restore(statement, changed), {"_opened": opened(statement)})
    assert statement.attributions.get().speaker == ann


def test_an_approval_of_another_text_is_void(publisher):
    statement = factories.approved(headline="Five Dams")
    first = statement.versions.first()
    save(statement, headline="Four Dams")
    workflow.move(statement := Statement.objects.get(pk=statement.pk), "approve")
    publisher.post(restore(statement, first), {"_opened": opened(statement)})
    statement.refresh_from_db()
    assert statement.status == "in review"


def test_restoring_what_stands_changes_nothing(writer, statement):
    writer.post(restore(statement, statement.versions.get()), {"_opened": opened(statement)})
    assert statement.versions.count() == 1


def test_a_version_of_another_statement_is_not_restored(writer, statement, changed):
    other = factories.statement()
    assert writer.post(restore(other, changed), {"_opened": opened(other)}).status_code == 404


def test_the_queries_do_not_grow_with_the_versions(writer, statement):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert writer.get(history(statement)).status_code == 200
        return len(queries)

    writer.get(history(statement))
    few = asked()
    for number in range(5):
        save(statement, by=writer.user, headline=f"Dams {number}")
    assert asked() == few <= 12
