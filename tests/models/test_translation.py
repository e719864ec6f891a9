"""A translation has another language than its original, and there is no chain of them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from statements.models import Statement
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(newsroom):
    original = factories.statement(headline="One")
    return original, factories.statement(headline="Uno", language="es", translation_of=original)


def set_on(statement, **fields):
    """By a query, as no form would."""
    Statement.objects.filter(pk=statement.pk).update(**fields)


BROKEN = {
    "a translation into the language of its original": lambda one, uno: set_on(uno, language="en"),
    "an original in the language of its translation": lambda one, uno: set_on(one, language="es"),
    "a translation of a translation": lambda one, uno: factories.statement(language="fr", translation_of=uno),
    "an original that becomes a translation": lambda one, uno: set_on(
        one, translation_of=factories.statement(language="fr")
    ),
    "two of each other": lambda one, uno: set_on(one, translation_of=uno),
}


@pytest.mark.parametrize("what", BROKEN)
def test_the_database_refuses(pair, what):
    with pytest.raises(IntegrityError, match="translates_an_original_of_another_language"), transaction.atomic():
        BROKEN[what](*pair)


def test_what_keeps_the_rule_is_taken(pair):
    original, translation = pair
    set_on(translation, language="es-419")
    set_on(original, language="en-US")
    set_on(translation, translation_of=None)
    set_on(original, translation_of=translation)
    assert Statement.objects.get(pk=original.pk).translation_of == translation


def test_a_form_says_which_rule_it_was(pair):
    original, translation = pair
    sentences = {
        "A translation is in another language than its original; both say “en”.": Statement(
            language="en", translation_of=original
        ),
        "“Uno” is a translation itself. Name the original that it was made from.": Statement(
            language="fr", translation_of=translation
        ),
        "Other statements are translations of this one, so it cannot be a translation itself.": original,
    }
    for sentence, statement in sentences.items():
        if statement is original:
            original.translation_of = factories.statement(language="fr")
        with pytest.raises(ValidationError) as refused:
            statement.clean()
        assert refused.value.message_dict == {"translation_of": [sentence]}
    original.translation_of, original.language = None, "es"
    with pytest.raises(ValidationError, match="both say “es”"):
        original.clean()
    Statement.objects.get(pk=translation.pk).clean()
