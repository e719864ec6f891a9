"""The statement itself: its paragraphs without dateline, and sentences that a page break parted made whole."""

from typing import NamedTuple

from .dateline import Dateline, dateline_of
from .document import Paragraph
from .layout import Unit

SHORT_LEAD = 40  # words; the dateline may stand in the paragraph behind a shorter one


class Text(NamedTuple):
    """`dateline` with the number of the unit that it stands in."""

    paragraphs: list[Paragraph]
    dateline: tuple[Dateline, int] | None

    @property
    def texts(self) -> list[str]:
        return [paragraph.text for paragraph in self.paragraphs]


def text_of(units: list[Unit], numbers: list[int]) -> Text:
    """`numbers` are those of the units that belong to the statement."""
    paragraphs = [units[number].paragraph for number in numbers]
    dateline = None
    for position, number in enumerate(numbers[:2]):
        line = dateline_of(units[number].text)
        if line is not None and (position == 0 or len(units[numbers[0]].text.split()) < SHORT_LEAD):
            paragraphs[position] = paragraphs[position].cut(line.end)
            dateline = line, number
            break
    return Text(_mended(paragraphs, [units[number].kind for number in numbers]), dateline)


def _mended(paragraphs: list[Paragraph], kinds: list[str]) -> list[Paragraph]:
    """A sentence that a page break or blank line parted is one paragraph again."""
    whole: list[Paragraph] = []
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        if whole and not kind and _is_broken_off(whole[-1].text) and paragraph.text[:1].islower():
            whole[-1] = whole[-1].followed_by(paragraph)
        else:
            whole.append(paragraph)
    return whole


def _is_broken_off(text: str) -> bool:
    return len(text) > 40 and (text[-1].isalnum() or text[-1] in ",-–—")
