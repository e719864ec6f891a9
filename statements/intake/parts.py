"""One sheet taken apart: what every finding is made from."""

from dataclasses import dataclass
from functools import cached_property

from statements.quotations import Found, Place, find
from statements.quotations.titles import as_written

from .alone import alone, take_mail_headers, take_page_title
from .beginning import begin
from .dateline import place_alone, place_and_date
from .document import Document, Paragraph, Span
from .ending import end, mark_contacts, mark_foot
from .furniture import ISSUED
from .language import language_of
from .layout import Unit, rest, units
from .masthead import BEFORE_OFFICE, Lines, is_office, read_lines
from .release import Finding, T
from .sheet import Sheet
from .text import Text, text_of

BODY_TO_COMPARE = 20_000  # characters of the text that know the names above it
_DECORATION = " *#_•·"


@dataclass(frozen=True)
class Parts:
    """Each part is found once, from those before it."""

    document: Document
    sheet: Sheet

    @classmethod
    def of(cls, document: Document) -> "Parts":
        found = units(document)
        sheet = Sheet(found, [alone(unit) for unit in found])
        take_mail_headers(sheet)
        take_page_title(sheet)
        sheet.begin = begin(sheet)
        sheet.end = end(sheet)
        mark_contacts(sheet)
        mark_foot(sheet)
        for number in range(sheet.begin, sheet.end):
            sheet.parts[number] = sheet.parts[number] or "body"
        return cls(document, sheet)

    @property
    def units(self) -> list[Unit]:
        return self.sheet.units

    @cached_property
    def language(self) -> str:
        return language_of(self.document.text, self.document.language)

    @cached_property
    def body_units(self) -> list[int]:
        return [number for number, part in enumerate(self.sheet.parts) if part == "body"]

    @cached_property
    def text(self) -> Text:
        return text_of(self.units, self.body_units)

    @cached_property
    def rest(self) -> list[Paragraph]:
        """The end of a very long text, in which nothing was looked for."""
        return rest(self.document)

    @cached_property
    def lines(self) -> Lines:
        """The lines above the text."""
        above = [
            number
            for number in range(self.sheet.begin)
            if not self.sheet.parts[number] and not place_and_date(self.units[number].text)
        ]
        if above and self.text.dateline is None and place_alone(self.units[above[-1]].text):
            self.sheet.parts[above.pop()] = "place"
        if self.sheet.begin < len(self.units) and self.units[self.sheet.begin].is_quoted:
            above = self._without_preheader(above)
        flags = [number for number in range(self.sheet.begin) if self.sheet.parts[number] == "flag"]
        return read_lines(self.units, above, flags, "\n".join(self.text.texts)[:BODY_TO_COMPARE])

    @cached_property
    def headline(self) -> str:
        return " ".join(self.units[number].text.strip(_DECORATION) for number in self.lines.headline)

    @cached_property
    def found(self) -> Found:
        """Who says what in the text, and which reports it names."""
        above = self._people_above()
        found = find(self.text.texts, self.language, headline=self.headline, above=above)
        issued = next((unit.text for unit in self.units[self.sheet.end :] if ISSUED.match(unit.text)), None)
        if issued is None or found.passages:
            return found
        return find(self.text.texts, self.language, headline=issued, above=above)

    def texts(self, part: str) -> list[str]:
        return [text for _, text in self.sheet.texts(part)]

    def finding(self, value: T, numbers: list[int], certainty: float) -> Finding[T]:
        """Of whole units."""
        return Finding(value, tuple(self.units[number].paragraph.span for number in numbers), certainty)

    def line(self, number: int | None, certainty: float) -> Finding[str] | None:
        """A line without the signs that decorate it."""
        if number is None:
            return None
        bare = self.units[number].text.strip(_DECORATION)
        return Finding(bare, (self._bare_span(number),), certainty)

    def headline_spans(self) -> tuple[Span, ...]:
        return tuple(self._bare_span(number) for number in self.lines.headline)

    def _bare_span(self, number: int) -> Span:
        paragraph = self.units[number].paragraph
        bare = paragraph.text.strip(_DECORATION)
        start = paragraph.text.find(bare)
        return paragraph.span_of(start, start + len(bare))

    def span(self, place: Place) -> Span:
        return self.text.paragraphs[place.paragraph].span_of(place.start, place.end)

    def where(self, words: str) -> tuple[Span, ...]:
        """Where the text has these words first."""
        for paragraph in self.text.paragraphs:
            at = paragraph.text.find(words)
            if at >= 0:
                return (paragraph.span_of(at, at + len(words)),)
        return ()

    def _people_above(self) -> tuple[str, ...]:
        """Names with their office, also where the office stands without comma or on the next line."""
        lines: list[str] = []
        for number in self.lines.people:
            text = self.units[number].text
            if lines and is_office(text):
                lines[-1] += f", {text}"
            else:
                lines.append(BEFORE_OFFICE.sub(", ", as_written(text)))
        return tuple(lines)

    def _without_preheader(self, above: list[int]) -> list[int]:
        """A forwarding mail’s own words above the quoted sheet are aside; its sender’s name may be the masthead."""
        sender = self.sheet.mail.get("from", "").casefold()
        kept = []
        for number in above:
            text = self.units[number].text
            if self.units[number].is_quoted or text.casefold() in sender:
                kept.append(number)
            else:
                self.sheet.parts[number] = "after"
        return kept
