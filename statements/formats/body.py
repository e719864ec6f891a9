"""The body of a statement as its page shows it: paragraphs that can be pointed at, quotations as figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe

from statements.models import Attribution, Copy, Quotation, Statement
from statements.models.prose import Block, blocks, sanitize

from .robust import with_robust_links


@dataclass(frozen=True)
class Voice:
    """One quotation of a passage, and who is credited for it."""

    quotation: Quotation
    credit: Attribution | None

    def is_all_of(self, block: Block) -> bool:
        """Whether the block is these words from end to end; a quotation whose words were never kept counts as all."""
        within = self.quotation.first_paragraph <= block.number <= self.quotation.last_paragraph
        return within and (not self._paragraphs or _letters(block.text) in self._paragraphs)

    @cached_property
    def _paragraphs(self) -> set[str]:
        return {_letters(paragraph) for paragraph in self.quotation.words.split("\n\n") if paragraph}


@dataclass(frozen=True)
class Stretch:
    """Blocks in a row that are all speech from end to end, or none of them."""

    is_speech: bool
    blocks: list[Block]


@dataclass(frozen=True)
class Passage:
    """Some blocks in a row: a single one of narrative, or all that quotations with a paragraph in common take in."""

    blocks: list[Block]
    voices: tuple[Voice, ...] = ()

    @property
    def stretches(self) -> list[Stretch]:
        return [Stretch(is_speech, list(run)) for is_speech, run in groupby(self.blocks, self._is_speech)]

    @property
    def is_running(self) -> bool:
        """Whether a paragraph of it is nothing but speech; else it is narrative with speech in it."""
        return any(stretch.is_speech for stretch in self.stretches)

    def _is_speech(self, block: Block) -> bool:
        return any(voice.is_all_of(block) for voice in self.voices)


def passages(statement: Statement, kept: Mapping[str, Copy] | None = None) -> list[Passage]:
    """
    Reads `quotations` and `attributions`, so prefetch them; a quotation beyond the end of the text is left out.

    `kept` are the copies that links in the text lead to as well, by `kept_copies()`.
    """
    credited = {attribution.speaker_id: attribution for attribution in statement.attributions.all()}
    body = blocks(with_robust_links(sanitize(statement.body), kept or {}))
    voices = [
        Voice(quotation, credited.get(quotation.speaker_id) if quotation.speaker_id else None)
        for quotation in sorted(statement.quotations.all(), key=lambda each: each.first_paragraph)
        if quotation.first_paragraph <= len(body)
    ]
    return list(_grouped(body, voices))


def _grouped(body: list[Block], voices: list[Voice]) -> Iterator[Passage]:
    """`voices` come in the order of their first paragraphs."""
    at = 0
    while at < len(body):
        end, together = at + 1, []
        while voices and voices[0].quotation.first_paragraph <= end:
            together.append(voices.pop(0))
            end = max(end, together[-1].quotation.last_paragraph)
        yield Passage(body[at:end], tuple(together))
        at = end


def _letters(text: str) -> str:
    """What is left when marks, spaces and capitals do not count."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def inner_html(block: Block) -> SafeString:
    """What stands inside a block. It comes out of the sanitizer, so it may go into a page as it is."""
    return mark_safe(block.inner)  # noqa: S308
