"""One item that fails is one sentence in the report, and the others go on."""

import logging
from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError

from statements.intake.readers import Unreadable

from .item import Item
from .report import Entry, Outcome

logger = logging.getLogger(__name__)

Step = Item | Entry  # still to be done, or done


class Unfit(Exception):
    """The sentences say why this cannot become a statement."""

    def __init__(self, *sentences: str):
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def attempted(place: str, line: int | None, do: Callable[[], Step]) -> Step:
    """Only that the database is busy or gone concerns more than one item."""
    try:
        return do()
    except OperationalError:
        raise
    except Unfit as reason:
        return refused(place, line, *reason.sentences)
    except Exception as fault:
        return refused(place, line, sentence_of(fault))


def refused(place: str, line: int | None, *sentences: str) -> Entry:
    return Entry(place, Outcome.REFUSED, line, reasons=sentences)


def sentence_of(fault: Exception) -> str:
    """What nobody foresaw is a sentence too; the log has the rest."""
    match fault:
        case Unreadable():
            return str(fault)
        case ValidationError():
            return " ".join(fault.messages)
        case IntegrityError() | DataError():
            return f"The database refuses it: {str(fault).strip().splitlines()[0]}."
        case OSError():
            return f"Its file cannot be kept: {(fault.strerror or str(fault)).lower()}."
    logger.error("An import could not take an item.", exc_info=fault)
    return f"It was left out, for the program failed on it ({type(fault).__name__}); the log says where."
