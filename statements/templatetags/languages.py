"""A statement and its translations, each in its language."""

from collections.abc import Sequence

from django import template

from statements.formats.language import newsroom_language, own_name
from statements.formats.site import absolute
from statements.models import Statement
from statements.models.holdings import language_name

register = template.Library()

register.filter("own_name", own_name)
register.filter("language_name", language_name)


@register.simple_tag
def hreflang(statement: Statement, translations: Sequence[Statement]) -> list[tuple[str, str]]:
    """
    Each public one with its absolute address, the page itself as well, so that all of them name all.

    Who reads none of these languages gets the original; where that is not public, the newsroom's language.
    """
    family = [statement, *translations]
    original = next((each for each in family if each.translation_of_id is None), None)
    at_home = next((each for each in family if each.language == newsroom_language()), family[0])
    links = [(each.language, absolute(each.get_absolute_url())) for each in family]
    return [*sorted(links), ("x-default", absolute((original or at_home).get_absolute_url()))]
