"""What a line is by itself, wherever it stands: a flag, a date, a page mark, furniture; and the headers of a mail."""

import re

from . import furniture
from .layout import Unit
from .sheet import Sheet

LONGEST = 300  # characters; a longer line is text


def alone(unit: Unit) -> str:
    """The part that the line is; empty for text."""
    text = unit.text
    if len(text) > LONGEST:
        return ""
    if unit.kind == "columns" and not any(char.isdigit() for char in text) and ":" not in text:
        return "web"  # a menu
    return next((part for part, is_it in _ALONE if is_it(text)), "")


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


def take_mail_headers(made: Sheet) -> None:
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


def take_page_title(made: Sheet) -> None:
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
