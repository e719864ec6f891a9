"""
MLA Handbook, 9th edition.

The template of core elements: author, title, container, version, publisher, day, place (chapter 5). What a group has
written and published itself begins with the title; a press release on a website has the site as its container, in
italics, and “Press release” at the very end (style.mla.org, “How do I cite a press release?”). Months are shortened but
for May, June and July (appendix 1). The address keeps its https://, which the handbook allows where it can be followed.
"""

from datetime import date

from .english import description
from .marks import ended, mark_after, quoted
from .piece import Italic, Pieces
from .source import Source

MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def works_cited(source: Source) -> Pieces:
    who = f"{ended(source.author)} " if source.author and source.publisher else ""
    if source.is_report:
        rest = _joined([source.site, *_when_and_where(source)])
        return (who, Italic(source.title), f"{mark_after(source.title)} {rest}.{_at_the_end(source)}")
    version = f"version {source.told_version}" if source.told_version else ""
    rest = _joined([version, *_when_and_where(source)])
    return (f"{who}{quoted(source.title, '.')} ", Italic(source.site), f", {rest}.{_at_the_end(source)}")


def _when_and_where(source: Source) -> list[str]:
    return [_day(source.day) if source.day else "", source.address]


def _at_the_end(source: Source) -> str:
    """Optional elements: what kind of text it is, and what else a reader should know."""
    what = f"Report {source.number}".strip() if source.is_report else description(source)
    revised = f"revised {_day(source.changed)}" if source.is_report and source.changed else ""
    kind = _joined([what, revised, "withdrawn" if source.is_withdrawn else ""])
    archived = f" Archived at {source.archived}." if source.archived else ""
    return f" {ended(kind)}{archived}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _joined(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part)
