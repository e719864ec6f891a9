"""The desk of a newsroom whose language is Spanish."""

import gettext
import json
import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as translated
from django.utils.translation import override

from statements.admin.script_words import words_for_scripts
from statements.formats.difference import differences
from statements.models import Statement
from statements.workflow import is_misprint
from tests import factories
from tests.delivery.processes import ROOT

from .conftest import data_of, statement_data
from .test_permission_matrix import MATRIX, address_of, names  # noqa: F401 -- a fixture

MO = ROOT / "locale" / "es" / "LC_MESSAGES" / "django.mo"
MARKUP = re.compile(r"<(script|style|textarea)\b.*?</\1>|<[^>]+>", re.DOTALL)
ENGLISH = re.compile(
    r"\b(Save|Publish|Schedule|Withdraw|Delete|Back to|Sign out|Public|Headline|Sub-headline|Speakers|Reports|Topics|"
    r"Image|History|Nothing|Choose|Saved|Approved|Draft|Copy|Mark as sent|Password|Search|Add|Change|\w+zs)\b"
)
NOT_HTML = {"jsi18n", "image-preview", "statements_statement_source"}


@pytest.fixture(autouse=True)
def in_spanish(settings):
    settings.LANGUAGE_CODE = "es"


@pytest.fixture(scope="module")
def english() -> list[str]:
    """Sentences of the catalog, of three words or more, that are others in Spanish."""
    with MO.open("rb") as file:
        messages = gettext.GNUTranslations(file)._catalog
    plain = {key for key, said in messages.items() if isinstance(key, str) and key != said and "\x04" not in key}
    return [message for message in plain if len(message.split()) >= 3 and not re.search(r"[%{<]", message)]


def pages(state: str) -> list[str]:
    """Those that an administrator is shown. Names of permissions are rows, in English."""
    shown = [name for name in dict.fromkeys(names()) if "A" in str(MATRIX.get(name, ("",))[0])]
    shown = [name for name in shown if name not in NOT_HTML and not name.startswith("auth_group")]
    return shown if state == "draft" else [name for name in shown if name.startswith("statements_statement_")]


def words_of(response) -> str:
    return " ".join(unescape(MARKUP.sub(" ", response.content.decode())).split())


@pytest.mark.parametrize("state", ["draft", "scheduled", "published"])
def test_every_page_of_the_desk_speaks_spanish(at_the_desk, address_of, english, state):  # noqa: F811
    administrator, statement = at_the_desk(None), factories.IN_EVERY_STATE[state](headline="Agua")
    for name in pages(state):
        answer = administrator.get(address_of(name, statement))
        assert answer.status_code == 200, name
        assert '<html lang="es">' in answer.content.decode(), name
        page = words_of(answer)
        assert [sentence for sentence in english if sentence in page] == [], name
        assert ENGLISH.findall(page) == [], name
    assert len(pages("draft")) > 50


def test_who_is_not_signed_in_is_asked_in_spanish(client, newsroom):
    page = words_of(client.get("/admin/login/"))
    assert "Usuario" in page
    assert "Sign in" not in page


def test_a_statement_goes_from_draft_to_published(publisher, newsroom):
    add = reverse("admin:statements_statement_add")
    answer = publisher.post(add, statement_data(newsroom, headline="Hacen falta respuestas"), follow=True)
    statement = Statement.objects.get()
    assert "Guardado." in words_of(answer)
    change = reverse("admin:statements_statement_change", args=[statement.pk])
    answer = publisher.post(change, data_of(statement, newsroom, _move="publish"), follow=True)
    assert "Publicado. Verlo en el sitio público" in words_of(answer)
    assert Statement.objects.public().get().status == "published"


def test_what_is_refused_is_refused_in_spanish(publisher, newsroom):
    statement = factories.published()
    answer = publisher.post(
        reverse("admin:statements_statement_change", args=[statement.pk]),
        data_of(statement, newsroom, headline="", change="correction"),
    )
    page = words_of(answer)
    assert "Un comunicado necesita un titular." in page
    with override("es"):
        assert translated("Tell readers in a sentence what is new or what was wrong.") in page
    assert "Tell readers" not in page


@pytest.mark.parametrize(("now", "is_small"), [("Towns Ask for Answers", True), ("Nobody Asks for 7 Answers", False)])
def test_a_misprint_is_one_in_every_language(now, is_small):
    with override("es"):
        found = differences({"headline": "Towns Ask for Anwsers"}, {"headline": now})
        assert is_misprint(found) is is_small


def test_a_month_is_no_permission():
    """“May” is both."""
    with override("es"):
        assert "mayo" in date_format(factories.LONG_AGO.replace(month=5), "j F")


def test_scripts_get_every_sentence_in_spanish():
    with override("en"):
        english = json.loads(words_for_scripts())
    with override("es"):
        spanish = json.loads(words_for_scripts())
    same = {name for name in english if english[name] == spanish[name]}
    assert not same
    assert spanish["american"] == "%(day)s de %(month)s de %(year)s"
