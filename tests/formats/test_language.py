"""The language of an answer, and its quotation marks."""

import pytest

from statements.formats.language import interface_language, quoted


@pytest.mark.parametrize(
    ("newsroom", "asked", "spoken"),
    [
        ("en", "es", "es"),
        ("en", "es-419", "es"),
        ("en", "ES", "es"),
        ("en", "fr", "en"),
        ("es", "fr", "es"),
        ("es-us", "fr", "es"),
        ("en-us", None, "en"),
        ("es", "", "es"),
        ("en", "../../es", "en"),
        ("en", "e\0s", "en"),
        ("en", "x" * 100_000, "en"),
    ],
)
def test_a_page_speaks_the_language_of_its_text_where_it_can_and_else_the_newsrooms(settings, newsroom, asked, spoken):
    settings.LANGUAGE_CODE = newsroom
    assert interface_language(asked) == spoken


@pytest.mark.parametrize(
    ("language", "printed"), [("en", "“So.”"), ("es", "«So.»"), ("es-MX", "«So.»"), ("tlh", "“So.”")]
)
def test_quotation_marks_are_those_of_the_language_of_the_words(language, printed):
    assert quoted("So.", language) == printed
