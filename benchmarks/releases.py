"""Invented releases of 350 to 580 words, the same for the same number, each a little different from the others."""

import random
from collections.abc import Iterator

from .wording import ENGLISH, SPANISH, THINGS, Wording

FEWEST, MOST = 310, 470  # words of the narrative and what is quoted; head and foot come besides
ONE_STATEMENT = 3  # of how many one is mainly a statement of one person
SPANISH_OF = 6  # of how many one is in Spanish


def release(number: int, wording: Wording | None = None) -> list[str]:
    """Paragraphs, from the flag above to the end mark."""
    chance = random.Random(number)  # noqa: S311 -- the same text each time is what is wanted
    wording = wording or (SPANISH if number % SPANISH_OF == 0 else ENGLISH)
    return list(_Writer(chance, wording, number).paragraphs())


class _Writer:
    def __init__(self, chance: random.Random, wording: Wording, number: int):
        self.chance, self.wording, self.number = chance, wording, number
        self.organization = chance.choice(wording.organizations)
        self.people = [(self.name(), chance.choice(wording.titles)) for _ in range(3)]

    def paragraphs(self) -> Iterator[str]:
        body = list(self.statement() if self.number % ONE_STATEMENT == 0 else self.narrative())
        yield from self.head()
        yield from body
        yield self.filled(self.wording.about)
        if self.perhaps():
            yield self.filled(self.wording.contact, who=self.name(), number=self.chance.randint(100, 199))
        yield "###"

    def head(self) -> Iterator[str]:
        if self.perhaps():
            yield self.chance.choice(self.wording.flags)
        if self.perhaps():
            yield self.organization
        yield self.filled(self.chance.choice(self.wording.headlines), thing=self.chance.choice(THINGS))
        day, year = self.chance.randint(1, 28), self.chance.randint(1999, 2024)
        yield self.wording.day.format(day=day, month=self.chance.choice(self.wording.months), year=year)

    def statement(self) -> Iterator[str]:
        """A cue, then one quotation in which every paragraph opens and only the last one closes."""
        yield self.lead()
        yield self.filled(self.wording.cue, *self.people[0])
        opening, closing = self.wording.marks
        spoken = list(self.until_enough(self.sentences))
        yield from (opening + paragraph for paragraph in spoken[:-1])
        yield opening + spoken[-1] + closing

    def narrative(self) -> Iterator[str]:
        yield self.lead()
        yield self.filled(self.wording.report, report=self.chance.choice(self.wording.reports))
        kinds = (self.sentences, self.quoted, self.quoted_in_two)
        yield from self.until_enough(lambda: self.chance.choice(kinds)())  # noqa: PLW0108 -- another kind each time

    def lead(self) -> str:
        return f"{self.filled(self.wording.lead, place=self.chance.choice(self.wording.places))} {self.sentences(2)}"

    def until_enough(self, paragraph) -> Iterator[str]:
        words, enough = 60, self.chance.randint(FEWEST, MOST)
        while words < enough:
            made = paragraph()
            words += len(made.split())
            yield made

    def quoted(self) -> str:
        opening, closing = self.wording.marks
        spoken = self.sentences().removesuffix(".")
        return f"{opening}{spoken},{closing} {self.said()}."

    def quoted_in_two(self) -> str:
        opening, closing = self.wording.marks
        first, second = self.sentences(1).removesuffix("."), self.sentences(2)
        return f"{opening}{first},{closing} {self.said()}. {opening}{second}{closing}"

    def said(self) -> str:
        return self.filled(self.chance.choice(self.wording.said), *self.chance.choice(self.people))

    def sentences(self, number: int = 0) -> str:
        return " ".join(self.sentence() for _ in range(number or self.chance.randint(2, 4)))

    def sentence(self) -> str:
        w, pick = self.wording, self.chance.choice
        return f"{pick(w.subjects)} {pick(w.verbs)} {pick(w.objects)} {pick(w.endings)}."

    def perhaps(self) -> bool:
        return self.chance.choice((True, True, False))

    def name(self) -> str:
        return f"{self.chance.choice(self.wording.first_names)} {self.chance.choice(self.wording.surnames)}"

    def filled(self, text: str, who: str = "", title: str = "", **more) -> str:
        """Whatever the text names."""
        given = {"org": self.organization, "number": self.number, "object": self.chance.choice(self.wording.objects)}
        return text.format(**given | {"who": who, "title": title} | more)
