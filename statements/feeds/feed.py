"""What a feed says, whatever its format."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.utils.translation import get_language, gettext

from statements.formats.site import absolute
from statements.models import HouseStyle, Organization

from .entry import Entry
from .scope import NEWEST, Scope
from .trace import Trace

NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # when nothing has happened yet


@dataclass(frozen=True)
class Feed:
    """`path` is its own address and `page` that of the page that people read, both beginning with a slash."""

    id: str
    title: str
    description: str
    path: str
    page: str
    language: str
    author: str
    entries: list[Entry]
    traces: list[Trace] = field(default_factory=list)

    @classmethod
    def of(cls, scope: Scope, path: str) -> "Feed":
        """The newest 50, and the traces of the last 50 that were withdrawn."""
        publisher = Organization.objects.publisher()
        house, newsroom = HouseStyle.of(publisher), publisher.name if publisher else gettext("Newsroom")
        return cls(
            id=house.tag(scope.name),
            title=f"{newsroom}: {scope.subject}" if scope.subject else newsroom,
            description=gettext("Statements of %(newsroom)s, on the record.") % {"newsroom": newsroom},
            path=path,
            page=scope.page,
            language=get_language(),
            author=newsroom,
            entries=[Entry.of(each, house) for each in scope.statements.for_feed()[:NEWEST]],
            traces=[Trace.of(each, house) for each in scope.withdrawn.select_related("replaced_by")[:NEWEST]],
        )

    @property
    def address(self) -> str:
        return absolute(self.path)

    @property
    def page_address(self) -> str:
        return absolute(self.page)

    @property
    def home(self) -> str:
        return absolute("/")

    @property
    def items(self) -> list[Entry | Trace]:
        """For formats that have no word for what was withdrawn: each in the place where it was."""
        return sorted([*self.entries, *self.traces], key=lambda item: item.published, reverse=True)

    @property
    def updated(self) -> datetime:
        return max((item.updated for item in self.items), default=NEVER)
