"""The nouns that a newsroom has already, looked up by what releases print."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from django.utils.translation import gettext

from statements.models import HouseStyle, OldAddress, Organization, PressContact, Report, Role, Speaker

from .match import Candidate
from .names import (
    is_nearly_the_same,
    main_title,
    may_be_missing,
    number_key,
    organization_key,
    person_key,
    surname_and_initial,
    title_numbers,
    title_words,
    without_abbreviation,
)

TitleKey = tuple[frozenset[str], str]  # the numbers of a title, and its main title or one of its words


class Known:
    """
    Tables in memory, filled by six queries; a hundred proposals ask no more.

    Who rolls back a transaction in which drafts were made, or shares the database with other writers, calls
    `refresh()`; what `make_draft` adds is learned.
    """

    def __init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        self._names: dict[str, dict[int, tuple[Organization, str]]] = defaultdict(dict)
        self._abbreviations: dict[str, dict[int, Organization]] = defaultdict(dict)
        self._people: dict[str, dict[int, Speaker]] = defaultdict(dict)
        self._surnames: dict[tuple[str, str], dict[int, Speaker]] = defaultdict(dict)
        self._numbers: dict[str, dict[int, Report]] = defaultdict(dict)
        self._titles: dict[TitleKey, dict[int, Report]] = defaultdict(dict)
        self._words: dict[TitleKey, dict[int, Report]] = defaultdict(dict)
        self._mails: dict[str, PressContact] = {}
        self._contacts: dict[str, PressContact] = {}
        self._roles: dict[int, list[Role]] = defaultdict(list)
        self._all: set[tuple[type, int]] = set()
        self.__dict__.pop("old_addresses", None)
        self.publisher = Organization.objects.publisher()
        self.zone = (getattr(self.publisher, "house_style", None) or HouseStyle()).zone
        for noun in self._everything():
            self.learn(noun)

    def _everything(self) -> Iterator[Organization | Role | Speaker | Report | PressContact]:
        for organization in Organization.objects.prefetch_related("aliases").order_by("pk"):
            yield organization
            for alias in organization.aliases.all():
                self._name(organization, alias.name, gettext("alias of %(name)s") % {"name": organization.name})
        yield from Role.objects.select_related("organization").order_by("pk")
        yield from Speaker.objects.defer("biography").order_by("pk")
        yield from Report.objects.defer("summary").order_by("pk")
        yield from PressContact.objects.order_by("pk")

    def learn(self, noun: Organization | Role | Speaker | Report | PressContact) -> None:
        """From now on the noun is known."""
        self._all.add((type(noun), noun.pk))
        match noun:
            case Organization():
                self._learn_organization(noun)
            case Role():
                self._roles[noun.speaker_id].append(noun)
            case Speaker():
                self._people[person_key(noun.name)][noun.pk] = noun
                if short := surname_and_initial(noun.name):
                    self._surnames[short][noun.pk] = noun
            case Report():
                self._learn_report(noun)
            case PressContact():
                self._mails.setdefault(noun.email.casefold(), noun)
                self._contacts.setdefault(person_key(noun.name), noun)

    @cached_property
    def old_addresses(self) -> set[str]:
        """Those that the address of a statement could meet."""
        return set(OldAddress.objects.filter(path__startswith="/statements/").values_list("path", flat=True))

    def __contains__(self, noun: object) -> bool:
        """Whether the tables hold it; if not, somebody else made it since they were filled."""
        return (type(noun), getattr(noun, "pk", None)) in self._all

    def _learn_organization(self, organization: Organization) -> None:
        bare, bracketed = without_abbreviation(organization.name)
        for name in (organization.name, bare):
            self._name(organization, name, gettext("same name"))
        for short in filter(None, (organization.abbreviation, bracketed)):
            self._abbreviations[organization_key(short)][organization.pk] = organization

    def _name(self, organization: Organization, name: str, reason: str) -> None:
        self._names[organization_key(name)].setdefault(organization.pk, (organization, reason))

    def _learn_report(self, report: Report) -> None:
        if number_key(report.number):
            self._numbers[number_key(report.number)][report.pk] = report
        numbers = title_numbers(report.title)
        self._titles[numbers, main_title(report.title)][report.pk] = report
        for word in title_words(report.title):
            self._words[numbers, word][report.pk] = report

    def organizations(self, name: str) -> list[Candidate[Organization]]:
        """By name, alias or abbreviation; an abbreviation that two share, or beside another name, is not certain."""
        bare, bracketed = without_abbreviation(name)
        if not organization_key(name):
            return []
        named = {**self._names.get(organization_key(bare), {}), **self._names.get(organization_key(name), {})}
        found = [Candidate(noun, reason, is_certain=len(named) == 1) for noun, reason in named.values()]
        short = self._abbreviations.get(organization_key(bracketed or name), {})
        certain = not bracketed and not found and len(short) == 1
        found += [Candidate(noun, gettext("abbreviation"), certain) for pk, noun in short.items() if pk not in named]
        return found

    def roles_of(self, speaker: Speaker) -> list[Role]:
        return self._roles.get(speaker.pk, [])

    def speakers(self, name: str, title: str = "", organization: str = "") -> list[Candidate[Speaker]]:
        """
        By name; who holds another title at another organization may be another person.

        The same surname and first letter is a suggestion when one speaker only has them.
        """
        same = list(self._people.get(person_key(name), {}).values())
        if not same:
            near = list(self._surnames.get(surname_and_initial(name) or ("", ""), {}).values())
            return (
                [Candidate(near[0], gettext("same surname and first letter"), is_certain=False)]
                if len(near) == 1
                else []
            )
        agreed = {speaker.pk: self._agreement(speaker, title, organization) for speaker in same}
        is_only = len(same) == 1 and not ((title or organization) and self.roles_of(same[0]))
        found = []
        for speaker in same:
            reason = agreed[speaker.pk]
            other = gettext("same name") if is_only else gettext("same name, another role")
            certain = bool(reason) or is_only
            found.append(Candidate(speaker, reason or other, certain))
        return sorted(found, key=lambda candidate: not candidate.is_certain)

    def _agreement(self, speaker: Speaker, title: str, organization: str) -> str:
        """Which part of what is printed the speaker's roles confirm."""
        roles = self.roles_of(speaker)
        employers = {candidate.noun.pk for candidate in self.organizations(organization)} if organization else set()
        if any(role.organization_id in employers for role in roles):
            return gettext("same name and organization")
        is_same = title and any(person_key(role.title) == person_key(title) for role in roles)
        return gettext("same name and title") if is_same else ""

    def reports(
        self, title: str | None, number: str | None, publisher: Organization | None = None
    ) -> list[Candidate[Report]]:
        """By number, of the same publisher where both are known, else by a title that is nearly the same."""
        numbered = self._numbers.get(number_key(number), {}).values() if number else ()
        agreeing = [report for report in numbered if _may_be_of(report, publisher)]
        found = [Candidate(report, gettext("same number"), len(agreeing) == 1) for report in agreeing]
        titled = [report for report in self._titled(title or "") if report not in agreeing]
        titled = [report for report in titled if not (number and report.number) and _may_be_of(report, publisher)]
        return found + [
            Candidate(report, _likeness(title, report), not found and len(titled) == 1) for report in titled
        ]

    def _titled(self, title: str) -> Iterable[Report]:
        numbers, words = title_numbers(title), title_words(title)
        near = dict(self._titles.get((numbers, main_title(title)), {}))
        keys = [(numbers, word) for word in words]
        rarest = sorted(keys, key=lambda key: (len(self._words.get(key, ())), key[1]))
        # Who shares enough words shares one of any that are more than may be missing.
        for key in rarest[: may_be_missing(len(words)) + 1]:
            near |= self._words.get(key, {})
        return [report for report in near.values() if is_nearly_the_same(title, report.title)]

    def contact(self, email: str | None, name: str | None) -> Candidate[PressContact] | None:
        """By mail; by name only where no mail is printed."""
        if email:
            found = self._mails.get(email.casefold())
            return Candidate(found, gettext("same mail"), is_certain=True) if found else None
        found = self._contacts.get(person_key(name)) if name else None
        return Candidate(found, gettext("same name"), is_certain=True) if found else None


def _may_be_of(report: Report, publisher: Organization | None) -> bool:
    return publisher is None or report.publisher_id in {None, publisher.pk}


def _likeness(title: str | None, report: Report) -> str:
    is_same = title_words(title or "") == title_words(report.title)
    return gettext("same title") if is_same else gettext("title nearly the same")
