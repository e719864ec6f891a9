"""Languages as social networks name them."""

import pytest

from statements.templatetags.locales import open_graph


@pytest.mark.parametrize(
    ("newsroom", "language", "expected"),
    [
        ("en-us", "en", "en_US"),
        ("en-gb", "en", "en_GB"),
        ("es-mx", "es", "es_MX"),
        ("es-mx", "en", "en_US"),
        ("en-us", "es", "es_ES"),
        ("en-us", "pt-BR", "pt_BR"),
        ("en-us", "fr", ""),
        ("fr", "fr", ""),
    ],
)
def test_a_locale_has_its_country_or_is_left_out(settings, newsroom, language, expected):
    settings.LANGUAGE_CODE = newsroom
    assert open_graph(language) == expected
