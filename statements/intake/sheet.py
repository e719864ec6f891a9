"""The sheet as its parts: what each line is, where the statement begins and where it ends."""

import re
from dataclasses import dataclass, field

from statements.quotations.marks import stretches
from statements.quotations.vocabulary import SAID

from . import furniture
from .contacts import ASKS, LABEL, has_address, is_contact_line
from .dateline import dateline_of, place_and_date
from .layout import Unit

_ENDED = (".", ":", "!", "?", ",", "…")
_CLOSING = " ”\"»’')"
_QUOTED = re.compile(r"^[“\"«‘'”»„]\w")
_BULLET = re.compile(r"^(?:[•·▪‣◦*–—-]|\d{1,2}[.)]|\(\w\))\s")
_LABELED = re.compile(
    r"^(?:what|when|where|who|why|how|visuals?|date|time|location|qué|cuándo|dónde|quién(?:es)?|por qué|fecha|hora"
    r"|lugar)\s*(?::|\s[—–-])",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\d|[|@•]|www|http")
FEW = 14  # words of a line at the foot that is no sentence


@dataclass
class Sheet:
    """`parts` says for each unit what it is; the body is what stands between `begin` and `end` and is called body."""

    units: list[Unit]
    parts: list[str]
    begin: int = 0
    end: int = 0
    mail: dict[str, str] = field(default_factory=dict)
    page_title: str | None = None  # the newsroom’s name in the title of a web page

    def texts(self, part: str) -> list[tuple[int, str]]:
        return [(number, self.units[number].text) for number, each in enumerate(self.parts) if each == part]


def sheet(units: list[Unit]) -> Sheet:
    made = Sheet(units, [_alone(unit) for unit in units])
    _take_mail_headers(made)
    _take_page_title(made)
    made.begin = _begin(made)
    made.end = _end(made)
    _mark_contacts(made)
    _mark_foot(made)
    for number in range(made.begin, made.end):
        if not made.parts[number]:
            made.parts[number] = "body"
    return made


def _alone(unit: Unit) -> str:
    """What a line is by itself, wherever it stands; empty for text."""
    text = unit.text
    if len(text) > 300:
        return ""
    if unit.kind == "columns" and not any(char.isdigit() for char in text) and ":" not in text:
        return "web"  # a menu
    for part, is_it in _ALONE:
        if is_it(text):
            return part
    return ""


_ALONE = (
    ("page", furniture.is_page_mark),
    (
        "end",
        lambda text: (
            len(text) < 40
            and furniture.END.match(text) is not None
            and any(char.isalnum() or char == "#" for char in text)
        ),
    ),
    ("rule", lambda text: furniture.RULE.match(text) is not None),
    ("flag", furniture.is_flag),
    ("fax", lambda text: furniture.FAX.match(text) is not None),
    (
        "embargo",
        lambda text: len(text) < 200 and furniture.EMBARGO.search(text) is not None and (len(text.split()) < 22),
    ),
    ("date", furniture.is_date_line),
    ("forwarded", lambda text: furniture.FORWARDED.match(text) is not None),
    ("signature", lambda text: furniture.SIGNATURE.match(text) is not None),
    ("web", furniture.is_web),
    ("source", lambda text: len(text) < 120 and furniture.SOURCE.match(text) is not None),
    ("dated", furniture.is_dated_furniture),
)


def _take_mail_headers(made: Sheet) -> None:
    """A mail that was pasted as text begins with its headers; so does what was forwarded in it."""
    at = 0
    while at < len(made.units):
        run = at
        found: dict[str, str] = {}
        while run < len(made.units) and run - at < 12 and (match := furniture.MAIL_HEADER.match(made.units[run].text)):
            found[match["name"].casefold()] = match["value"]
            run += 1
        if len(found) >= 2 and found.keys() & {"from", "de", "subject", "asunto"}:
            made.parts[at:run] = ["mail"] * (run - at)
            made.mail = made.mail | found
        at = max(run, at + 1)
        if at > 60:
            break


def _take_page_title(made: Sheet) -> None:
    """“Headline | Newsroom” at the top of a page, when the headline stands below once more."""
    if not made.units or made.parts[0]:
        return
    first = made.units[0].text
    parts = re.split(r"\s+[|–—-]\s+", first)
    for unit in made.units[1:14]:
        if len(parts) > 1 and 12 < len(unit.text) < len(first) and first.startswith(unit.text):
            made.parts[0] = "web"
            made.page_title = parts[-1]
            return


def _begin(made: Sheet) -> int:
    """The first unit of the statement itself."""
    candidate = None
    has_line = False
    for number, unit in enumerate(made.units):
        if made.parts[number]:
            if made.parts[number] == "flag" and candidate is not None:
                candidate = None
            continue
        text = unit.text
        if unit.kind == "title":
            candidate, has_line = None, True
            continue
        if dateline_of(text) is not None and len(text.split()) >= 8:
            return number
        if candidate is not None and number - candidate > 3:
            return candidate
        if has_line and _heads_a_quotation(made, number):
            return number
        if is_contact_line(text) and len(text.split()) < 40 and not _QUOTED.match(text):
            continue
        if candidate is None and _is_prose(text, has_line=has_line, kind=unit.kind):
            candidate = number
            if len(text.split()) > 34 or _opens_speech(text) or text.rstrip().endswith(":") or _LABELED.match(text):
                return number
        has_line = has_line or len(text.split()) >= 3
    return len(made.units) if candidate is None else candidate


def _opens_speech(text: str) -> bool:
    """Begins with a mark that holds more than a name: “Big Lou” and 412 Bakers Walk Out."""
    if not _QUOTED.match(text):
        return False
    first = next(iter(stretches(text, single_first=text[0] in "‘'")), None)
    if first is None:
        return False
    words = text[first.start : first.end].split()
    return len(words) >= 9 or not first.is_closed or (len(words) >= 5 and words[-1][-1] in ".,!?…")


def _heads_a_quotation(made: Sheet, number: int) -> bool:
    """A speaker’s name and title on a line of its own, right above the words."""
    text = made.units[number].text
    if number + 1 >= len(made.units) or not _QUOTED.match(made.units[number + 1].text):
        return False
    return len(text.split()) <= 16 and not SAID.search(text) and "statement" not in text.casefold() and _signs(text)


def _is_prose(text: str, *, has_line: bool, kind: str) -> bool:
    words = text.split()
    if kind in {"h2", "h3"}:
        return False
    if _LABELED.match(text) or (_opens_speech(text) and has_line):
        return True
    if text.isupper():
        return len(words) > 45
    ended = text.rstrip(_CLOSING).endswith(_ENDED) and not text.rstrip().endswith((" Jr.", " Sr.", " Inc.", " Ltd."))
    if text.rstrip().endswith(":"):
        return (
            len(words) >= 5
            and (has_line or SAID.search(text) is not None or "following" in text)
            and (
                SAID.search(text) is not None
                or "statement" in text.casefold()
                or "declara" in text.casefold()
                or len(words) >= 12
            )
        )
    return len(words) >= 40 or (ended and len(words) >= 15) or (ended and len(words) >= 7 and has_line)


def _end(made: Sheet) -> int:
    """Behind the last unit that can belong to the statement."""
    for number in range(made.begin + 1, len(made.units)):
        text = made.units[number].text
        part = made.parts[number]
        if part in {"end", "signature", "forwarded"}:
            return number
        if part:
            continue
        if len(text) < 110 and (furniture.NOTES.match(text) or _is_about_heading(made, number)):
            return number
        if furniture.ABOUT_RUN_IN.match(text) and number > made.begin + 1:
            return number
        if _begins_contacts(made, number):
            return number
        if made.units[number].is_quoted < made.units[made.begin].is_quoted:
            return number
    return len(made.units)


def _is_about_heading(made: Sheet, number: int) -> bool:
    text = made.units[number].text
    found = furniture.ABOUT.match(text)
    if not found or len(text.split()) > 12 or number <= made.begin + 1:
        return False
    return number + 1 < len(made.units) and len(made.units[number + 1].text.split()) > 8


def _begins_contacts(made: Sheet, number: int) -> bool:
    """A contact label behind the text, when nothing but contacts and furniture can follow."""
    text = made.units[number].text
    if not LABEL.match(text) or len(text.split()) > 60:
        return False
    near = " ".join(unit.text for unit in made.units[number : number + 4])
    if not has_address(near) and "www." not in near and "http" not in near and len(text.split()) > 6:
        return False
    later = [
        unit.text for unit, part in zip(made.units[number + 1 :], made.parts[number + 1 :], strict=True) if not part
    ]
    return sum(len(each.split()) > 30 and _QUOTED.match(each) is not None for each in later) < 1


def _mark_contacts(made: Sheet) -> None:
    """Contact lines above and below the statement, with the lines that go with them."""
    outside = [*range(made.begin), *range(made.end, len(made.units))]
    in_contact, block = False, -1
    for number in outside:
        unit = made.units[number]
        if made.parts[number]:
            in_contact = in_contact and made.parts[number] in {"web", "page"}
            continue
        text = unit.text
        labeled = LABEL.match(text) is not None and (has_address(text) or len(text.split()) < 14)
        if labeled or (is_contact_line(text) and has_address(text)):
            made.parts[number] = "contact"
            in_contact, block = True, unit.block
        elif (
            in_contact
            and (unit.block == block or number >= made.end)
            and len(text.split()) <= 10
            and not text.endswith(".")
            and _goes_with_contact(made, number)
        ):
            made.parts[number] = "contact"
        else:
            in_contact = False


def _goes_with_contact(made: Sheet, number: int) -> bool:
    """A name or title beside numbers: the lines around it hold an address, and it is no headline."""
    around = made.units[max(0, number - 2) : number + 3]
    return any(has_address(unit.text) and unit.block == made.units[number].block for unit in around) or (
        made.parts[number - 1] == "contact"
        and number + 1 < len(made.units)
        and has_address(made.units[number + 1].text)
        and made.units[number + 1].gap <= 1
    )


def _mark_foot(made: Sheet) -> None:
    """What stands at the end and is no sentence of the text: a footer, an address, a paragraph about the house."""
    for number in range(made.begin, made.end):
        if (
            not made.parts[number]
            and furniture.ADDRESS.match(made.units[number].text)
            and number > made.begin + 1
            and not made.units[number].text.endswith(".")
        ):
            made.parts[number] = "foot" if number >= made.end - 3 else ""
    number = made.end - 1
    while number > made.begin:
        if not made.parts[number]:
            part = _foot(made, number)
            if not part:
                break
            made.parts[number] = part
        number -= 1
    made.end = max(number + 1, made.begin + 1) if made.begin < len(made.units) else made.end
    for number in range(made.end, len(made.units)):
        if not made.parts[number]:
            text = made.units[number].text
            made.parts[number] = "place" if place_and_date(text) else "after"
    _spare_the_signers(made)


def _foot(made: Sheet, number: int) -> str:
    unit = made.units[number]
    text = unit.text
    if place_and_date(text):
        return "place"
    if is_contact_line(text) or (
        ASKS.search(text) and has_address(text) and len(text.split()) < 45 and LABEL.match(text)
    ):
        return "contact"
    if furniture.ABOUT_ITSELF.match(text) and number > made.begin + 1 and not _QUOTED.match(text) and "“" not in text:
        return "about"
    if unit.kind in {"li", "ol", "blockquote"} or _BULLET.match(text) or _QUOTED.match(text) or _LABELED.match(text):
        return ""
    before = made.units[number - 1].text.rstrip()
    if before.endswith(("”", '"', "»", "’")) and _signs(text):
        return ""
    if len(text.split()) <= FEW and not text.rstrip(_CLOSING).endswith(_ENDED):
        return "foot"
    return ""


def _signs(text: str) -> bool:
    """The speaker’s own line under a quotation."""
    from statements.quotations.cast import Cast
    from statements.quotations.cues import heading

    return heading(text, Cast()) is not None


def _spare_the_signers(made: Sheet) -> None:
    """Three and more short lines without address or number at the end are those who sign."""
    feet = [number for number in range(made.end, len(made.units)) if made.parts[number] == "foot"]
    if len(feet) >= 3 and not any(_MARKED.search(made.units[number].text) for number in feet):
        for number in feet:
            made.parts[number] = "signers"
