"""The body of a release as HTML of the small vocabulary that statements are kept in."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, pairwise

from .document import Mark, Paragraph
from .release import PressRelease

INLINE = ("link", "strong", "em")  # from the outermost to the innermost
TAGS = {"link": "a", "strong": "strong", "em": "em"}
BLOCKS = ("h2", "h3", "ol", "li", "blockquote")
LISTS = {"ol": "ol", "li": "ul"}
WITH_PARAGRAPHS = ("ol", "li", "blockquote")
HOST = r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,4})?"
ADDRESS = re.compile(rf"(?:https?://{HOST}(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE | re.ASCII)
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

Block = list[Paragraph]


def body_html(release: PressRelease) -> str:
    """Every paragraph of the body, with the links, emphasis, headings and lists that the reader saw."""
    inner = dict(zip(map(id, release.body), _inner(release), strict=True))
    return "".join(_block_html(kind, items, inner) for kind, items in _blocks(release))


def block_numbers(release: PressRelease) -> list[int]:
    """For each paragraph of the body the block that holds it, counted from 1: a whole list is one block."""
    numbers = {
        id(paragraph): number
        for number, (_, items) in enumerate(_blocks(release), start=1)
        for item in items
        for paragraph in item
    }
    found, last = [], 1
    for paragraph in release.body:
        last = numbers.get(id(paragraph), last)
        found.append(last)
    return found


def _blocks(release: PressRelease) -> Iterator[tuple[str, list[Block]]]:
    """Kinds of block with their items; a list has several, and an item may have several paragraphs."""
    marked = list(zip(release.body, _block_marks(release), strict=True))
    gathered = {mark for _, mark in marked if mark and mark.kind in WITH_PARAGRAPHS}
    kept = [(paragraph, mark) for paragraph, mark in marked if _visible(paragraph.text).strip()]
    for kind, group in groupby(kept, key=lambda each: each[1].kind if each[1] else "p"):
        items = [
            [paragraph for paragraph, _ in item]
            for _, item in groupby(group, key=lambda each: each[1] if each[1] in gathered else id(each[0]))
        ]
        yield from [(kind, items)] if kind in LISTS else ((kind, [item]) for item in items)


def _block_html(kind: str, items: list[Block], inner: dict[int, str]) -> str:
    texts = [[inner[id(paragraph)] for paragraph in item] for item in items]
    if kind not in WITH_PARAGRAPHS:
        return f"<{kind}>{texts[0][0]}</{kind}>"
    paragraphs = ["".join(f"<p>{text}</p>" for text in item) for item in texts]
    if kind == "blockquote":
        return f"<blockquote>{paragraphs[0]}</blockquote>"
    listed = "".join(f"<li>{item}</li>" for item in paragraphs)
    return f"<{LISTS[kind]}>{listed}</{LISTS[kind]}>"


def _block_marks(release: PressRelease) -> list[Mark | None]:
    """The block that each paragraph begins in, where it is more than a paragraph; of nested ones the outermost."""
    marks = _disjoint(mark for mark in release.document.marks if mark.kind in BLOCKS)
    starts = [mark.start for mark in marks]
    return [_around(marks, starts, paragraph.span.start) for paragraph in release.body]


def _around(marks: list[Mark], starts: list[int], position: int) -> Mark | None:
    at = bisect_right(starts, position) - 1
    return marks[at] if at >= 0 and position < marks[at].end else None


def _inner(release: PressRelease) -> Iterator[str]:
    """The text of each paragraph with its inline marks; the reader's spans lead through the paragraph's own steps."""
    marks = {kind: _disjoint(m for m in release.document.marks if m.kind == kind and _is_kept(m)) for kind in INLINE}
    starts = {kind: [mark.start for mark in marks[kind]] for kind in INLINE}
    for paragraph in release.body:
        runs = [run for kind in INLINE for run in _runs(paragraph, marks[kind], starts[kind])]
        yield _tagged(paragraph.text, runs)


def _is_kept(mark: Mark) -> bool:
    return mark.end > mark.start and (mark.kind != "link" or bool(ADDRESS.fullmatch(mark.href)))


def _disjoint(marks: Iterable[Mark]) -> list[Mark]:
    """In order; where two overlap, the one that begins later ends at the earlier one's end or is left out."""
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        start = max(mark.start, found[-1].end) if found else mark.start
        if start < mark.end:
            found.append(mark._replace(start=start))
    return found


def _runs(paragraph: Paragraph, marks: list[Mark], starts: list[int]) -> Iterator[Mark]:
    """The marks in characters of the paragraph; a mark over a folded line break stays one."""
    last: Mark | None = None
    ends = [begins for begins, _ in paragraph.steps[1:]] + [len(paragraph.text)]
    for (begins, source), end in zip(paragraph.steps, ends, strict=True):
        at = max(0, bisect_right(starts, source) - 1)
        while at < len(marks) and marks[at].start < source + end - begins:
            start = begins + max(0, marks[at].start - source)
            stop = min(end, begins + marks[at].end - source)
            run = marks[at]._replace(start=start, end=stop)
            at += 1
            if start >= stop:
                continue
            if last and (last.end, last.href) == (start, run.href):
                last = last._replace(end=stop)
                continue
            if last:
                yield last
            last = run
    if last:
        yield last


def _tagged(text: str, runs: list[Mark]) -> str:
    """Tags are opened and closed in one order, so they never cross."""
    edges = sorted({0, len(text), *(run.start for run in runs), *(run.end for run in runs)})
    opening: dict[int, list[Mark]] = {}
    for run in runs:
        opening.setdefault(run.start, []).append(run)
    html: list[str] = []
    active: list[Mark] = []
    for start, end in pairwise(edges):
        wanted = [run for run in active if run.end > start] + opening.get(start, [])
        wanted.sort(key=lambda run: INLINE.index(run.kind))
        html += _change(active, wanted)
        html.append(_escaped(text[start:end]))
        active = wanted
    return "".join(html + _change(active, []))


def _change(before: list[Mark], after: list[Mark]) -> list[str]:
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    closing = [f"</{TAGS[run.kind]}>" for run in reversed(before[same:])]
    return closing + [_opening(run) for run in after[same:]]


def _opening(run: Mark) -> str:
    return f'<a href="{escape(run.href)}">' if run.kind == "link" else f"<{run.kind}>"


def _visible(text: str) -> str:
    return INVISIBLE.sub("", text)


def _escaped(text: str) -> str:
    return escape(_visible(text), quote=False).replace("\xa0", "&nbsp;").replace("\n", "<br>")
