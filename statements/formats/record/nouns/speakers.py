"""Speakers by slug, else by name, and the roles they held."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from statements.models import Role, Speaker
from statements.models.name_key import name_key
from statements.models.slug import slug_of

from .index import Key, Makes, words_of_slug


class KnownRole(NamedTuple):
    pk: int
    title: str
    organization: int
    since: date | None
    until: date | None


class Speakers(Makes):
    def __init__(self, made: Counter[str]):
        super().__init__(_rows, made)

    def forget(self) -> None:
        super().forget()
        self.roles: dict[int, list[KnownRole]] = {}
        self.slugs: dict[int, str] = {}  # by which records know those whom they have named so far

    def named(self, slug: str, name: str) -> int:
        """Either may be empty."""
        if not slug:
            return self.find_or_make(keys_of("", name), lambda: self._new("", name))
        found = self.known_as(slug, name)
        if found is None:
            found = self.find_or_make([("slug", slug)], lambda: self._new(slug, name))
            self.slugs[found] = slug
        return found

    def known_as(self, slug: str, name: str) -> int | None:
        """
        Who that is here: by slug, else by name, and from now on the slug leads there.

        A second slug of the same name is somebody else.
        """
        found = self.find(keys_of(slug, name))
        if found is None or self.slugs.setdefault(found, slug) != slug:
            return self.find([("slug", slug)])
        self.learn(found, [("slug", slug)])
        return found

    def role(self, speaker: int, title: str, organization: int, since: date | None, until: date | None) -> int:
        """The role of just these dates, else one whose dates do not contradict, else a new one."""
        wanted = KnownRole(0, name_key(title), organization, since, until)
        if found := _like(wanted, self.roles.get(speaker, ())):
            return found
        if found := _like(wanted, self._look_up(speaker)):
            return found
        # Whoever else makes a role of this speaker has made it when the lock is ours.
        Speaker.objects.select_for_update(no_key=True).filter(pk=speaker).values_list("pk").first()
        if found := _like(wanted, self._look_up(speaker)):
            return found
        new = Role.objects.create(
            speaker_id=speaker, organization_id=organization, title=title, since=since, until=until
        )
        self.made["roles"] += 1
        self.roles[speaker].append(wanted._replace(pk=new.pk))
        return int(new.pk)

    def _new(self, slug: str, name: str) -> Speaker:
        name = name or words_of_slug(slug)
        return Speaker(name=name, slug=self.free_slug(slug or slug_of(name)))

    def _look_up(self, speaker: int) -> list[KnownRole]:
        columns = ("pk", "title", "organization", "since", "until")
        rows = Role.objects.filter(speaker=speaker).order_by("pk").values_list(*columns)
        self.roles[speaker] = [KnownRole(pk, name_key(title), *rest) for pk, title, *rest in rows]
        return self.roles[speaker]


def keys_of(slug: str, name: str) -> list[Key]:
    return [("slug", slug), ("name", name_key(name or words_of_slug(slug)))]


def _like(wanted: KnownRole, roles: Iterable[KnownRole]) -> int | None:
    same = [role for role in roles if (role.title, role.organization) == (wanted.title, wanted.organization)]
    exact = [role for role in same if (role.since, role.until) == (wanted.since, wanted.until)]
    agreeing = [role for role in same if _agree(role.since, wanted.since) and _agree(role.until, wanted.until)]
    return next((role.pk for role in exact + agreeing), None)


def _agree(one: date | None, other: date | None) -> bool:
    return one is None or other is None or one == other


def _rows(newest: int) -> list[tuple[int, list[Key]]]:
    found = Speaker.objects.filter(pk__gt=newest).order_by("pk").values_list("pk", "slug", "name")
    return [(pk, [("slug", slug), ("name", name_key(name))]) for pk, slug, name in found]
