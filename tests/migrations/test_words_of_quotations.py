"""Quotations that were there before the column get their words."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from statements.models import Quotation
from tests import factories

pytestmark = pytest.mark.django_db
migration = import_module("statements.migrations.0004_words_of_quotations")

BODIES = [
    ("<p>Lead.</p><p>“One &amp; two.</p><p>“Three,” she said. “Four.”</p>", (2, 3), "One & two.\n\nThree, Four."),
    ("<h2>Lead</h2><ul><li>“A</li><li>b”</li></ul><p>c</p>", (2, 2), "A b"),
    ("<p>No marks <strong>at</strong><br>all</p>", (1, 1), "No marks at all"),
    ("<blockquote><p>«Sí»</p></blockquote>", (1, 1), "Sí"),
]


@pytest.mark.parametrize(("body", "paragraphs", "words"), BODIES)
def test_the_words_stand_between_the_marks(body, paragraphs, words):
    assert migration.words_of(body, *paragraphs) == words


def fill_words():
    migration.fill_words(apps, SimpleNamespace(connection=connection))


def test_only_rows_without_words_are_filled(monkeypatch):
    monkeypatch.setattr(migration, "AT_ONCE", 2)
    statement = factories.statement()
    for number in range(5):
        statement.quotations.create(first_paragraph=2, last_paragraph=2, anchor=f"q{number}", words="kept")
    Quotation.objects.exclude(anchor="q3").update(words="")
    fill_words()
    assert [quotation.words for quotation in statement.quotations.order_by("pk")] == [
        *["They confirm what we have said."] * 3,
        "kept",
        "They confirm what we have said.",
    ]
