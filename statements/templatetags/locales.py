"""Languages as social networks name them."""

from django import template
from django.conf import settings
from django.utils.translation import to_locale

register = template.Library()

TERRITORIES = {"en": "en_US", "es": "es_ES"}  # where neither the text nor the newsroom says of which country


@register.filter
def open_graph(language: str) -> str:
    """en_US, pt_BR; empty where the country is not known, which the networks ask for."""
    newsroom, locale = to_locale(settings.LANGUAGE_CODE), to_locale(language)
    candidates = (locale, newsroom if newsroom.startswith(f"{locale}_") else "", TERRITORIES.get(locale, ""))
    return next((each for each in candidates if "_" in each), "")
