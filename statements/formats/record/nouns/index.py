"""Keys of one noun and the rows that they lead to, as far as a run has seen them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from django.db import IntegrityError, models, transaction

from statements.models.name_key import name_key

from ..refusal import CannotApply

Key = tuple[object, ...]  # the kind of key, then what is compared
Rows = Callable[[int], Iterable[tuple[int, list[Key]]]]  # rows whose primary key is above that number, in order

ATTEMPTS = 5


class Index:
    """A key that two rows share leads to neither, unless its kind is `name`: then to the older one."""

    def __init__(self, rows: Rows):
        self.rows = rows
        self.forget()

    def forget(self) -> None:
        self.newest = 0
        self.known: dict[Key, int | None] = {}

    def find(self, keys: Iterable[Key]) -> int | None:
        """By the first key that leads somewhere; rows that are new to this run are looked at before it says no."""
        wanted = list(keys)
        found = self._known(wanted)
        if found is None and self.catch_up():
            found = self._known(wanted)
        return found

    def catch_up(self) -> bool:
        """Whether there was anything new."""
        before = self.newest
        for pk, keys in self.rows(self.newest):
            self.learn(pk, keys)
            self.newest = max(self.newest, pk)
        return self.newest > before

    def learn(self, pk: int, keys: Iterable[Key]) -> None:
        for key in keys:
            other = self.known.setdefault(key, pk)
            if other != pk and key[0] != "name":
                self.known[key] = None

    def _known(self, keys: list[Key]) -> int | None:
        return next((pk for key in keys if (pk := self.known.get(key))), None)


class Makes(Index):
    """An index of a noun that is made when it is missing."""

    def __init__(self, rows: Rows, made: Counter[str]):
        super().__init__(rows)
        self.made = made

    def find_or_make(self, keys: Iterable[Key], make: Callable[[], models.Model]) -> int:
        """Two runs that make the same at once: the second one finds what the first has made."""
        wanted = list(keys)
        for _ in range(ATTEMPTS):
            if found := self.find(wanted):
                return found
            try:
                with transaction.atomic():
                    noun = make()
                    noun.save()
            except IntegrityError:
                self.forget()
                continue
            self.made[str(noun._meta.verbose_name_plural)] += 1
            self.catch_up()
            return int(noun.pk)
        raise CannotApply(f"{wanted[0][1]!s} could not be made: others are making the same at this moment. Run again.")

    def free_slug(self, slug: str, longest: int = 80) -> str:
        """The slug, or with the first number behind it that nobody has."""
        free, number = slug, 1
        while ("slug", free) in self.known:
            number += 1
            free = f"{slug[: longest - 6].rstrip('-')}-{number}"
        return free


def letters_of(text: str) -> str:
    """What is compared of titles and numbers: letters and digits, without case, accents and a leading article."""
    words = re.findall(r"\w+", name_key(text).replace("_", " "))
    return "".join(words[1:] if len(words) > 1 and words[0] in {"a", "an", "the"} else words)


def words_of_slug(slug: str) -> str:
    """A name for what is known by its slug only."""
    return slug.replace("-", " ").title()
