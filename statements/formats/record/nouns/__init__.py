"""The shared nouns as one run of an import knows them, so that matching asks the database for what is new only."""

from collections import Counter
from functools import cached_property
from zoneinfo import ZoneInfo

from statements.models import HouseStyle, Image, OldAddress, Organization, SourceFile, Statement

from .contacts import Contacts
from .index import Index
from .organizations import Organizations
from .reports import Reports
from .speakers import Speakers
from .topics import Topics


class Nouns:
    """
    One for a run. What is missing is made; what another process made meanwhile is found.

    After a rollback call `forget`: what was made in it is gone. `apply_record` does so for its own failures.
    """

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()  # by the noun's plural name
        self.missing: Counter[str] = Counter()  # what records named and nobody could make: pictures, contacts
        self.organizations = Organizations(self.made)
        self.speakers = Speakers(self.made)
        self.reports = Reports(self.made)
        self.topics = Topics(self.made)
        self.contacts = Contacts()
        self.images = Index(lambda newest: [(pk, [("sha256", sha)]) for pk, sha in _files(Image, newest)])
        self.source_files = Index(lambda newest: [(pk, [("sha256", sha)]) for pk, sha in _files(SourceFile, newest)])
        self.awaited: list[tuple[int, str]] = []  # statements whose original had not come yet

    def forget(self) -> None:
        """Look at the database anew."""
        for index in (self.organizations, self.speakers, self.reports, self.topics, self.images, self.source_files):
            index.forget()
        self.contacts.forget()
        for name in ("zone", "publisher", "old_addresses"):
            self.__dict__.pop(name, None)

    @cached_property
    def zone(self) -> ZoneInfo:
        return HouseStyle.current().zone

    @cached_property
    def publisher(self) -> int | None:
        return Organization.objects.filter(is_publisher=True).values_list("pk", flat=True).first()

    @cached_property
    def old_addresses(self) -> set[str]:
        """Those that a new statement could take by mistake."""
        return set(OldAddress.objects.filter(path__startswith="/statements/").values_list("path", flat=True))

    def statement(self, wanted: str) -> int | None:
        """By public id, else the newest of that slug."""
        by_id = Statement.objects.filter(public_id=wanted)
        by_slug = Statement.objects.filter(slug=wanted).order_by("-pk")
        pk: int | None = by_id.values_list("pk", flat=True).first() or by_slug.values_list("pk", flat=True).first()
        return pk

    def original(self, wanted: str, language: str) -> int | None:
        """Of a translation into that language: of one that names a translation, what that one was made from."""
        pk = self.statement(wanted) if wanted else None
        if pk is None:
            return None
        named = Statement.objects.filter(pk=pk).values_list("translation_of", flat=True).first() or pk
        in_another = Statement.objects.filter(pk=named).exclude(language=language)
        return named if in_another.exists() else None

    def link_translations(self) -> int:
        """At the end of a run: translations that came before their original. Says how many found it."""
        linked = 0
        for pk, wanted in self.awaited:
            translation = Statement.objects.filter(pk=pk, translation_of=None)
            language = translation.values_list("language", flat=True).first()
            original = self.original(wanted, language) if language else None
            if original and original != pk:
                made_from_it = Statement.objects.filter(translation_of=pk)
                made_from_it.filter(language__in=_languages_of(original)).update(translation_of=None)
                made_from_it.update(translation_of=original)
                linked += translation.update(translation_of=original)
        self.awaited.clear()
        return linked


def _languages_of(pk: int) -> list[str]:
    return list(Statement.objects.filter(pk=pk).values_list("language", flat=True))


def _files(model: type[Image] | type[SourceFile], newest: int) -> list[tuple[int, str]]:
    return list(model.objects.filter(pk__gt=newest).order_by("pk").values_list("pk", "sha256"))


__all__ = ["Nouns"]
