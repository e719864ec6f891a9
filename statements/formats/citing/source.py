"""What is cited: all that any style or format says of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Source:
    """What is not known is empty, and no style makes it up."""

    key: str  # in a bibliography: made of what never changes, and no other source has it
    kind: str  # in English, as at the beginning of a line: Press release, Report
    title: str
    language: str
    address: str
    author: str = ""  # the organization
    site: str = ""  # the newsroom of a statement, or whom the author of a report is a part of
    speakers: tuple[str, ...] = ()  # whose text it is; of a release that is nobody
    quoting: str = ""  # who said the quotation that is cited
    day: date | None = None
    version: int | None = None
    is_one_of_several: bool = False  # versions; the only one of a text is not worth a word
    changed: date | None = None  # when it became what is cited: a later version, a revised report
    number: str = ""  # of a report
    archived: str = ""  # where the newsroom tells of a report that is at home elsewhere
    is_report: bool = False
    is_withdrawn: bool = False

    @property
    def publisher(self) -> str:
        """Whoever published it, where that is not its author: manuals name nobody twice."""
        return "" if self.site == self.author else self.site

    @property
    def told_version(self) -> int | None:
        return self.version if self.is_one_of_several else None
