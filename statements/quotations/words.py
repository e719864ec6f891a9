"""The exact words of a quotation, without marks and without what stands between them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from .marks import prefers_single, stretches
from .passage import Place


def joined(paragraphs: Sequence[str], places: Iterable[Place]) -> str:
    """A space between stretches of one paragraph, a blank line between paragraphs."""
    return "\n\n".join(
        " ".join(paragraphs[number][place.start : place.end] for place in group)
        for number, group in groupby(places, key=lambda place: place.paragraph)
    )


def exact_words(paragraphs: list[str]) -> str:
    """Of paragraphs that a person called a quotation: what stands in marks, or all of a paragraph without any."""
    single = prefers_single(paragraphs)
    places = []
    for number, text in enumerate(paragraphs):
        found = [
            stretch
            for stretch in stretches(text, single_first=single)
            if stretch.outer_start == 0 or len(text[stretch.start : stretch.end].split()) > 3
        ]
        places += [Place(number, each.start, each.end) for each in found] or [Place(number, 0, len(text))]
    return joined(paragraphs, places)
