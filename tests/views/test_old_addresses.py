"""Old addresses redirect for ever."""

from statements.models import OldAddress
from tests import factories


def test_a_changed_slug_of_a_public_statement_redirects(client):
    statement = factories.published(slug="as-it-was")
    old = statement.get_absolute_url()
    statement.slug = "as-it-is"
    statement.save()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, "/statements/2012/as-it-is/")


def test_an_imported_path_redirects(client):
    statement = factories.published()
    OldAddress.objects.create(path="/news/2009/ferry.html", statement=statement)
    assert client.get("/news/2009/ferry.html")["Location"] == statement.get_absolute_url()


def test_what_is_found_is_never_looked_up(client, django_assert_num_queries):
    OldAddress.objects.create(path="/healthz", statement=factories.published())
    assert client.get("/healthz").status_code == 200


def test_renamed_speakers_reports_topics_and_organizations_keep_their_old_address(client):
    speaker, report, topic = factories.speaker(), factories.report(), factories.topic()
    factories.published(speakers=[speaker], reports=[report], topics=[topic])
    for noun in (speaker, report, topic, report.publisher):
        old = noun.get_absolute_url()
        noun.slug = f"renamed-{noun._meta.model_name}"
        noun.save()
        assert client.get(old)["Location"] == noun.get_absolute_url()


def test_an_address_that_no_database_could_hold_is_not_found(client):
    assert client.get("/news/%00/").status_code == 404
