"""Topics by slug, name and alias."""

from collections import Counter, defaultdict

from statements.models import Topic, TopicAlias
from statements.models.name_key import name_key
from statements.models.slug import slug_of

from .index import Key, Makes, words_of_slug


class Topics(Makes):
    def __init__(self, made: Counter[str]):
        super().__init__(_rows, made)

    def named(self, slug: str, name: str) -> int:
        """Either may be empty."""
        return self.find_or_make(keys_of(slug, name), lambda: self._new(slug, name))

    def find_by(self, slug: str, name: str) -> int | None:
        return self.find(keys_of(slug, name))

    def _new(self, slug: str, name: str) -> Topic:
        name = name or words_of_slug(slug)
        return Topic(name=name, slug=self.free_slug(slug or slug_of(name)))


def keys_of(slug: str, name: str) -> list[Key]:
    key = name_key(name or words_of_slug(slug))
    return [("slug", slug), ("name", key), ("alias", key)]


def _rows(newest: int) -> list[tuple[int, list[Key]]]:
    aliases: dict[int, list[Key]] = defaultdict(list)
    for owner, alias in TopicAlias.objects.filter(topic__gt=newest).values_list("topic", "name_key"):
        aliases[owner].append(("alias", alias))
    found = Topic.objects.filter(pk__gt=newest).order_by("pk").values_list("pk", "slug", "name_key")
    return [(pk, [("slug", slug), ("name", name), *aliases[pk]]) for pk, slug, name in found]
