"""Statements for programs: the record, its versions, and what is left of what was withdrawn."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements import versions
from statements.formats.record import problems, unknown_keys
from statements.models import PressContact, Statement, Withdrawal
from tests import factories
from tests.views.test_queries import archive  # noqa: F401 -- a fixture


def test_a_statement_is_its_record_with_where_it_is_and_the_exact_words(ask, everything):
    found = ask(f"statements/{everything.public_id}/")
    assert problems(found) == [], "it could be imported"
    besides = {"address", "short_address", "version", "versions", "quotations.address", "lead_image.address"}
    assert set(unknown_keys(found)) <= besides
    assert found["address"] == "http://testserver/statements/2012/everything/"
    assert found["short_address"] == f"http://testserver/s/{everything.public_id}/"
    assert found["quotations"][1]["words"] == "One,\n\nTwo of them."
    assert found["quotations"][1]["address"] == "http://testserver/statements/2012/everything/#q1"
    assert found["version"] == 1


@pytest.mark.parametrize(
    ("parameters", "number"),
    [({}, 3), ({"speaker": "ana-ruiz"}, 1), ({"topic": "ferries"}, 1), ({"language": "es"}, 2), ({"year": 2011}, 0),
     ({"q": "more"}, 1), ({"q": "zebra"}, 0), ({"kind": "speech"}, 0), ({"kind": "statement", "year": 2012}, 3)],
)  # fmt: skip
def test_a_selection_narrows_down_statements_and_quotations(ask, everything, parameters, number):
    assert len(ask("statements/", **parameters)["items"]) == number


def test_of_a_speaker_the_quotations_are_that_persons_only(ask, everything):
    assert [item["speaker_slug"] for item in ask("quotations/", speaker="ana-ruiz")["items"]] == ["ana-ruiz"]
    assert len(ask("quotations/")["items"]) == 3


@pytest.mark.parametrize("q", ['"', "-", "\0", "*" * 100_000, "“" * 5000, "a AND (", "x' OR 1=1 --", "\u200b"])
def test_whatever_is_searched_for_is_answered(ask, everything, q):
    for path in ("statements/", "quotations/"):
        assert ask(path, q=q)["next"] is None


def test_quotations_are_chosen_by_words_and_title(ask, everything):
    assert len(ask("quotations/", q="two")["items"]) == 1
    assert {item["name_as_printed"] for item in ask("quotations/", role="Captain")["items"]} == {"Ana Ruíz"}


@pytest.mark.parametrize("name", ["topic", "speaker", "report"])
def test_a_noun_that_is_not_public_is_not_found(ask, name):
    factories.statement(speakers=[factories.speaker("Ana Ruiz")], topics=[factories.topic("Ferries")])
    for slug in ("ana-ruiz", "ferries", "never-was"):
        assert ask("statements/", 404, **{name: slug})["detail"].startswith(f"There is no public {name} of that name")


@pytest.fixture
def changed():
    made = factories.published(headline="Five Dams", body="<p>Five.</p>", speakers=[factories.speaker("Ann Lee")])
    made.headline = "Four Dams"
    made.save()
    versions.freeze(made, change="correction", note="We had counted one twice.")
    return made


def test_its_versions_are_listed_and_each_says_what_it_said_then(ask, changed):
    first, second = ask(f"statements/{changed.public_id}/versions/")["items"]
    assert (first["number"], second["change"], second["note"]) == (1, "correction", "We had counted one twice.")
    then = ask(f"statements/{changed.public_id}/versions/1/")
    assert (then["record"]["headline"], then["sha256"]) == ("Five Dams", first["sha256"])
    assert ask(f"statements/{changed.public_id}/")["version"] == 2
    ask(f"statements/{changed.public_id}/versions/3/", 404)


def test_a_version_tells_nothing_that_the_newsroom_alone_knew(ask):
    draft = factories.statement(headline="Secret Original")
    contact = PressContact.objects.create(name="Hidden Person", email="hidden@water.example", is_listed=False)
    made = factories.published(
        language="es", translation_of=draft, contact=contact, source_file=factories.source_file(name="a/b.docx")
    )
    found = ask(f"statements/{made.public_id}/versions/1/")
    assert draft.public_id not in str(found)
    assert "b.docx" not in str(found)
    assert set(found["record"]).isdisjoint({"source", "translation_of", "old_addresses"})
    assert found["record"]["contact"] == made.contact_as_printed
    assert ask(f"statements/{made.public_id}/")["contact"]["name"] is None


def test_what_was_saved_and_never_published_is_no_version_of_readers(ask):
    made = factories.statement(publish_at=factories.LONG_AGO)
    versions.freeze(made)
    made.headline = "Another"
    made.save()
    factories.workflow.publish(made)
    assert len(ask(f"statements/{made.public_id}/versions/")["items"]) == 1
    ask(f"statements/{made.public_id}/versions/2/", 404)


@pytest.mark.parametrize("how", Withdrawal)
def test_what_was_withdrawn_is_in_no_list_and_has_a_tombstone(ask, client, how):
    other = factories.published(headline="Other") if how == Withdrawal.REPLACED else None
    made = factories.withdrawn(headline="Cassowary", how=how, replaced_by=other)
    Statement.objects.filter(pk=made.pk).update(withdrawal_note="It was an emu.")
    for path in ("statements/", "quotations/"):
        assert "Cassowary" not in str(ask(path))
    for path in ("", "versions/", "versions/1/"):
        found = ask(f"statements/{made.public_id}/{path}", 410)
        assert (found["id"], found["how"]) == (made.public_id, how)
        assert "Cassowary" not in str(found)
    response = client.get(f"/api/v1/statements/{made.public_id}/")
    assert response["Content-Type"] == "application/problem+json"


def test_of_an_error_there_is_not_a_word(ask):
    made = factories.withdrawn(headline="Cassowary", how=Withdrawal.IN_ERROR)
    Statement.objects.filter(pk=made.pk).update(withdrawal_note="It was an emu.")
    found = ask(f"statements/{made.public_id}/", 410)
    assert set(found) == {"type", "title", "status", "detail", "id", "withdrawn_at", "how"}
    assert found["detail"] == "It was published in error."


def test_a_scheduled_one_that_is_taken_back_has_none(ask):
    made = factories.scheduled()
    factories.workflow.move(made, "unschedule")
    ask(f"statements/{made.public_id}/", 404)


def test_a_page_of_any_length_takes_eight_queries_at_most(client, archive):  # noqa: F811
    first, grow = archive
    addresses = [
        "/api/v1/statements/?limit=100&speaker=" + first.attributions.get().speaker.slug,
        "/api/v1/quotations/?limit=100", "/api/v1/changes/?limit=100", "/api/v1/speakers/?limit=100",
        "/api/v1/reports/?limit=100", "/api/v1/topics/?limit=100", "/api/v1/organizations/?limit=100",
        f"/api/v1/statements/{first.public_id}/", f"/api/v1/statements/{first.public_id}/versions/", "/api/v1/",
        "/api/v1/openapi.json",
    ]  # fmt: skip
    counted = []
    for size in (10, 150):
        grow(size)
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            counted.append(len(queries))
    assert max(counted) <= 8, counted
    assert counted[: len(addresses)] == counted[len(addresses) :]
