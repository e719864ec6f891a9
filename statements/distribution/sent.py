"""What somebody said was sent, and of which version."""

from dataclasses import dataclass

from django.utils.translation import gettext

from statements.models import Sending, Statement, Version
from statements.workflow import Obstacle, Refused


@dataclass(frozen=True)
class Sent:
    """The newest word on one item; `is_outdated` where the statement reads otherwise since."""

    sending: Sending
    is_outdated: bool


def sent_items(statement: Statement) -> dict[str, Sent]:
    """By item."""
    newest = _newest_version(statement)
    told = statement.sendings.select_related("sent_by", "version").order_by("sent_at", "pk")
    return {each.item: Sent(each, is_outdated=each.version != newest) for each in told}


def mark_sent(statement: Statement, item: str, *, by) -> Sending:
    """Once a version; who says it again changes nothing. Raises Refused for what is not public."""
    if not statement.is_public:
        raise Refused([Obstacle(gettext("What is not public was not sent: mark it once it is."))])
    sending, _ = Sending.objects.get_or_create(
        statement=statement, version=_newest_version(statement), item=item, defaults={"sent_by": by}
    )
    return sending


def take_back(statement: Statement, item: str) -> None:
    """It was not sent after all: the newest word on it goes."""
    if newest := statement.sendings.filter(item=item).first():
        newest.delete()


def _newest_version(statement: Statement) -> Version | None:
    return statement.versions.on_record().last()
