"""The order of the parts."""

from collections.abc import Iterator

from django.utils.translation import override

from statements.formats.language import interface_language
from statements.models import HouseStyle, Statement

from .facts import facts
from .foot import foot
from .head import head
from .notices import notices
from .text import text


def wire_copy(statement: Statement, house: HouseStyle) -> str:
    """Reads what `Statement.objects.for_page()` fetches. Its few words of our own are in the statement's language."""
    with override(interface_language(statement.language)):
        return "\n\n".join(_parts(statement, house)) + "\n"


def _parts(statement: Statement, house: HouseStyle) -> Iterator[str]:
    yield from notices(statement, house)
    yield from head(statement, house)
    yield from text(statement, house)
    yield from foot(statement, house)
    yield from facts(statement, house)
