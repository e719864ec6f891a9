"""The lines above a statement: who issues it, the tagline, the headline in one line or two, the sub-headline."""

import re
from dataclasses import dataclass

from statements.quotations.cast import mentions
from statements.quotations.organizations import is_organization
from statements.quotations.titles_in_marks import SMALL
from statements.quotations.vocabulary import ORGANIZATIONS, bare

from .layout import Unit

_WORD = re.compile(r"[^\W_][\w’'-]*")
_OFFICE = re.compile(
    r"^(?:from\s+)?(?:the\s+|el\s+|la\s+)?(?:(?:shadow|assistant|deputy|prime|parliamentary|acting|federal"
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
_NOBLE = re.compile(r"^(?:the\s+)?(?:hon\.?|honou?rable|senator|mr|mrs|ms|dr)\s*", re.IGNORECASE)
FULL_LINE = 40  # characters; a word or two below it are its rest
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
    above = _without_repetitions(units, above)
    sections = [number for number in above if len(above) > 2 and _SECTION_LINE.match(units[number].text)]
    above = [number for number in above if number not in sections]
    people = [number for number in above if is_person_line(units[number].text)]
    if people and len(people) < len(above):
        lines = _read_lines(units, [number for number in above if number not in people], flags, body)
        lines.people = tuple(people)
    else:
        lines = _read_lines(units, above, flags, body)
    lines.spare = (*lines.spare, *sections)
    return lines


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


def _without_repetitions(units: list[Unit], above: list[int]) -> list[int]:
    """A headline that stands twice counts where it stands last."""
    last = {units[number].text.casefold().strip(" :"): number for number in above}
    return [number for number in above if last[units[number].text.casefold().strip(" :")] == number]


def _read_lines(units: list[Unit], above: list[int], flags: list[int], body: str) -> Lines:
    if not above:
        return Lines()
    titled = [number for number in above if units[number].kind == "title"]
    if titled:
        return _around_title(units, above, titled, body)
    before, rest = _parted(units, above, flags, body)
    if not before and (letterhead := _head_block(units, above, body)):
        before, rest = letterhead, rest[len(letterhead) :]
    lines = Lines()
    if before:
        named = [number for number in before if _is_made_like_a_name(units[number].text)]
        lines.organization = before[0] if _is_in(units[before[0]].text, body) or not named else named[0]
        following = [number for number in before if number > lines.organization]
        is_tagline = bool(following) and following[0] not in named and _may_be_tagline(units[following[0]].text)
        lines.tagline = following[0] if is_tagline else None
    elif len(rest) >= 2 and is_masthead(units[rest[0]].text, body):
        lines.organization = rest.pop(0)
        if len(rest) >= 2 and _is_tagline(units, lines.organization, rest, body):
            lines.tagline = rest.pop(0)
    elif (
        len(rest) >= 2
        and is_masthead(units[rest[1]].text, body)
        and units[rest[0]].block == units[rest[1]].block
        and not is_masthead(units[rest[0]].text, body)
        and len(rest) > 2
    ):
        lines.spare = (rest.pop(0),)
        lines.organization = rest.pop(0)
    if len(rest) == 1 and lines.organization is None and _is_only_a_name(units[rest[0]].text, body):
        lines.organization = rest.pop(0)
    if rest:
        lines.headline = _joined(units, rest)
        rest = rest[len(lines.headline) :]
        lines.subheadline = rest[0] if rest else None
        lines.spare = (*lines.spare, *rest[1:])
    return lines


def is_masthead(text: str, body: str) -> bool:
    """A name: capitals and small words only, known to the text or made like an organization’s."""
    words = text.split()
    if not 1 <= len(words) <= LONGEST_NAME or (text.rstrip().endswith((".", "!", "?", ":")) and not _FIRM.search(text)):
        return False
    if not _is_capitalized(text):
        return False
    return _is_in(text, body) or _is_made_like_a_name(text)


def _around_title(units: list[Unit], above: list[int], titled: list[int], body: str) -> Lines:
    first = titled[0]
    block = units[first].block
    headline = tuple(number for number in titled if units[number].block == block)
    before = [number for number in above if number < first]
    after = [number for number in above if number > headline[-1]]
    lines = Lines(headline=headline)
    names = [number for number in before if is_masthead(units[number].text, body)]
    if names:
        lines.organization = names[0]
        following = [number for number in before if number > names[0]]
        lines.tagline = following[0] if following and _may_be_tagline(units[following[0]].text) else None
    if after and is_masthead(units[headline[0]].text, body) and not names and len(units[headline[0]].text.split()) <= 6:
        # The page's heading is the newsroom's name; the headline stands below it.
        lines.organization, lines.headline = headline[0], (after[0],)
        after = after[1:]
    lines.subheadline = after[0] if after else None
    lines.spare = tuple(number for number in [*before, *after[1:]] if number not in {lines.organization, lines.tagline})
    return lines


def _head_block(units: list[Unit], above: list[int], body: str) -> list[int]:
    """The newsroom’s letterhead: two to four lines of the first block, above other lines."""
    first = [number for number in above if units[number].block == units[above[0]].block]
    is_letterhead = 2 <= len(first) <= 4 and len(first) < len(above) and is_masthead(units[first[0]].text, body)
    return first if is_letterhead else []


def _parted(units: list[Unit], above: list[int], flags: list[int], body: str) -> tuple[list[int], list[int]]:
    """A flag between the lines parts the masthead from the headline."""
    for flag in flags:
        before = [number for number in above if number < flag]
        after = [number for number in above if number > flag]
        if before and after and len(before) <= 4 and not _is_headline_like(units[before[-1]].text, body, after, units):
            return before, after
    return [], list(above)


def _is_headline_like(text: str, body: str, after: list[int], units: list[Unit]) -> bool:
    if is_masthead(text, body) and len(text.split()) < 7:
        return False
    return (
        len(text.split()) >= 5
        and overlap(text, body) >= 0.6
        and overlap(text, body) > overlap(units[after[0]].text, body) + 0.1
    )


def _is_tagline(units: list[Unit], name: int, rest: list[int], body: str) -> bool:
    """Between a masthead and a headline; its words are hardly those of the text."""
    line, following = units[rest[0]], units[rest[1]]
    if not _may_be_tagline(line.text) or overlap(line.text, body) >= 0.5:
        return False
    if following.gap > line.gap and line.gap <= 1:
        return True
    if line.block == units[name].block and following.block != line.block:
        return True
    return overlap(following.text, body) > overlap(line.text, body) + 0.05 or (
        _TENSE.search(following.text) is not None and not _TENSE.search(line.text)
    )


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
    words = {match.group().casefold() for match in _WORD.finditer(text) if len(match.group()) > 3}
    if not words:
        return 0.0
    known = {match.group().casefold() for match in _WORD.finditer(body)}
    return len(words & known) / len(words)


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
    return len(name) > 3 and name in body.casefold().replace("’", "'")


def _is_made_like_a_name(text: str) -> bool:
    """“Lakeshire Water Alliance”, “Office of the Governor”; not “Union Condemns Cuts”."""
    if not is_organization(text):
        return False
    words = [match.group() for match in _WORD.finditer(text)]
    places = [number for number, word in enumerate(words) if bare(word) in ORGANIZATIONS]
    if not places:
        return len(words) <= 3
    last = places[-1]
    follows = words[last + 1 : last + 2]
    return (
        not follows
        or follows[0].casefold() in SMALL
        or follows[0].isdigit()
        or re.search(r"[(,|–—-]", text) is not None
    )


def _is_only_a_name(text: str, body: str) -> bool:
    return len(text.split()) <= 6 and is_masthead(text, body) and _is_in(text, body)


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
        or first in SMALL
        or following[0].islower()
        or (len(line) >= FULL_LINE and len(following.split()) <= 2)
        or (
            len(line) >= 48
            and line.isupper() == following.isupper()
            and len(following) <= len(line) + 12
            and _is_capitalized(line) == _is_capitalized(following)
        )
    )
