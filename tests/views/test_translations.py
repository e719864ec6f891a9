"""The pages of a statement and of its translations name each other, and say when the original was changed since."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements import workflow
from statements.models import Change
from tests import factories

ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')
MOST = 9  # queries, as of every page


@pytest.fixture
def family():
    original = factories.published(headline="The whole town")
    return original, *(
        factories.published(headline=headline, language=language, translation_of=original, body=f"<p>{headline}.</p>")
        for language, headline in (("es", "Todo el pueblo"), ("fr", "La ville"))
    )


def page(client, statement) -> str:
    return client.get(statement.get_absolute_url()).content.decode()


def alternates(content: str) -> dict[str, str]:
    return dict(ALTERNATE.findall(content))


def test_each_page_names_all_with_absolute_addresses_and_the_original_for_everybody_else(client, family):
    addresses = {each.language: f"http://testserver{each.get_absolute_url()}" for each in family}
    wanted = addresses | {"x-default": addresses["en"]}
    for each in family:
        assert alternates(page(client, each)) == wanted


def test_readers_find_the_others_by_the_names_that_their_languages_have(client, family):
    original, spanish, _french = family
    content = page(client, original)
    assert f'<a href="{spanish.get_absolute_url()}" hreflang="es" lang="es">Español</a>' in content
    assert "Also in:" in content
    content = page(client, spanish)
    assert "También en:" in content
    assert f'<a href="{original.get_absolute_url()}" hreflang="en" lang="en">English</a> (original)' in content


@pytest.mark.parametrize("make", [factories.statement, factories.scheduled, factories.withdrawn])
def test_what_is_not_public_is_named_by_none(client, make):
    original = factories.published()
    hidden = make(headline="Un canario", language="es", translation_of=original, body="<p>Un canario.</p>")
    content = page(client, original)
    assert alternates(content) == {}
    assert "Also in" not in content
    assert hidden.slug not in content


def test_of_a_translation_whose_original_is_not_public_nothing_is_said_of_it(client):
    original = factories.statement(headline="A canary")
    spanish = factories.published(language="es", translation_of=original, body="<p>Hola.</p>")
    content = page(client, spanish)
    assert "canary" not in content
    assert alternates(content) == {}


def corrected(original, change=Change.CORRECTION):
    original.headline = f"{original.headline} again"
    original.save()
    workflow.saved(original, change=change, note="It said something else.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change.CORRECTION, "El original de esta traducción se corrigió el"),
        (Change.UPDATE, "El original de esta traducción se actualizó el"),
        (Change.MINOR, ""),
    ],
)
def test_a_translation_says_that_its_original_was_changed_until_it_says_it_too(client, family, change, said):
    original, spanish, _ = family
    changes = f"{original.get_absolute_url()}changes/"
    assert changes not in page(client, spanish)
    corrected(original, change)
    content = page(client, spanish)
    assert said in content
    assert (changes in content) == bool(said)
    workflow.follow(spanish)
    assert changes not in page(client, spanish)


def test_a_family_takes_no_more_queries_than_any_page(client, family):
    corrected(family[0])
    for each in family[:2]:
        with CaptureQueriesContext(connection) as queries:
            page(client, each)
        assert len(queries) <= MOST
