"""English words of citations: names in a row, what a source is, days."""

from datetime import date

from .source import Source

MOST_NAMES = 3  # of speakers; more are “and others”, as manuals shorten authors


def together(names: tuple[str, ...]) -> str:
    """With the comma before “and” that all three manuals ask for."""
    first, *rest = names
    if len(names) > MOST_NAMES:
        return f"{first} and others"
    if len(names) == MOST_NAMES:
        return f"{first}, {rest[0]}, and {rest[1]}"
    return " and ".join(names)


def description(source: Source) -> str:
    """Press statement by Ann Lee: what kind of text, whose, and whom it quotes where that is cited."""
    by = f" by {together(source.speakers)}" if source.speakers else ""
    quoting = f" quoting {source.quoting}" if source.quoting and source.quoting not in source.speakers else ""
    return f"{source.kind}{by}{quoting}"


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def in_full(day: date) -> str:
    """April 9, 2012."""
    return f"{day:%B} {day.day}, {day.year}"


def remarks(source: Source) -> list[str]:
    """What file formats have no field for, in sentences without their periods."""
    return [
        *([f"By {together(source.speakers)}"] if source.speakers else []),
        *([f"Quotation of {source.quoting}"] if source.quoting else []),
        *([f"Version {source.version}"] if source.version else []),
        *([f"Last changed {in_full(source.changed)}"] if source.changed else []),
        *(["Withdrawn"] if source.is_withdrawn else []),
        *([f"Archived at {source.archived}"] if source.archived else []),
    ]
