"""The text with its dateline. The words of a quotation stay as they are: no mark of a note is put between them."""

from statements.formats.plain import paragraphs
from statements.models import HouseStyle, Statement
from statements.models.prose import blocks, sanitize

from .hour import day


def text(statement: Statement, house: HouseStyle) -> list[str]:
    listed = paragraphs(statement)
    if not statement.dateline:
        return listed
    dateline = f"{statement.dateline}, {day(statement.release_day, house)} —"
    first = next(iter(blocks(sanitize(statement.body))), None)
    return [f"{dateline} {listed[0]}", *listed[1:]] if first and first.tag == "p" and listed else [dateline, *listed]
