"""
Publication Manual of the American Psychological Association, 7th edition.

A press release: the group that released it as author, the day, the title in italics, “[Press release]” behind it, the
address without a period; where author and publisher are the same, the publisher is left out (section 10.4, and on
apastyle.apa.org “Press release references”). A version stands in parentheses behind the title. An office that is part
of another is the author of its reports and the other their publisher, and a report’s number stands in parentheses
(section 10.4). Without an author the title comes first; without a day it is “n.d.” (chapter 9). The manual sets titles
in sentence case; a program cannot know which words of a headline are names, so it stays as printed.
"""

from .english import description, in_full
from .marks import ended, mark_after
from .piece import Italic, Pieces
from .source import Source


def reference(source: Source) -> Pieces:
    title = (Italic(source.title), _behind_title(source))
    publisher = f" {ended(source.publisher)}" if source.publisher else ""
    found = f"{publisher} {source.address}{f' (archived at {source.archived})' if source.archived else ''}"
    if not source.author:
        return (*title, f" ({_day(source)}).{found}")
    return (f"{ended(source.author)} ({_day(source)}). ", *title, found)


def _behind_title(source: Source) -> str:
    """With the period that ends the title and all that belongs to it."""
    version = f" (Version {source.told_version})" if source.told_version else ""
    numbered = [source.number, f"revised {in_full(source.changed)}" if source.is_report and source.changed else ""]
    number = f" ({'; '.join(part for part in numbered if part)})" if any(numbered) else ""
    what = "" if source.is_report else f" [{description(source)}{'; withdrawn' if source.is_withdrawn else ''}]"
    behind = f"{number}{version}{what}"
    return f"{behind}." if behind else mark_after(source.title)


def _day(source: Source) -> str:
    return f"{source.day.year}, {source.day:%B} {source.day.day}" if source.day else "n.d."
