"""From a document to a press release: each part of the sheet is found, none is guessed."""

import re
from collections.abc import Iterator

from statements.quotations import Passage, Person, ReportMention

from . import furniture
from .contacts import ASKS, contacts_in, has_address
from .dateline import place_alone, place_and_date
from .day import day_of_release
from .document import Document
from .issuer import issuer
from .kind import kind_of
from .masthead import is_masthead, is_section
from .parts import Parts
from .release import Contact, Finding, PressRelease

_SUBJECT = re.compile(
    r"^(?:(?:fwd?|re|rv|press release|news release|media release|nota de prensa|comunicado)\s*:\s*)+", re.IGNORECASE
)
ASIDE = frozenset("flag embargo contact end page rule web source fax about after foot signature forwarded".split())
TOO_LONG = "This text is very long: its end was kept as it is, and nothing was looked for in it."


def recognize(document: Document) -> PressRelease:
    parts = Parts.of(document)
    day = day_of_release(parts)
    organization = issuer(parts)
    doubts = (day.doubt, TOO_LONG if parts.rest else "")
    return PressRelease(
        document=document,
        language=parts.language,
        kind=kind_of(parts.texts("flag"), parts.headline, parts.text.texts, parts.found.passages),
        organization=organization,
        tagline=parts.line(parts.lines.tagline, 0.8),
        headline=_headline(parts),
        subheadline=parts.line(parts.lines.subheadline, 0.8),
        date=day.finding,
        dateline=_dateline(parts),
        embargo=_embargo(parts),
        speakers=tuple(_speakers(parts)),
        quotations=tuple(_quotations(parts)),
        reports=tuple(_reports(parts)),
        contacts=tuple(_contacts(parts)),
        boilerplate=tuple(_boilerplate(parts)),
        about=_about(parts),
        body=(*parts.text.paragraphs, *parts.rest),
        possible_dates=day.possible,
        possible_dates_at=day.place,
        doubts=tuple(doubt for doubt in doubts if doubt),
    )


def _headline(parts: Parts) -> Finding[str] | None:
    if parts.lines.headline:
        flag = furniture.FLAG_BEFORE.match(parts.headline)
        return Finding(parts.headline[flag.end() :] if flag else parts.headline, parts.headline_spans(), 0.9)
    mail = parts.sheet.mail
    subject = _SUBJECT.sub("", parts.document.subject or mail.get("subject") or mail.get("asunto") or "").strip()
    return Finding(subject, (), 0.5) if subject else None


def _dateline(parts: Parts) -> Finding[str] | None:
    if parts.text.dateline is not None:
        line, number = parts.text.dateline
        return Finding(line.place, (parts.units[number].paragraph.span_of(line.start, line.place_end),), 0.9)
    for number, text in parts.sheet.texts("place"):
        if place := place_alone(text):
            return parts.finding(place, [number], 0.6)
    for number, unit in enumerate(parts.units):
        is_outside = number < parts.sheet.begin or parts.sheet.parts[number] == "place"
        if is_outside and (line_alone := place_and_date(unit.text)) is not None:
            return Finding(line_alone.place, (unit.paragraph.span_of(line_alone.start, line_alone.place_end),), 0.8)
    return None


def _embargo(parts: Parts) -> Finding[str] | None:
    first = next(iter(parts.sheet.texts("embargo")), None)
    return parts.finding(first[1].strip(" *#=_~-"), [first[0]], 0.95) if first else None


def _speakers(parts: Parts) -> Iterator[Finding[Person]]:
    for person in parts.found.people:
        own = [passage.certainty for passage in parts.found.passages if passage.speaker == person]
        yield Finding(person, parts.where(person.name), max(own, default=0.5))


def _quotations(parts: Parts) -> Iterator[Finding[Passage]]:
    for passage in parts.found.passages:
        yield Finding(passage, tuple(parts.span(place) for place in passage.places), passage.certainty)


def _reports(parts: Parts) -> Iterator[Finding[ReportMention]]:
    for report in parts.found.reports:
        yield Finding(report, (parts.span(report.place),), report.certainty)


def _contacts(parts: Parts) -> Iterator[Finding[Contact]]:
    """Those of the contact lines, and whoever the text asks journalists to call."""
    outside = [
        number
        for number, part in enumerate(parts.sheet.parts)
        if part == "contact" or (part == "after" and has_address(parts.units[number].text))
    ]
    asking = [
        number
        for number in parts.body_units
        if ASKS.search(parts.units[number].text) and has_address(parts.units[number].text)
    ]
    for numbers in (outside, asking):
        for at, contact in contacts_in([parts.units[number].text for number in numbers]):
            yield parts.finding(contact, [numbers[at]], 0.85)


def _boilerplate(parts: Parts) -> Iterator[Finding[str]]:
    lines = set(parts.lines.spare)
    # Somebody else’s name above the text is aside as well.
    spare = lines | set(parts.lines.people) if parts.lines.organization is not None else lines
    taken = {
        parts.units[number].text for number in (*parts.lines.headline, parts.lines.subheadline) if number is not None
    }
    for number, unit in enumerate(parts.units):
        if number < parts.sheet.begin and unit.text in taken:
            continue  # printed twice
        if number in lines and is_masthead(unit.text, "") and not is_section(unit.text):
            continue  # another line of the masthead
        part = parts.sheet.parts[number]
        says_something = part in {"end", "page", "contact"} or any(letter.isalpha() for letter in unit.text)
        if number in spare or (part in ASIDE and says_something):
            yield parts.finding(unit.text, [number], 0.9)


def _about(parts: Parts) -> Finding[str] | None:
    for number, unit in enumerate(parts.units):
        if parts.sheet.parts[number] == "about":
            return parts.finding(unit.text, [number], 0.8)
        if number < parts.sheet.end:
            continue
        if furniture.ABOUT.match(unit.text) and number + 1 < len(parts.units):
            return parts.finding(parts.units[number + 1].text, [number + 1], 0.9)
        if furniture.ABOUT_RUN_IN.match(unit.text):
            return parts.finding(unit.text, [number], 0.9)
    return None
