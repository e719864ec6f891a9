"""Where the statement ends, and what stands behind it: contacts, paragraphs about the house, footers, signers."""

import re

from . import furniture
from .beginning import CLOSING, ENDED, LABELED, QUOTED, signs
from .contacts import ASKS, LABEL, has_address, is_contact_line
from .dateline import place_and_date
from .sheet import Sheet

_BULLET = re.compile(r"^(?:[•·▪‣◦*–—-]|\d{1,2}[.)]|\(\w\))\s")
_MARKED = re.compile(r"\d|[|@•]|www|http")
LEAST_TEXT = 60  # words of a statement in one paragraph
FEW = 14  # words of a line at the foot that is no sentence


def end(sheet: Sheet) -> int:
    """Behind the last unit that can belong to the statement."""
    for number in range(sheet.begin + 1, len(sheet.units)):
        text = sheet.units[number].text
        part = sheet.parts[number]
        if part in {"end", "signature", "forwarded"}:
            return number
        if part:
            continue
        if len(text) < 110 and (furniture.NOTES.match(text) or _is_about_heading(sheet, number)):
            return number
        if furniture.ABOUT_RUN_IN.match(text) and number > sheet.begin + 1:
            return number
        if _begins_contacts(sheet, number):
            return number
        if sheet.units[number].is_quoted < sheet.units[sheet.begin].is_quoted:
            return number
    return len(sheet.units)


def _is_about_heading(sheet: Sheet, number: int) -> bool:
    text = sheet.units[number].text
    found = furniture.ABOUT.match(text)
    is_early = number == sheet.begin + 1 and len(sheet.units[sheet.begin].text.split()) < LEAST_TEXT
    if not found or len(text.split()) > 12 or is_early:
        return False
    return number + 1 < len(sheet.units) and len(sheet.units[number + 1].text.split()) > 8


def _begins_contacts(sheet: Sheet, number: int) -> bool:
    """A contact label behind the text, when nothing but contacts and furniture can follow."""
    text = sheet.units[number].text
    if not LABEL.match(text) or len(text.split()) > 60:
        return False
    near = " ".join(unit.text for unit in sheet.units[number : number + 4])
    if not has_address(near) and "www." not in near and "http" not in near and len(text.split()) > 6:
        return False
    later = [
        unit.text for unit, part in zip(sheet.units[number + 1 :], sheet.parts[number + 1 :], strict=True) if not part
    ]
    return sum(len(each.split()) > 30 and QUOTED.match(each) is not None for each in later) < 1


def mark_contacts(sheet: Sheet) -> None:
    """Contact lines above and below the statement, with the lines that go with them."""
    outside = [*range(sheet.begin), *range(sheet.end, len(sheet.units))]
    in_contact, block = False, -1
    for number in outside:
        unit = sheet.units[number]
        if sheet.parts[number]:
            in_contact = in_contact and sheet.parts[number] in {"web", "page"}
            continue
        text = unit.text
        labeled = LABEL.match(text) is not None and (has_address(text) or len(text.split()) < 14)
        if labeled or (is_contact_line(text) and has_address(text)):
            sheet.parts[number] = "contact"
            in_contact, block = True, unit.block
        elif (
            in_contact
            and (unit.block == block or number >= sheet.end)
            and len(text.split()) <= 10
            and not text.endswith(".")
            and _goes_with_contact(sheet, number)
        ):
            sheet.parts[number] = "contact"
        else:
            in_contact = False


def _goes_with_contact(sheet: Sheet, number: int) -> bool:
    """A name or title beside numbers: the lines around it hold an address, and it is no headline."""
    around = sheet.units[max(0, number - 2) : number + 3]
    return any(has_address(unit.text) and unit.block == sheet.units[number].block for unit in around) or (
        sheet.parts[number - 1] == "contact"
        and number + 1 < len(sheet.units)
        and has_address(sheet.units[number + 1].text)
        and sheet.units[number + 1].gap <= 1
    )


def mark_foot(sheet: Sheet) -> None:
    """What stands at the end and is no sentence of the text: a footer, an address, a paragraph about the house."""
    for number in range(sheet.begin, sheet.end):
        if (
            not sheet.parts[number]
            and furniture.ADDRESS.match(sheet.units[number].text)
            and number > sheet.begin + 1
            and not sheet.units[number].text.endswith(".")
        ):
            sheet.parts[number] = "foot" if number >= sheet.end - 3 else ""
    number = sheet.end - 1
    while number > sheet.begin:
        if not sheet.parts[number]:
            part = _foot(sheet, number)
            if not part:
                break
            sheet.parts[number] = part
        number -= 1
    sheet.end = max(number + 1, sheet.begin + 1) if sheet.begin < len(sheet.units) else sheet.end
    for number in range(sheet.end, len(sheet.units)):
        if not sheet.parts[number]:
            text = sheet.units[number].text
            sheet.parts[number] = "place" if place_and_date(text) else "after"
    _spare_the_signers(sheet)


def _foot(sheet: Sheet, number: int) -> str:
    unit = sheet.units[number]
    text = unit.text
    if place_and_date(text):
        return "place"
    if is_contact_line(text) or (
        ASKS.search(text) and has_address(text) and len(text.split()) < 45 and LABEL.match(text)
    ):
        return "contact"
    if furniture.ABOUT_ITSELF.match(text) and number > sheet.begin + 1 and not QUOTED.match(text) and "“" not in text:
        return "about"
    if unit.kind in {"li", "ol", "blockquote"} or _BULLET.match(text) or QUOTED.match(text) or LABELED.match(text):
        return ""
    before = sheet.units[number - 1].text.rstrip()
    if before.endswith(("”", '"', "»", "’")) and signs(text):
        return ""
    if len(text.split()) <= FEW and not text.rstrip(CLOSING).endswith(ENDED):
        return "foot"
    return ""


def _spare_the_signers(sheet: Sheet) -> None:
    """Three and more short lines without address or number at the end are those who sign."""
    feet = [number for number in range(sheet.end, len(sheet.units)) if sheet.parts[number] == "foot"]
    if len(feet) >= 3 and not any(_MARKED.search(sheet.units[number].text) for number in feet):
        for number in feet:
            sheet.parts[number] = "signers"
