"""The body of a statement as its page shows it: paragraphs that can be pointed at, quotations as figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from statements.models import Attribution, Quotation, Statement
from statements.models.prose import Block, blocks, sanitize


@dataclass(frozen=True)
class Passage:
    """Some blocks in a row: the whole of a quotation, with who is credited for it, or a single block of narrative."""

    blocks: list[Block]
    quotation: Quotation | None = None
    credit: Attribution | None = None


def passages(statement: Statement) -> list[Passage]:
    """Reads `quotations` and `attributions`, so prefetch them; a quotation beyond the end of the text is left out."""
    credited: dict[int | None, Attribution] = {
        attribution.speaker_id: attribution for attribution in statement.attributions.all()
    }
    quotations = {quotation.first_paragraph: quotation for quotation in statement.quotations.all()}
    return list(_grouped(blocks(sanitize(statement.body)), quotations, credited))


def _grouped(
    body: list[Block], quotations: dict[int, Quotation], credited: dict[int | None, Attribution]
) -> Iterator[Passage]:
    at = 0
    while at < len(body):
        quotation = quotations.get(body[at].number)
        if quotation is None:
            yield Passage([body[at]])
            at += 1
        else:
            end = max(at + 1, quotation.last_paragraph)
            yield Passage(body[at:end], quotation, credited.get(quotation.speaker_id))
            at = end


def inner_html(block: Block) -> SafeString:
    """What stands inside a block. It comes out of the sanitizer, so it may go into a page as it is."""
    return mark_safe(block.inner)  # noqa: S308
