"""Whom journalists are told to call."""

import re
from collections.abc import Iterator

from statements.quotations.names import names
from statements.quotations.vocabulary import one_of

from .release import Contact

LABEL = re.compile(
    r"^\W*(?:(?:press|media|news|communications?|primary|secondary)\s+)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)"
    r"|queries|relations|office|liaison|information)(?:\s+(?:information|details|person|for (?:media|press)"
    r"|only))?\s*(?:[:–—-]|$|\.$)"
    r"|^\W*(?:for|to)\s+(?:(?:more|further|additional|all|any|press|media)\s+)*(?:information|details|enquiries"
    r"|inquiries|interviews?|arrange|schedule|request|comment|queries)\b"
    r"|^\W*(?:media|press)\s+(?:enquiries|inquiries|contacts?|queries)\b|^\W*(?:press|media)\s*:"
    r"|^\W*(?:contacto?s?|informes|prensa|voceros?(?: para la prensa)?|gabinete de prensa .{0,40}?(?=:)|para "
    r"(?:más|mayor) información|más información|para entrevistas"
    r"|oficina de prensa|gabinete de (?:prensa|comunicación)|dirección de comunicación)\b(?:\s+(?:de|con|para"
    r"|a)\s+(?:la\s+)?(?:prensa|medios|los medios))?\s*(?:[:–—-]|$)",
    re.IGNORECASE,
)
_ASKING = "contact rsvp call e-?mail phone reach contacte contactar comunicarse llame escriba"
ASKS = re.compile(one_of(_ASKING.split()), re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\[email\s?protected\]", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w/.@-])(?:\+?\d[\d\s.-]{0,7})?(?:\(\d{1,5}\)[\s.-]*)?\d(?:[\s.\-–/]{0,3}\d){5,14}(?:\s*(?:x|ext\.?|extn\.?|extensión"
    r"|int\.?)\s*\d{1,6})?(?![\w@])",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(r"\d|\[email", re.IGNORECASE)
_DATE_LIKE = re.compile(
    r"^(?:\d{1,4}\s?/\s?\d{2,4}|\d{4}\s\d{1,3}/\d{2}|(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d{1,2}[-–/]\d{1,2})"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$"
)
_MAIL_THEN_NAME = re.compile(r"(?<=@)(?P<host>[\w.-]+)\s+(?=[A-ZÀ-Þ][\w’-]+\s+[A-ZÀ-Þ])")
_PHONE_THEN_NAME = re.compile(r"(?<=\d\d)\s+(?=[A-ZÀ-Þ][\w’.-]+\s+(?:[A-Z]\.\s+)?[A-ZÀ-Þ][\w’-]+,)")
_NOISE = re.compile(r"\((?:[^()]*\b(?:hours|horas)\b[^()]*)\)|\bout of hours\b.*?(?=[,;]|$)", re.IGNORECASE)
_LEAD = re.compile(
    r"^.*?\b(?:contacts?|enquiries|inquiries|contacto(?: de prensa)?|prensa|information|relations"
    r"|office)\b\s*[:–—-]?\s*",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"\s+/\s+|\s+\|\s+|;\s+|\s+or\s+(?=[A-Z])|\s+and\s+(?=[A-Z])|\s+•\s+")


def is_contact_line(text: str) -> bool:
    """A line with a mail address or number and hardly anything else, or one that begins with a contact label."""
    if len(text) > 420:
        return False
    if LABEL.match(text):
        return True
    if "@" not in text and not _MAY_HOLD.search(text):
        return False
    rest = PHONE.sub(" ", EMAIL.sub(" ", text))
    return rest != text and len(rest.split()) <= 9


def has_address(text: str) -> bool:
    return EMAIL.search(text) is not None or any(True for _ in _phones(text))


def contacts_in(lines: list[str]) -> Iterator[tuple[int, Contact]]:
    """Each contact with the number of the line on which it begins."""
    begun: int | None = None
    name = phone = email = None
    for number, line in enumerate(lines):
        for part in _parts(line):
            found_name, found_phones, found_emails = _name(part), list(_phones(part)), EMAIL.findall(part)
            is_next = (
                (found_name and (name or (phone or email)))
                or (found_emails and email and (not found_name))
                or (found_phones and phone and found_name)
            )
            if is_next and begun is not None and (phone or email or (name and found_name)):
                if email or (phone and (name or is_contact_line(lines[begun]))):
                    yield begun, Contact(name, phone, email)
                begun, name, phone, email = None, None, None, None
            if found_name or found_phones or found_emails:
                begun = number if begun is None else begun
                name = name or found_name
                phone = phone or (found_phones[0] if found_phones else None)
                email = email or (found_emails[0] if found_emails and "@" in found_emails[0] else None)
    if begun is not None and (email or (phone and (name or is_contact_line(lines[begun])))):
        yield begun, Contact(name, phone, email)


def _parts(line: str) -> list[str]:
    line = _PHONE_THEN_NAME.sub("; ", _MAIL_THEN_NAME.sub(r"\g<host>; ", _NOISE.sub(" ", line)))
    parts = _ALTERNATIVES.split(line)
    # “Ann Lee, a@x.example / 555-0142” is one person: a part without a name belongs to the one before.
    joined: list[str] = []
    for part in parts:
        if joined and not _name(part):
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _name(part: str) -> str | None:
    bare = EMAIL.sub(" ", part)
    label = LABEL.match(bare)
    if label:
        bare = bare[label.end() :]
    for name in names(bare):
        if len(name.words) >= 2 and name.start <= 90:
            return name.text
    return None


def _phones(text: str) -> Iterator[str]:
    for match in PHONE.finditer(EMAIL.sub(lambda found: " " * len(found.group()), text)):
        written = (
            match.group().strip(" ().-–/")
            if match.group().count("(") != match.group().count(")")
            else match.group().strip(" .-–/")
        )
        digits = sum(char.isdigit() for char in written)
        if 7 <= digits <= 18 and not _DATE_LIKE.match(written):
            yield written
