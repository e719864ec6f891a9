"""Organizations by slug, name, alias and abbreviation."""

import re
from collections import Counter, defaultdict

from statements.models import Organization, OrganizationAlias
from statements.models.name_key import name_key
from statements.models.slug import PATTERN, slug_of

from .index import Key, Makes, words_of_slug


class Organizations(Makes):
    def __init__(self, made: Counter[str]):
        super().__init__(_rows, made)

    def named(self, text: str) -> int:
        """Whatever the text is: slug, name, alias or abbreviation; made when nobody is called so."""
        return self.find_or_make(keys_of(text), lambda: self._new(text))

    def find_by(self, slug: str, name: str) -> int | None:
        """Of an organization that says which it is; another's alias or abbreviation does not make it the same."""
        return self.find([("slug", slug), ("name", name_key(name))])

    def _new(self, text: str) -> Organization:
        is_slug = "-" in text and re.fullmatch(PATTERN, text)
        name = words_of_slug(text) if is_slug else text
        return Organization(name=name, slug=self.free_slug(text if is_slug else slug_of(name)))


def keys_of(text: str) -> list[Key]:
    key = name_key(text)
    return [("slug", text), ("name", key), ("alias", key), ("abbreviation", key)]


def _rows(newest: int) -> list[tuple[int, list[Key]]]:
    aliases: dict[int, list[Key]] = defaultdict(list)
    for owner, alias in OrganizationAlias.objects.filter(organization__gt=newest).values_list("organization", "name"):
        aliases[owner].append(("alias", name_key(alias)))
    found = Organization.objects.filter(pk__gt=newest).order_by("pk")
    rows: list[tuple[int, list[Key]]] = []
    for pk, slug, name, abbreviation in found.values_list("pk", "slug", "name_key", "abbreviation"):
        keys: list[Key] = [("slug", slug), ("name", name), *aliases[pk]]
        rows.append((pk, [*keys, ("abbreviation", name_key(abbreviation))] if abbreviation else keys))
    return rows
