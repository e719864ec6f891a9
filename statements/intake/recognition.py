"""From a document to a press release: each part of the sheet is found, none is guessed."""

import datetime
import re
from collections.abc import Callable, Iterator

from statements.quotations import Found, Person, Place, find
from statements.quotations.titles import is_organization
from statements.quotations.titles_in_marks import SMALL

from . import furniture
from .contacts import ASKS, contacts_in, has_address
from .dateline import Dateline, dateline_of, place_alone, place_and_date
from .dates import DateFound, dates
from .document import Document, Paragraph, Span
from .kind import kind_of
from .language import language_of
from .layout import Unit, rest, units
from .masthead import Lines, is_masthead, is_office, read_lines
from .release import Contact, Finding, PressRelease, T
from .sheet import Sheet, sheet

_BEFORE_OFFICE = re.compile(
    r"(?<=\w)\s+(?:[—–-]\s+)?(?=(?:(?:Shadow|Assistant|Deputy|Federal|Parliamentary)\s+)*(?:Minister|Member|Secretary)\s+(?:for|of|to)\s)",
    re.IGNORECASE,
)
_ISSUED_BY = re.compile(r"^(?:issued by|from|de|statement (?:by|from))\s+(?:the\s+)?(?=[A-ZÀ-Þ])", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|hoy)\s*[(,]\s*(?:on\s+)?$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:(?:fwd?|re|rv|press release|news release|media release|nota de prensa|comunicado)\s*:\s*)+", re.IGNORECASE
)
_ASIDE = (
    "flag",
    "embargo",
    "contact",
    "end",
    "page",
    "rule",
    "web",
    "dated",
    "fax",
    "about",
    "after",
    "foot",
    "signature",
    "forwarded",
)


def _as_written(text: str) -> str:
    """A line in capitals as it would be written, so that names and small words can be told apart."""
    if not text.isupper():
        return text
    return " ".join(word.casefold() if word.casefold() in SMALL else word.capitalize() for word in text.split())


def _is_broken_off(text: str) -> bool:
    return len(text) > 40 and (text[-1].isalnum() or text[-1] in ",-–—")


def recognize(document: Document) -> PressRelease:
    return _Recognition(document).release()


class _Recognition:
    """One reading; every step looks at what the steps before it left."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sheet: Sheet = sheet(units(document))
        self.units: list[Unit] = self.sheet.units
        self.language = language_of(document.text, document.language)
        self.doubts: list[str] = []
        self.body_units = [number for number, part in enumerate(self.sheet.parts) if part == "body"]
        self.dateline, self.body = self._body()
        self.texts = [paragraph.text for paragraph in self.body]
        self.rest = rest(document)
        if self.rest:
            self.doubts.append("This text is very long: its end was kept as it is, and nothing was looked for in it.")
        self.lines = self._lines()
        headline = " ".join(self.units[number].text for number in self.lines.headline)
        self.found: Found = find(self.texts, self.language, headline=headline, above=self._people_above())
        self.headline = headline

    def release(self) -> PressRelease:
        days = self._date()
        return PressRelease(
            document=self.document,
            language=self.language,
            kind=kind_of(self._texts("flag"), self.headline, self.texts, self.found.passages),
            organization=self._organization(),
            tagline=self._line(self.lines.tagline, 0.8),
            headline=self._headline(),
            subheadline=self._line(self.lines.subheadline, 0.8),
            date=days if days and len(self.possible) < 2 else None,
            dateline=self._place(),
            embargo=self._embargo(),
            speakers=tuple(self._speakers()),
            quotations=tuple(
                Finding(passage, tuple(self._span(place) for place in passage.places), passage.certainty)
                for passage in self.found.passages
            ),
            reports=tuple(
                Finding(report, (self._span(report.place),), report.certainty) for report in self.found.reports
            ),
            contacts=tuple(self._contacts()),
            boilerplate=tuple(self._boilerplate()),
            about=self._about(),
            body=(*self.body, *self.rest),
            possible_dates=self.possible if len(self.possible) > 1 else (),
            doubts=tuple(self.doubts),
        )

    # The text itself

    def _body(self) -> tuple[tuple[Dateline, int] | None, list[Paragraph]]:
        """Its paragraphs, the first without the dateline."""
        paragraphs = [self.units[number].paragraph for number in self.body_units]
        found = None
        for position, number in enumerate(self.body_units[:2]):
            line = dateline_of(self.units[number].text)
            if line is not None and (position == 0 or len(self.units[self.body_units[0]].text.split()) < 40):
                paragraphs[position] = paragraphs[position].cut(line.end)
                found = (line, number)
                break
        return found, self._mended(paragraphs)

    def _mended(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """A sentence that a page break or blank line parted is one paragraph again."""
        whole: list[Paragraph] = []
        for paragraph, number in zip(paragraphs, self.body_units, strict=True):
            is_rest = (
                bool(whole)
                and not self.units[number].kind
                and _is_broken_off(whole[-1].text)
                and paragraph.text[:1].islower()
            )
            if is_rest:
                whole[-1] = whole[-1].followed_by(paragraph)
            else:
                whole.append(paragraph)
        return whole

    def _lines(self) -> Lines:
        above = [
            number
            for number in range(self.sheet.begin)
            if not self.sheet.parts[number] and not place_and_date(self.units[number].text)
        ]
        if above and self.dateline is None and place_alone(self.units[above[-1]].text):
            self.sheet.parts[above.pop()] = "place"
        if self.sheet.begin < len(self.units) and self.units[self.sheet.begin].is_quoted:
            above = self._without_preheader(above)
        flags = [number for number in range(self.sheet.begin) if self.sheet.parts[number] == "flag"]
        return read_lines(self.units, above, flags, "\n".join(self.texts))

    def _people_above(self) -> tuple[str, ...]:
        """Names with their office, also where the office stands without comma or on the next line."""
        lines: list[str] = []
        for number in self.lines.people:
            text = self.units[number].text
            if lines and is_office(text):
                lines[-1] += f", {text}"
            else:
                lines.append(_BEFORE_OFFICE.sub(", ", _as_written(text)))
        return tuple(lines)

    def _without_preheader(self, above: list[int]) -> list[int]:
        """What a forwarding mail says before the quoted sheet: its sender’s name may be the masthead, the rest is aside."""
        sender = self.sheet.mail.get("from", "").casefold()
        kept = []
        for number in above:
            text = self.units[number].text
            if self.units[number].is_quoted or text.casefold() in sender:
                kept.append(number)
            else:
                self.sheet.parts[number] = "after"
        return kept

    # One line each

    def _line(self, number: int | None, certainty: float) -> Finding[str] | None:
        return None if number is None else self._finding(self.units[number].text, [number], certainty)

    def _headline(self) -> Finding[str] | None:
        if self.lines.headline:
            first = self.units[self.lines.headline[0]].text
            flag = furniture.FLAG_BEFORE.match(first)
            return self._finding(self.headline[flag.end() :] if flag else self.headline, list(self.lines.headline), 0.9)
        subject = self.document.subject or self.sheet.mail.get("subject") or self.sheet.mail.get("asunto")
        if subject and (bare := _SUBJECT.sub("", subject).strip()):
            return Finding(bare, (), 0.5)
        return None

    def _organization(self) -> Finding[str] | None:
        if self.lines.organization is not None:
            number = self.lines.organization
            name = _ISSUED_BY.sub("", self.units[number].text.strip(" *#_"))
            return self._finding(name, [number], 0.9)
        for step in (
            self._issuer_in_office,
            self._issuer_of_title,
            self._issuer_of_about,
            self._issuer_of_foot,
            self._issuer_of_speaker,
            self._issuer_of_lead,
        ):
            if (found := step()) is not None:
                return found
        return None

    def _issuer_in_office(self) -> Finding[str] | None:
        """The minister’s office, or else the minister, above the headline."""
        chosen = next((number for number in self.lines.people if is_office(self.units[number].text)), None)
        if chosen is None:
            chosen = next(iter(self.lines.people), None)
        if chosen is None:
            return None
        name = _ISSUED_BY.sub("", self.units[chosen].text.strip(' ,"'))
        return self._finding(name if is_office(name) else _BEFORE_OFFICE.split(name)[0], [chosen], 0.7)

    def _issuer_of_title(self) -> Finding[str] | None:
        """The newsroom’s name behind the headline in the title of a web page."""
        name = self.sheet.page_title
        return self._finding(name, [0], 0.6) if name and name in self.units[0].text else None

    def _issuer_of_foot(self) -> Finding[str] | None:
        """A name that signs the text, when none stands above it."""
        for number, part in enumerate(self.sheet.parts):
            if part in {"foot", "signers"} and is_masthead(self.units[number].text, "\n".join(self.texts)):
                if part == "foot":
                    self.sheet.parts[number] = "signers"
                return self._finding(self.units[number].text, [number], 0.6)
        return None

    def _issuer_of_about(self) -> Finding[str] | None:
        for number, unit in enumerate(self.units):
            if number < self.sheet.begin or self.sheet.parts[number] == "body":
                continue
            match = furniture.ABOUT.match(unit.text) or furniture.ABOUT_RUN_IN.match(unit.text)
            if match is None and self.sheet.parts[number] in {"about", "after"}:
                match = furniture.ABOUT_ITSELF.match(unit.text)
            who = (
                re.sub(r"^the\s+", "", match["who"].strip(" :.–—-"), flags=re.IGNORECASE)
                if match and match["who"]
                else ""
            )
            if (
                who
                and who[0].isupper()
                and len(who.split()) <= 10
                and who.casefold() not in {"us", "nosotros", "the authors"}
            ):
                return self._finding(who, [number], 0.75)
        return None

    def _issuer_of_speaker(self) -> Finding[str] | None:
        """Whose statement it is, by the organization of the one who speaks first, when the text names it again."""
        for passage in self.found.passages[:1]:
            name = passage.speaker.organization if passage.speaker else None
            if name and (
                len({each.speaker for each in self.found.passages}) == 1 or sum(name in text for text in self.texts) > 1
            ):
                number = next((number for number in self.body_units if name in self.units[number].text), None)
                return self._finding(name, [number], 0.55) if number is not None else None
        return None

    def _issuer_of_lead(self) -> Finding[str] | None:
        """“The X today announced …” in the first sentence."""
        if not self.texts:
            return None
        match = re.match(
            r"^(?:The\s+|La\s+|El\s+)?(?P<who>[A-ZÀ-Þ][\w’'.&-]*(?:\s+(?:(?:of|for|the|and|de|la|del|y"
            r"|&)\s+){0,2}[A-ZÀ-Þ][\w’'.&-]*){1,9})(?:\s+\([A-Z]+\))?,?\s+(?:today|has|have|is|hoy|ha|announced"
            r"|released|published|launched|welcomed|condemned|called)\b",
            self.texts[0],
        )
        if match and is_organization(match["who"]):
            return self._finding(match["who"], [self.body_units[0]], 0.5)
        return None

    def _embargo(self) -> Finding[str] | None:
        for number, text in self.sheet.texts("embargo"):
            return self._finding(text.strip(" *#=_~-"), [number], 0.95)
        return None

    # Place and date

    def _place(self) -> Finding[str] | None:
        if self.dateline is not None:
            line, number = self.dateline
            return Finding(line.place, (self.units[number].paragraph.span_of(line.start, line.place_end),), 0.9)
        for number, text in self.sheet.texts("place"):
            if place := place_alone(text):
                return self._finding(place, [number], 0.6)
        for number, unit in enumerate(self.units):
            line_alone = place_and_date(unit.text) if self.sheet.parts[number] != "body" else None
            if line_alone is not None and (number < self.sheet.begin or self.sheet.parts[number] == "place"):
                return Finding(line_alone.place, (unit.paragraph.span_of(line_alone.start, line_alone.place_end),), 0.8)
        return None

    def _date(self) -> Finding[datetime.date] | None:
        self.possible: tuple[datetime.date, ...] = ()
        order = self._order()
        for candidates, certainty in self._date_places(order):
            for number, found in candidates:
                span = self.units[number].paragraph.span_of(found.start, found.end)
                if found.day is None:
                    self.possible = found.days
                    self.doubts.append(
                        f"“{self.units[number].text[found.start : found.end]}” can be read as {found.days[0]:%B %-d, %Y} or {found.days[1]:%B %-d, %Y}; choose one."
                    )
                    return Finding(found.days[0], (span,), 0.5)
                return Finding(found.day, (span,), certainty)
        return self._today() or self._sent_on()

    def _today(self) -> Finding[datetime.date] | None:
        """“is today (Monday, 27 May 2024) taking part”: the one date in the text that is the day of release."""
        for paragraph in self.body[:2]:
            found = next(dates(paragraph.text[:400]), None)
            if found and found.day and _TODAY.search(paragraph.text[: found.start]):
                return Finding(found.day, (paragraph.span_of(found.start, found.end),), 0.6)
        return None

    def _date_places(self, order: str) -> Iterator[tuple[Iterator[tuple[int, DateFound]], float]]:
        begin = self.sheet.begin
        yield (
            self._dates_in(
                order,
                lambda number: (
                    number < begin
                    and (self.sheet.parts[number] == "date" or place_and_date(self.units[number].text) is not None)
                ),
            ),
            0.95,
        )
        if self.dateline is not None and self.dateline[0].date is not None:
            line, number = self.dateline
            yield self._dates_in(order, lambda each: each == number, until=line.end), 0.95
        yield (
            self._dates_in(
                order, lambda number: number < begin and self.sheet.parts[number] in {"flag", "contact", "dated", ""}
            ),
            0.8,
        )
        yield self._dates_in(order, lambda number: self.sheet.parts[number] in {"date", "place"}), 0.85

    def _dates_in(self, order: str, wanted: Callable[[int], bool], until: int = 160) -> Iterator[tuple[int, DateFound]]:
        for number, unit in enumerate(self.units):
            if wanted(number):
                for found in dates(unit.text[:until], order=order):
                    yield number, found

    def _order(self) -> str:
        """How the sheet writes figures elsewhere decides those that could be read both ways; Spanish has the day first."""
        orders = (
            {found.order for unit in self.units for found in dates(unit.text[:400]) if found.order}
            if "/" in self.document.text or "-" in self.document.text
            else set()
        )
        if len(orders) == 1:
            return orders.pop()
        return "dmy" if self.language == "es" else ""

    def _sent_on(self) -> Finding[datetime.date] | None:
        if self.document.sent_on:
            return Finding(datetime.date.fromisoformat(self.document.sent_on), (), 0.6)
        return None

    # Several each

    def _speakers(self) -> Iterator[Finding[Person]]:
        for person in self.found.people:
            certainty = max(
                (passage.certainty for passage in self.found.passages if passage.speaker == person), default=0.5
            )
            yield Finding(person, self._where(person.name), certainty)

    def _contacts(self) -> Iterator[Finding[Contact]]:
        numbers = [
            number
            for number, part in enumerate(self.sheet.parts)
            if part in {"contact", "after"} and (part == "contact" or has_address(self.units[number].text))
        ]
        asking = [
            number
            for number in self.body_units
            if has_address(self.units[number].text) and ASKS.search(self.units[number].text)
        ]
        for chosen in (numbers, asking):
            for at, contact in contacts_in([self.units[number].text for number in chosen]):
                if contact.name or contact.phone or contact.email:
                    yield self._finding(contact, [chosen[at]], 0.85)

    def _boilerplate(self) -> Iterator[Finding[str]]:
        spare = set(self.lines.spare)
        for number, unit in enumerate(self.units):
            if number in spare and is_masthead(unit.text, ""):
                continue  # another line of the masthead
            says_something = any(char.isalpha() for char in unit.text) or self.sheet.parts[number] in {"end", "page"}
            if (self.sheet.parts[number] in _ASIDE and says_something) or number in spare:
                yield self._finding(unit.text, [number], 0.9)

    def _about(self) -> Finding[str] | None:
        for number, unit in enumerate(self.units):
            if self.sheet.parts[number] == "about":
                return self._finding(unit.text, [number], 0.8)
            if number >= self.sheet.end and furniture.ABOUT.match(unit.text) and number + 1 < len(self.units):
                return self._finding(self.units[number + 1].text, [number + 1], 0.9)
            if number >= self.sheet.end and furniture.ABOUT_RUN_IN.match(unit.text):
                return self._finding(unit.text, [number], 0.9)
        return None

    # Where things stand

    def _texts(self, part: str) -> list[str]:
        return [text for _, text in self.sheet.texts(part)]

    def _finding(self, value: T, numbers: list[int], certainty: float) -> Finding[T]:
        return Finding(value, tuple(self.units[number].paragraph.span for number in numbers), certainty)

    def _span(self, place: Place) -> Span:
        return self.body[place.paragraph].span_of(place.start, place.end)

    def _where(self, name: str) -> tuple[Span, ...]:
        for paragraph in self.body:
            at = paragraph.text.find(name)
            if at >= 0:
                return (paragraph.span_of(at, at + len(name)),)
        return ()
