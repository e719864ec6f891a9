"""“Fetch the present file” asks the publisher and says what was found."""

import pytest
from django.test import Client
from django.urls import reverse

from statements.admin import report_visits
from statements.fetching import Reason
from statements.models import Copy, Visit
from statements.vault import visiting
from statements.vault.outside import Outside
from tests import factories
from tests.documents import pdfs
from tests.fetching.publisher import publisher as playing
from tests.vault.conftest import FEW

pytestmark = pytest.mark.django_db
ADDRESS = "http://oig.example/a.pdf"


@pytest.fixture
def publisher(monkeypatch):
    with playing() as found:
        monkeypatch.setattr(report_visits, "Outside", lambda: Outside(found.gate, FEW))
        yield found


@pytest.fixture
def editor(groups):
    factories.publisher()
    client = Client()
    client.force_login(factories.user("Editor"))
    return client


def fetch(client, report) -> str:
    return client.post(reverse("admin:statements_report_fetch", args=[report.pk]), follow=True).content.decode()


def test_the_file_is_kept_and_the_form_shows_it(publisher, editor):
    publisher.serves("/a.pdf", pdfs.report())
    report = factories.report(url=ADDRESS)
    assert (
        "Fetch the present file"
        in editor.get(reverse("admin:statements_report_change", args=[report.pk])).content.decode()
    )
    page = fetch(editor, report)
    assert "There as it was." in page
    assert Copy.objects.get().sha256[:12] in page


@pytest.mark.parametrize(
    ("path", "address", "sentence"),
    [
        ("/gone.pdf", ADDRESS, "Gone: HTTP status 404."),
        ("/a.pdf", "http://nobody.invalid/a.pdf", "Gone: there is no such site."),
        ("/a.pdf", "http://127.0.0.1/a.pdf", "Not open to visits: it leads into a network that is not public."),
        ("/a.pdf", "http://oig.example:81/a.pdf", "Not open to visits: the address names a port of its own."),
    ],
)
def test_what_was_not_found_is_a_sentence(publisher, editor, path, address, sentence):
    publisher.serves(path)
    assert sentence in fetch(editor, factories.report(url=address))
    assert not Copy.objects.exists()


def test_a_full_disk_is_a_sentence(publisher, editor, monkeypatch):
    def full(*args, **fields):
        raise OSError(28, "No space left on device")

    publisher.serves("/a.pdf", pdfs.report())
    monkeypatch.setattr(visiting.keeping, "keep", full)
    assert "The file could not be kept on the server: No space left on device." in fetch(
        editor, factories.report(url=ADDRESS)
    )
    assert not Visit.objects.exists()


def test_every_reason_has_its_sentence():
    assert set(report_visits.REASONS) == set(Reason)


def test_who_may_not_change_reports_fetches_nothing_and_looking_fetches_nothing(publisher, editor):
    report = factories.report(url=ADDRESS)
    assert editor.get(reverse("admin:statements_report_fetch", args=[report.pk])).status_code == 405
    editor.force_login(factories.user("Writer"))
    assert editor.post(reverse("admin:statements_report_fetch", args=[report.pk])).status_code == 403
    assert publisher.asked == []
