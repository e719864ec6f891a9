"""What stands before Django: what it answers, what it hands on, and what it never lets a page depend on."""

from datetime import timedelta

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test import RequestFactory
from django.utils import timezone

from statements import workflow
from statements.edition import EditionLayer
from statements.edition.watch import Unavailable, Watch
from statements.models import Edition, Statement, Withdrawal
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
HOST = "testserver"


class Asker:
    """Asks a layer in this process, and reads the answer as a server would send it."""

    def __init__(self):
        self.layer = EditionLayer(WSGIHandler(), room=1_000_000)

    def ask(self, path: str, method: str = "GET", **environ):
        request = RequestFactory().generic(method, path, **{"SERVER_NAME": HOST, "HTTP_HOST": HOST} | environ)
        got = {}

        def start_response(status, headers, exc_info=None):
            got.update(status=int(status.split()[0]), headers=dict(headers))

        answer = self.layer(request.environ, start_response)
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        return got["status"], got["headers"], body

    def how(self, path: str, method: str = "GET", **environ) -> str:
        return self.ask(path, method, **environ)[1].get("Cache-Status", "").removeprefix("newsroom; ")


@pytest.fixture
def asker(transactional_db):
    factories.publisher()
    made = Asker()
    yield made
    made.layer.watch.close()


MADE, HIT, BY_DJANGO = "fwd=miss; stored", "hit", ""


def test_a_page_is_made_once_and_then_sent_again(asker):
    first, second = asker.ask("/"), asker.ask("/")
    assert [each[1]["Cache-Status"] for each in (first, second)] == [f"newsroom; {MADE}", f"newsroom; {HIT}"]
    assert first[2] == second[2] != b""


def test_the_mark_of_a_campaign_makes_no_other_page(asker):
    asker.ask("/")
    assert asker.how("/?utm_source=mail") == HIT


def test_after_a_change_it_is_made_again(asker):
    statement = factories.published()
    path = statement.get_absolute_url()
    asker.ask(path)
    statement.headline = "A Corrected Headline"
    statement.save()
    _, headers, body = asker.ask(path)
    assert headers["Cache-Status"].endswith(MADE)
    assert b"A Corrected Headline" in body


def test_while_a_draft_is_saved_it_holds(asker):
    draft = factories.statement()
    asker.ask("/")
    draft.headline = "Another Draft"
    draft.save()
    assert asker.how("/") == HIT


def test_what_becomes_due_is_there_though_nothing_was_written(asker):
    statement = factories.scheduled()
    path = statement.get_absolute_url()
    assert asker.ask(path)[0] == 404
    Statement.objects.filter(pk=statement.pk).update(publish_at=timezone.now() + timedelta(seconds=0.3))
    before = Edition.objects.get().counter
    assert asker.ask(path)[0] == 404
    while asker.ask(path)[0] == 404:
        assert Edition.objects.get().counter == before
    assert asker.ask(path)[0] == 200


def test_an_event_that_begins_is_no_longer_ahead(asker):
    begins = timezone.now() + timedelta(seconds=0.5)
    factories.published(headline="Public Hearing", event_starts_at=begins)
    assert b"Coming up" in asker.ask("/")[2]
    while timezone.now() < begins + timedelta(seconds=0.05):
        asker.ask("/")
    assert b"Coming up" not in asker.ask("/")[2]


def test_the_news_are_of_the_last_48_hours_to_the_second(asker):
    young = timezone.now() - timedelta(hours=48) + timedelta(seconds=0.5)
    statement = factories.scheduled()
    Statement.objects.filter(pk=statement.pk).update(publish_at=young, first_public_at=young)
    path = statement.get_absolute_url().encode()
    assert path in asker.ask("/sitemap-news.xml")[2]
    while timezone.now() < young + timedelta(hours=48, seconds=0.05):
        asker.ask("/sitemap-news.xml")
    assert path not in asker.ask("/sitemap-news.xml")[2]


def test_what_was_published_in_error_is_gone_at_once(asker):
    statement = factories.published()
    path = statement.get_absolute_url()
    assert asker.ask(path)[0] == 200
    workflow.withdraw(statement, withdrawn_as=Withdrawal.IN_ERROR)
    assert asker.ask(path)[0] == 410
    assert asker.how(path) == HIT


@pytest.mark.parametrize(
    "header", ["HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "HTTP_USER_AGENT", "HTTP_REFERER", "HTTP_RANGE"]
)
def test_what_one_asker_sends_is_not_in_the_page(asker, header):
    asker.ask("/", **{header: "es; sessionid=abc"})
    assert asker.how("/") == HIT
    plain = Asker().ask("/")[2]
    assert asker.ask("/")[2] == plain


def test_the_first_who_asks_may_have_it_already(asker):
    etag = asker.ask("/")[1]["ETag"]
    other = Asker()
    status, _, body = other.ask("/", HTTP_IF_NONE_MATCH=etag)
    assert (status, body) == (304, b"")
    assert other.ask("/")[0] == 200


def test_a_question_for_the_head_makes_the_page_for_all(asker):
    status, headers, body = asker.ask("/", "HEAD")
    assert (status, body) == (200, b"")
    assert asker.how("/") == HIT
    assert len(asker.ask("/")[2]) == int(headers["Content-Length"])


@pytest.mark.parametrize(
    ("path", "method", "environ", "status"),
    [
        ("/", "POST", {}, 403),
        ("/", "OPTIONS", {}, 200),
        ("/admin/", "GET", {}, 302),
        ("/healthz", "GET", {}, 200),
        ("/", "GET", {"HTTP_HOST": "elsewhere.example"}, 400),
        ("/", "GET", {"HTTP_HOST": "testserver@elsewhere.example"}, 400),
        ("/", "GET", {"HTTP_HOST": ""}, 400),
        ("/speakers/?format=csv", "GET", {}, 200),
        ("/api/v1/statements/?misspelled=1", "GET", {}, 400),
    ],
)
def test_what_is_djangos_is_djangos(asker, path, method, environ, status):
    answer = asker.ask(path, method, **environ)
    assert (answer[0], answer[1].get("Cache-Status")) == (status, None)


def test_a_name_that_is_allowed_with_its_port_is_ours(asker):
    assert asker.how("/", HTTP_HOST="TestServer:80") == MADE


def test_without_tls_it_leads_to_it(asker, settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_PROXY_SSL_HEADER = True, ("HTTP_X_FORWARDED_PROTO", "https")
    assert asker.how("/", HTTP_X_FORWARDED_PROTO="http") == BY_DJANGO
    assert asker.how("/", HTTP_X_FORWARDED_PROTO="https") == MADE


def test_a_page_that_is_nowhere_is_kept_too_until_something_is_there(asker):
    assert asker.ask("/never/was/")[0] == 404
    assert asker.how("/never/was/") == HIT
    factories.topic().old_addresses.create(path="/never/was/")
    assert asker.how("/never/was/") == MADE


def test_before_there_is_an_edition_django_answers(asker):
    Edition.objects.all().delete()
    assert asker.ask("/")[0] == 200
    assert asker.how("/") == BY_DJANGO


def test_without_a_database_there_is_no_page_and_no_detail(asker, monkeypatch):
    def nobody(self):
        raise Unavailable

    asker.ask("/")
    monkeypatch.setattr(Watch, "look", nobody)
    status, headers, body = asker.ask("/")
    assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "5", "no-store")
    assert b"try again" in body


@pytest.mark.engine("postgresql")
def test_a_connection_that_broke_is_opened_again(asker):
    asker.ask("/")
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert asker.how("/") == HIT
