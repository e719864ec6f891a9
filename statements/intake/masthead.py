"""The lines above a statement: who issues it, the tagline, the headline in one line or two, the sub-headline."""

import re
from dataclasses import dataclass
from functools import lru_cache

from statements.quotations.cast import mentions
from statements.quotations.organizations import is_organization
from statements.quotations.titles_in_marks import SMALL
from statements.quotations.vocabulary import ORGANIZATIONS, bare

from .beginning import LABELED
from .furniture import FLAG_BEFORE
from .layout import Unit

_WORD = re.compile(r"[^\W_][\w’'-]*")
_OFFICE = re.compile(
    r"^(?:from\s+)?(?:the\s+|el\s+|la\s+)?(?:(?:australian government|shadow|assistant|deputy|prime"
    r"|parliamentary|acting|federal"
    r"|state)\s+)*(?:minister|secretary|premier|mayor|governor|senator|member|attorney[- ]general|treasurer|leader"
    r"|ministr[oa]|secretari[oa]|gobernador[a]?|alcalde(?:sa)?|senador[a]?|diputad[oa])\b(?:\s+(?:of|for|to|de"
    r"|del)\s+[A-ZÀ-Þ][^.:;]*)?$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(?:Dirección|Gerencia|Departamento|Secretaría|Oficina|Gabinete|Unidad|Área|Servicio|Office|Department"
    r"|Division|Press|Media|Communications)\b"
)
# The part of the house that sends it: aside.
_SECTION_LINE = re.compile(
    r"^(?:(?:Dirección|Gerencia|Departamento|Oficina|Gabinete|Unidad|Área|Servicio|Secretaría) (?:General )?de "
    r"(?:Asuntos|Comunicaci\w+|Prensa)\b.{0,40}|(?:Press|Media|Communications|News) (?:Office|Department|Division"
    r"|Team|Bureau|Service))$"
)
_FIRM = re.compile(r"\b(?:Inc|Ltd|Co|Corp|(?:[A-Z]\.\s?){1,4}[A-Z]?)\.?$")
_TITLED = re.compile(
    r"\b(?:MPs?|MSP|MEP|TD|MLA|M\.?P\.?|Hon\.?|Senator|Rep\.?|Sen\.?|Congress\w+|Minister|Governor|Gov\.|Mayor"
    r"|Councillor|Cllr)(?=\W|$)",
    re.IGNORECASE,
)
_TENSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|must|should|can|cannot|to|says?|calls?|es|son|fue|ha|han|debe|será)\b",
    re.IGNORECASE,
)
BEFORE_OFFICE = re.compile(
    r"(?<=\w)\s+(?:[—–-]\s+)?(?=(?:(?:Shadow|Assistant|Deputy|Federal|Parliamentary)\s+)*(?:Minister|Member"
    r"|Secretary)\s+(?:for|of|to)\s)",
    re.IGNORECASE,
)
READING_TIME = re.compile(r"\s*<?\s*\d+\s+min(?:ute)?s?\s+read$", re.IGNORECASE)
_NOBLE = re.compile(r"^(?:the\s+)?(?:hon\.?|honou?rable|senator|mr|mrs|ms|dr)\s*", re.IGNORECASE)
FULL_LINE = 40  # characters; a word or two below it are its rest
OPENING = 1500  # characters of the text that a headline speaks of
LEAST_HEADLINE = 25  # characters
FEW_KNOWN = 0.2  # of a line’s words; fewer of a headline’s are never in the text when those of a later line are
LONGEST_NAME = 11  # words of a masthead


@dataclass
class Lines:
    """Numbers of units; `joined` of the headline, which may take more than one."""

    organization: int | None = None
    tagline: int | None = None
    headline: tuple[int, ...] = ()
    subheadline: int | None = None
    people: tuple[int, ...] = ()  # who issues it: a minister’s name and office
    spare: tuple[int, ...] = ()


def read_lines(units: list[Unit], above: list[int], flags: list[int], body: str) -> Lines:
    """`above` are the numbers of the lines of text above the statement, `flags` those of release flags."""
    issued = next((number for number in above[1:] if _is_flagged_name(units[number].text)), None)
    above = [number for number in above if number != issued]
    last = {_key(units[number].text): number for number in above}
    # A headline that stands twice counts where it stands last.
    once = [number for number in above if last[_key(units[number].text)] == number]
    if (
        twice := next((number for number in above if _stands_again(units[number].text, number, last)), None)
    ) is not None:
        # What stands above it is the page’s, but for the name of the house.
        again = last[_key(units[twice].text)]
        once = [number for number in once if number >= again or is_masthead(units[number].text, body)]
    sections = {number for number in above if len(above) > 2 and is_section(units[number].text)}
    people = {number for number in once if is_person_line(units[number].text)}
    aside = sections | people
    lines = _Reader(units, body).read([number for number in once if number not in aside], flags)
    if lines is None:  # nothing but people: one of them is the headline
        return _Reader(units, body).read(once, flags) or Lines()
    if issued is not None:
        lines.spare = (*lines.spare, *([lines.organization] if lines.organization is not None else []))
        lines.organization = issued
    lines.people = tuple(sorted(people))
    lines.spare = (*lines.spare, *sorted(set(above).difference(once) | sections))
    return lines


def _is_flagged_name(text: str) -> bool:
    """“Press Release: Massey University” or “Wilderness Society < 1 min read”, as portals print it below a headline."""
    flag = FLAG_BEFORE.match(text)
    read = READING_TIME.search(text)
    name = text[: read.start()] if read else text[flag.end() :] if flag else ""
    return bool(name) and "," not in name and is_masthead(name, "")


def _stands_again(text: str, number: int, last: dict[str, int]) -> bool:
    is_headline = len(text) >= LEAST_HEADLINE and not text.endswith(".")
    return is_headline and last[_key(text)] != number


def _key(text: str) -> str:
    return text.casefold().strip(" :")


def is_person_line(text: str) -> bool:
    """A minister’s or member’s name with title, or the office alone, and nothing else."""
    if len(text.split()) > 14 or text.rstrip().endswith((":", "?", "!")):
        return False
    if _OFFICE.match(text):
        return True
    found = mentions(text)
    if not found or not _TITLED.search(text):
        return False
    rest = (text[: found[0].start] + " " + text[found[-1].end :]).strip(' ,.-–—|"“”')
    return len(rest.split()) <= 3 or _OFFICE.match(_NOBLE.sub("", rest)) is not None


def is_section(text: str) -> bool:
    return _SECTION_LINE.match(text) is not None


def is_office(text: str) -> bool:
    return _OFFICE.match(text) is not None


class _Reader:
    """Takes the lines one after the other; `body` is the text that they stand above."""

    def __init__(self, units: list[Unit], body: str) -> None:
        self.units = units
        self.body = body

    def read(self, above: list[int], flags: list[int]) -> Lines | None:
        if not above:
            return None
        titled = [number for number in above if self.units[number].kind == "title"]
        if titled:
            return self._around_title(above, titled)
        letterhead, rest = self._parted(above, flags)
        if letterhead and len(self._text(letterhead[0]).split()) > LONGEST_NAME:
            letterhead, rest = [], letterhead + rest  # a headline above the flag
        lines = self._letterhead(letterhead) if letterhead else self._masthead(rest)
        if len(rest) == 1 and lines.organization is None and self._is_only_a_name(rest[0]):
            lines.organization = rest.pop(0)
        if rest and (passed := self._before_headline(rest)):
            lines.spare = (*lines.spare, *rest[:passed])
            rest = rest[passed:]
        if rest:
            lines.headline = _joined(self.units, rest)
            self._take_below(lines, rest[len(lines.headline) :])
        return lines

    def _before_headline(self, rest: list[int]) -> int:
        """How many lines of a menu stand before the headline: the first that speaks of what the text does."""
        known = [_known(self._text(number), self.body[:OPENING]) for number in rest]
        if _share(known[0]) >= FEW_KNOWN:
            return 0
        return next((at for at, words in enumerate(known) if sum(words) >= 3 and _share(words) >= 0.5), 0)

    def _take_below(self, lines: Lines, below: list[int]) -> None:
        """The first line below the headline that may be a sub-headline; a name there is the issuer’s."""
        if lines.organization is None and below and is_masthead(FLAG_BEFORE.sub("", self._text(below[0])), ""):
            lines.organization = below.pop(0)
        lines.subheadline = next((number for number in below if self._may_be_subheadline(number)), None)
        lines.spare = (*lines.spare, *(number for number in below if number != lines.subheadline))

    def _may_be_subheadline(self, number: int) -> bool:
        """Some words of their own, which lead to no other line and are not how the text begins."""
        text = self._text(number)
        is_too_short = len(text.split()) < 3 and overlap(text, self.body) < 1
        return not (is_too_short or text.endswith((":", ",")) or self.body.startswith(text[:LEAST_HEADLINE]))

    def _text(self, number: int) -> str:
        return self.units[number].text

    def _is_masthead(self, number: int) -> bool:
        return is_masthead(self._text(number), self.body)

    def _is_only_a_name(self, number: int) -> bool:
        text = self._text(number)
        return len(text.split()) <= 6 and self._is_masthead(number) and _is_in(text, self.body)

    def _letterhead(self, above: list[int]) -> Lines:
        """The name that the text knows or that is made like one, and the tagline below it."""
        named = [number for number in above if _is_made_like_a_name(self._text(number))]
        is_known = _is_in(self._text(above[0]), self.body)
        chosen = above[0] if is_known or not named else named[0]
        below = [number for number in above if number > chosen]
        is_tagline = bool(below) and below[0] not in named and _may_be_tagline(self._text(below[0]))
        return Lines(organization=chosen, tagline=below[0] if is_tagline else None)

    def _masthead(self, rest: list[int]) -> Lines:
        """Takes the masthead and tagline off the lines, when another line is left for the headline."""
        if len(rest) >= 2 and self._is_masthead(rest[0]):
            lines = Lines(organization=rest.pop(0))
            if len(rest) >= 2 and self._is_tagline(lines.organization, rest):
                lines.tagline = rest.pop(0)
            return lines
        if len(rest) > 2 and self._is_masthead(rest[1]) and self.units[rest[0]].block == self.units[rest[1]].block:
            return Lines(spare=(rest.pop(0),), organization=rest.pop(0))
        return Lines()

    def _around_title(self, above: list[int], titled: list[int]) -> Lines:
        """A page says which line is the heading; it may be the newsroom’s name, with the headline below it."""
        headline = tuple(number for number in titled if self.units[number].block == self.units[titled[0]].block)
        before = [number for number in above if number < titled[0]]
        after = [number for number in above if number > headline[-1]]
        names = [number for number in before if self._is_masthead(number)]
        lines = Lines(headline=headline)
        if names:
            following = [number for number in before if number > names[0]]
            lines.organization = names[0]
            lines.tagline = next((number for number in following[:1] if _may_be_tagline(self._text(number))), None)
        elif after and self._is_masthead(headline[0]) and len(self._text(headline[0]).split()) <= 6:
            lines.organization, lines.headline = headline[0], (after.pop(0),)
        taken = {lines.organization, lines.tagline}
        lines.spare = tuple(number for number in before if number not in taken)
        self._take_below(lines, after)
        return lines

    def _parted(self, above: list[int], flags: list[int]) -> tuple[list[int], list[int]]:
        """The letterhead and the rest: a flag between them parts them, or the first block is one."""
        for flag in flags:
            before = [number for number in above if number < flag]
            after = [number for number in above if number > flag]
            if before and after and len(before) <= 4 and not self._is_headline_like(before[-1], after[0]):
                return before, after
        first = [number for number in above if self.units[number].block == self.units[above[0]].block]
        is_letterhead = 2 <= len(first) <= 4 and len(first) < len(above) and self._is_masthead(first[0])
        return (first, above[len(first) :]) if is_letterhead else ([], list(above))

    def _is_headline_like(self, number: int, following: int) -> bool:
        text = self._text(number)
        if len(text.split()) < 5 or (len(text.split()) < 7 and self._is_masthead(number)):
            return False
        known = overlap(text, self.body)
        return known >= 0.6 and known > overlap(self._text(following), self.body) + 0.1

    def _is_tagline(self, name: int | None, rest: list[int]) -> bool:
        """Between a masthead and a headline; its words are hardly those of the text."""
        line, following = self.units[rest[0]], self.units[rest[1]]
        known = overlap(line.text, self.body)
        if not _may_be_tagline(line.text) or known >= 0.5:
            return False
        is_set_off = following.gap > line.gap and line.gap <= 1
        is_below_name = name is not None and line.block == self.units[name].block and following.block != line.block
        has_verb = _TENSE.search(following.text) is not None and not _TENSE.search(line.text)
        return is_set_off or is_below_name or has_verb or overlap(following.text, self.body) > known + 0.05


def is_masthead(text: str, body: str) -> bool:
    """A name: capitals and small words only, known to the text or made like an organization’s."""
    words = text.split()
    if FLAG_BEFORE.match(text) or LABELED.match(text) or text.count("|") > 1:
        return False
    if not 1 <= len(words) <= LONGEST_NAME or (text.rstrip().endswith((".", "!", "?", ":")) and not _FIRM.search(text)):
        return False
    if not _is_capitalized(text):
        return False
    return _is_in(text, body) or _is_made_like_a_name(text)


def _may_be_tagline(text: str) -> bool:
    return (
        2 <= len(text.split()) <= 12
        and not is_person_line(text)
        and not _SECTION.match(text)
        and not any(char.isdigit() for char in text)
        and "@" not in text
    )


def overlap(text: str, body: str) -> float:
    """How many of a line’s words of weight the text has too."""
    return _share(_known(text, body))


def _known(text: str, body: str) -> list[bool]:
    """Of each word of weight, whether the text has it too."""
    words = {match.group().casefold() for match in _WORD.finditer(text) if len(match.group()) > 3}
    return [word in _words(body) for word in words]


@lru_cache(4)  # one body is asked about for each line above it
def _words(body: str) -> frozenset[str]:
    return frozenset(_WORD.findall(body.casefold()))


def _share(known: list[bool]) -> float:
    return sum(known) / len(known) if known else 0.0


def _is_capitalized(text: str) -> bool:
    words = [match.group() for match in _WORD.finditer(text)]
    return (
        bool(words)
        and all(word[0].isupper() or word[0].isdigit() or word.casefold() in SMALL for word in words)
        and words[0][0].isupper()
    )


def _is_in(text: str, body: str) -> bool:
    name = re.sub(r"^the\s+", "", text.strip(" .,"), flags=re.IGNORECASE).casefold()
    name = re.sub(r"\s*\([^)]*\)$", "", name).replace("’", "'")
    if name.isalpha() and not any(_stands_inside(form, body) for form in (name.upper(), name.capitalize())):
        return False  # “POLITICS”: a word of the text, and no name in it
    return len(name) > 3 and name in body.casefold().replace("’", "'")


def _stands_inside(word: str, body: str) -> bool:
    """With its capital within a sentence."""
    at = body.find(f" {word}")
    while at > 0 and not (body[at - 1].islower() or body[at - 1] == ","):
        at = body.find(f" {word}", at + 1)
    return at > 0


def _is_made_like_a_name(text: str) -> bool:
    """“Lakeshire Water Alliance”, “Office of the Governor”; not “Union Condemns Cuts”."""
    if not is_organization(text):
        return False
    words = [match.group() for match in _WORD.finditer(text)]
    places = [number for number, word in enumerate(words) if bare(word) in ORGANIZATIONS]
    if not places:
        return len(words) <= 3
    if len(words) == 1:
        return False  # “Parliament”
    last = places[-1]
    follows = words[last + 1 : last + 2]
    return (
        not follows
        or follows[0].casefold() in SMALL
        or follows[0].isdigit()
        or re.search(r"[(,|]|\s[–—-]\s", text) is not None
    )


def _joined(units: list[Unit], rest: list[int]) -> tuple[int, ...]:
    """The headline goes on in the next line where the first breaks off, or where both fill the width."""
    taken = [rest[0]]
    for number in rest[1:]:
        line, following = units[taken[-1]], units[number]
        if following.block != line.block or number != taken[-1] + 1 or not _breaks_off(line.text, following.text):
            break
        taken.append(number)
    return tuple(taken)


def _breaks_off(line: str, following: str) -> bool:
    if line.rstrip().endswith((".", "!", "?")):
        return False
    last, first = bare(line.rsplit(maxsplit=1)[-1]), bare(following.split(maxsplit=1)[0])
    return (
        line.rstrip().endswith((",", ";", ":", "&", "–", "—", "-"))
        or last in SMALL
        or (first in SMALL and _is_capitalized(following))
        or following[0].islower()
        or (len(line) >= FULL_LINE and len(following.split()) <= 2)
        or (
            len(line) >= 48
            and line.isupper() == following.isupper()
            and len(following) <= len(line) + 12
            and _is_capitalized(line) == _is_capitalized(following)
        )
    )
