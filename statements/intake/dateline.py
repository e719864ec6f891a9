"""The place at the head of a text, in the punctuations that the press uses."""

import re
from typing import NamedTuple

from statements.quotations.names import names
from statements.quotations.organizations import is_organization
from statements.quotations.titles import has_role

from .contacts import LABEL
from .dates import DateFound, dates
from .furniture import EMBARGO, FLAG

_SMALL = r"(?:de|del|la|las|los|el|y|of|the|upon|on|and|en|sur|d’|d')"
_CAP = r"[A-ZÀ-Þ](?:[\w’'.&]|-(?=\w))*"
_TAG = r"[(/](?:[A-Z][\w ]*\b(?:WIRE|Wire|Newswire|NEWSWIRE|PR)\b[\w ]*|AP|Reuters|EFE|EP|PRNewswire)[)/]"
_PLACE = rf"{_CAP}(?:(?:\s+|,\s*|/)(?:{_SMALL}\s+){{0,3}}{_CAP}){{0,6}}(?:\s*(?!{_TAG})\([A-ZÀ-Þ][\w. ]{{1,25}}\))?"
_WIRE = rf"(?:(?:--)?\s*{_TAG})?"
_DASH = r"\s*:?(?:[—–―‒−]|--+|\.\s?[-–—]|,?\s+-\s|-\s|\s-(?=\S))\s*"
_DASHES = re.compile("[—–―‒−-]")
_OPENED = re.compile(rf"^[\[(]?(?P<place>{_PLACE})[\])]?\s*,?\s*(?P<between>.{{0,48}}?){_WIRE}{_DASH}")
_STATE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][\w’'. -]{1,40}, [A-Z]{2})(?=(?:Today|Yesterday|This|The|In|On|A|An|As|After|[A-Z][a-z]+)\b)"
)
_DATED = re.compile(rf"^[\[(]?(?P<place>{_PLACE})[\])]?\s*(?:,|\(|:|\.|\sa\s|\s)\s*(?:on\s+|a\s+)?")
_CLOSED = re.compile(
    r"\s*[)\]]?(?:\s*\([^()]{2,30}\))?\s*(?:(?:[—–―]|--+|\.\s?[-–—]|-|:)\s*|[.,]\s+(?=[“\"«‘¿¡]?[A-ZÀ-Þ]))"
)
# “MINNEAPOLIS: The …”; labels and people, who may stand so as well, are no places.
_COLON = re.compile(rf"^(?P<place>{_CAP}(?:\s{_CAP}){{0,2}}(?:,\s{_CAP})?):\s+(?=[A-ZÀ-Þ“\"])")
_BRACKET = re.compile(r"\s*[)\]]\s*")
_SHORTENED = re.compile(r"(?:\b[A-Z]\.)+$|,\s[A-Z][a-z]{1,4}\.$")
_WIRE_IN_PLACE = re.compile(r"\s*\([^)]*\b(?:News|NEWS|Wire|WIRE|Newswire|PR|AP|EFE)\b[^)]*\)$")
# Words that begin sentences and never places.
_NO_PLACE = re.compile(
    r"^(?:WHAT|WHEN|WHERE|WHO|WHY|DATE|TIME|Colleagues|Dear|Today|Yesterday|The|This|In|On|A|An|As|After|Following"
    r"|For|We|I|It|Statement|Press|Media|News|Contact|What"
    r"|When|Where|Who|Why|Note|Update|Hoy|Ayer|El|La|Los|Las|En"
    r"|Created|Updated|Published|Posted|Date|Release|Released|Nota|Comunicado|Boletín|By|Mr|Mrs|Ms|Dr|Minister|Senator"
    r"|Representative|President|Fecha|NOTICE|Notice|Please|Aviso|Atención|Editors?|Background|Summary|Subject|Asunto"
    r"|Source|Fuente|Event|Evento|Location|Lugar|News|NEWS|UPDATE|BREAKING)\b[^,]*$"
)
_MONTH_WORD = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\b",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"^(?P<place>{_PLACE})\s*(?:,|—|–|-)\s*(?:{_MONTH_WORD.pattern}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:de\s+)?{_MONTH_WORD.pattern})\W*$",
    re.IGNORECASE,
)
_UNSPOKEN = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,5}")  # “HRC –”: an abbreviation, and no town
LONGEST = 60  # characters of a place
FEW = 4  # words behind a name and a dash that would be a title
ENOUGH = 20  # words of a paragraph behind a place with a colon


class Dateline(NamedTuple):
    """`end` is where the text itself begins; 0 when the line is nothing but place and date."""

    place: str
    start: int
    place_end: int
    end: int
    date: DateFound | None


def dateline_of(text: str) -> Dateline | None:
    """The dateline with which a paragraph begins."""
    glued = _STATE.match(text)
    if glued:
        return Dateline(glued["place"], glued.start("place"), glued.end("place"), glued.end("place"), None)
    found = _date_first(text) or _dated(text) or _dashed(text) or _before_colon(text)
    is_followed = found is not None and found.end < len(text) and not text[found.end].islower()
    return found if is_followed else None


def place_and_date(text: str) -> Dateline | None:
    """A line of its own: “Washington, D.C., April 6, 2012”, “GULLHAVEN 28 AUGUST 1997”."""
    if len(text) > 110:
        return None
    match = _DATED.match(text[:90])
    day = next(dates(text), None)
    if day is None:
        return _place_and_day(text)
    place = _trimmed(text[: day.start])
    rest = text[day.end :].strip(" ,.)-–—:]|")
    if rest and not re.fullmatch(r"(?:\W*\d{1,2}[:.h]\d\d.*|at .{1,14})", rest):
        return None
    place = re.sub(r"(?:,?\s+(?:a|on|de))$", "", place).strip(" ,")
    if not match or not _is_place(place):
        return None
    start = text.find(place)
    return Dateline(place, start, start + len(place), len(text), day)


def _place_and_day(text: str) -> Dateline | None:
    """“Fox Creek, AB – July 10th”: without a year it is no date, but no headline either."""
    match = _DAY_ALONE.match(text)
    if match is None or not _is_place(match["place"]):
        return None
    return Dateline(match["place"], 0, match.end("place"), len(text), None)


def _dated(text: str) -> Dateline | None:
    """A place, then a date: “Villa Quebracho, 3 de mayo de 2019.- La …”, “KELVINGTON, N.D. (June 2, 2021) – One …”."""
    head = text[:120]
    day = next(dates(head), None)
    if day is None or day.start > LONGEST + 12:
        return None
    place = re.sub(
        r"(?:,?\s+(?:a|on|de|martes|lunes|miércoles|jueves|viernes|sábado|domingo)),?$",
        "",
        _trimmed(head[: day.start]),
    ).strip(" ,(-–—")
    closed = _CLOSED.match(text, day.end)
    if not closed or not closed.group().strip() or not _is_place(place):
        closed = _BRACKET.match(text, day.end)
        if not closed or not _is_place(place):
            return None
    start = text.find(place)
    return Dateline(place, start, start + len(place), closed.end(), day)


def _date_first(text: str) -> Dateline | None:
    """“5 August 2023, Niamey, Niger - In Niger, …”."""
    head = text[:140]
    day = next(dates(head), None)
    if day is None or day.start > 1:
        return None
    rest = re.match(rf"\s*(?:[,.|–—-]|\()\s*(?P<place>{_PLACE})\)?{_DASH}", head[day.end :])
    if rest is None or not _is_place(rest["place"]):
        return None
    start = day.end + rest.start("place")
    return Dateline(rest["place"], start, start + len(rest["place"]), day.end + rest.end(), day)


def place_alone(text: str) -> str | None:
    """A line that is nothing but a place: “Tijuana, México”."""
    parts = [part.strip() for part in text.strip(" .–—-").split(",")]
    if len(parts) != 2 or len(text.split()) > 6 or text.rstrip().endswith((":", "!", "?")):
        return None
    return (
        text.strip(" –—-")
        if all(part and len(part.split()) <= 3 and _is_place(part + "  ") for part in parts)
        else None
    )


def _dashed(text: str) -> Dateline | None:
    head = text[: LONGEST + 70]
    match = _OPENED.match(head) if _DASHES.search(head) else None
    if match is None:
        return None
    place, between = _WIRE_IN_PLACE.sub("", match["place"]).strip(" ,"), match["between"].strip(" ,.(")
    if between and not (_MONTH_WORD.search(between) or re.search(r"\d", between)):
        return None
    # The month may have been taken for a part of the place: “LONDON, May 3”.
    month = _MONTH_WORD.search(place)
    if month and month.start():
        place = place[: month.start()].strip(" ,(")
    if not _is_place(place) or (names(place) and has_role(" ".join(text[match.end() :].split()[:FEW]))):
        return None  # “Nick Ireland – Divisional Officer”
    day = next(dates(head[: match.end()]), None)
    start = text.find(place)
    return Dateline(place, start, start + len(place), match.end(), day)


def _before_colon(text: str) -> Dateline | None:
    match = _COLON.match(text)
    if (
        match is None
        or LABEL.match(text)
        or not _is_place(match["place"])
        or names(text[: match.end()])
        or is_organization(match["place"].title())
    ):
        return None
    if has_role(match["place"]) or len(text.split()) < ENOUGH:
        return None
    return Dateline(match["place"], 0, match.end("place"), match.end(), None)


def _trimmed(place: str) -> str:
    """Without the punctuation around it; “N.D.” and “Mass.” keep their period."""
    place = place.strip(" ,(-–—:[")
    return place if _SHORTENED.search(place) else place.strip(" ,.(-–—:[")


def _is_place(place: str) -> bool:
    if not 2 < len(place) <= LONGEST or _NO_PLACE.match(place) or _MONTH_WORD.fullmatch(place.strip(" .")):
        return False
    if FLAG.match(place) or EMBARGO.search(place) or re.search(r"\b(?:MPs?|MSP|MEP|TD|PhD)$", place):
        return False
    if _UNSPOKEN.fullmatch(place):
        return False
    if any(len(part.split()) > 5 for part in re.split(r"[,/(]", place)) or place.count(",") > 2:
        return False
    if any(len(part.split()) > 3 and part.istitle() for part in re.split(r"[,/(]", place)):
        return False  # “Council Opens Heating Fund - Warm Homes Trust”: a headline
    words = re.findall(r"[^\s,/()]+", place)
    small = sum(word[0].islower() for word in words)
    return (
        len(words) <= 8
        and small <= len(words) // 2
        and not any(char.isdigit() for char in place)
        and place[0].isupper()
        and ":" not in place
        and place.count(".") <= 4
    )
