"""Titles between quotation marks, and where a sentence's own mark goes."""

OPENING, CLOSING = "“«„", "”»"
BEFORE_OPENING = "([{—–-/" + OPENING + "‘"
FULL_STOPS = (".", "?", "!", "…")


def quoted(title: str, mark: str = "") -> str:
    """
    “Title,” with a comma or period inside, as in American printing; marks within the title swap.

    Of a title that ends with a question or exclamation mark a period is left out and a comma kept, as Chicago has it
    (chapter 14, “Question marks or exclamation points in titles”) and MLA.
    """
    text, closing = _nested(title)
    is_spared = mark == "." and text.endswith(FULL_STOPS)
    return f"“{text}{'' if is_spared else mark}{closing}”"


def ended(text: str) -> str:
    """With a period, unless one or the like is there already."""
    return text + mark_after(text)


def mark_after(text: str) -> str:
    """What has to follow for the text to end with a period or the like."""
    return "" if text.endswith(FULL_STOPS) else "."


def _nested(title: str) -> tuple[str, str]:
    """With single marks where there were double ones and so on; and those that close at its very end, by themselves."""
    written: list[str] = []
    opened: list[str] = []
    closed_at_end = 0
    for place, letter in enumerate(title):
        role = _role(title, place, opened)
        if role == "opens":
            written.append("“" if len(opened) % 2 else "‘")
            opened.append(letter)
        elif role == "closes":
            opened = opened[:-1]
            written.append("”" if len(opened) % 2 else "’")
        else:
            written.append(letter)
        closed_at_end = closed_at_end + 1 if role == "closes" else 0
    end = len(written) - closed_at_end
    return "".join(written[:end]), "".join(written[end:])


def _role(title: str, place: int, opened: list[str]) -> str:
    """Of a letter of the title: opens, closes or neither. An apostrophe is neither."""
    letter, before, after = title[place], title[place - 1 : place], title[place + 1 : place + 2]
    if letter == "“" and opened[-1:] == ["„"]:
        return "closes"
    if letter in OPENING or (letter == "‘" and _is_closed_later(title, place)):
        return "opens"
    if letter == '"':
        return "opens" if not before or before.isspace() or before in BEFORE_OPENING else "closes"
    if letter == "’":
        return "closes" if opened[-1:] == ["‘"] and not _is_within_word(before, after) else ""
    return "closes" if letter in CLOSING else ""


def _is_closed_later(title: str, place: int) -> bool:
    return any(
        title[later] == "’" and not _is_within_word(title[later - 1], title[later + 1 : later + 2])
        for later in range(place + 1, len(title))
    )


def _is_within_word(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()
