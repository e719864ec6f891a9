"""A file that is read as a release becomes a statement that keeps the file."""

import dataclasses
import datetime
import hashlib
from io import BytesIO
from pathlib import Path

from django.utils import timezone

from statements.drafting import NO_DAY, Match, make_draft, propose
from statements.intake import PressRelease, read
from statements.intake.readers import read_file
from statements.models import SourceFile, Statement
from statements.models.stored_file import write_once
from statements.workflow import enter

from .newsroom import Newsroom
from .options import Options
from .places import written
from .report import Entry, Outcome
from .sources import TEXTS

AGO = datetime.timedelta(days=31)  # an embargo line on anything older has done its work


class ReleaseFile:
    """One file; the bytes are its key, wherever it lies."""

    line = None
    given_id = ""

    def __init__(self, path: Path):
        self.place, self.name = written(path), written(path.name)
        self.suffix = path.suffix.lower()
        self.data = read_file(path)
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        self.key = f"sha256:{self.sha256}"

    @property
    def size(self) -> int:
        return len(self.data)

    def understand(self, options: Options) -> None:
        release = read(self.data, self.name)
        self.release = dataclasses.replace(release, language=options.language or release.language)

    def here(self, statement: Statement, newsroom: Newsroom) -> Entry:
        """The same bytes were read before."""
        return newsroom.entry(self, statement, Outcome.THERE)

    def enter(self, newsroom: Newsroom) -> Entry:
        proposal = propose(self.release, newsroom.known)
        if newsroom.issuer:
            proposal.issuer_name, proposal.issuer = "", Match([], newsroom.issuer)
        reasons = self.reasons_against(newsroom)
        source = self.source()
        how = enter if newsroom.options.publish and not reasons else None
        statement = make_draft(proposal, source=source, origin=newsroom.origin(self), enter=how)
        if not newsroom.options.dry_run:
            write_once(source.stored_name, BytesIO(self.data))
        doubts = [doubt for doubt in proposal.doubts if not (reasons and doubt == NO_DAY)]  # a reason says it already
        doubts += newsroom.remember_pattern(statement, name=self.name, day=proposal.day)
        return newsroom.made(self, statement, reasons=reasons, doubts=doubts)

    def source(self) -> SourceFile:
        """The row; the bytes are written once the draft is there, and before either is committed."""
        return SourceFile(
            sha256=self.sha256,
            extension=self.suffix[1:] if self.suffix in TEXTS else "bin",
            size=len(self.data),
            media_type=self.release.document.media_type,
            name=self.name[:255],
        )

    def reasons_against(self, newsroom: Newsroom) -> list[str]:
        """Why it cannot be published, where that was asked for."""
        reason = _no_day(self.release) or _embargo(self.release)
        return [reason] if reason and newsroom.options.publish else []


def _no_day(release: PressRelease) -> str | None:
    if release.date:
        return None
    if release.possible_dates:
        days = " or ".join(day.isoformat() for day in release.possible_dates)
        return f"Its date can be read as {days}; it stays a draft until somebody says which."
    return "No date was found in it; it stays a draft until somebody says when it was released."


def _embargo(release: PressRelease) -> str | None:
    if release.embargo and release.date and release.date.value > timezone.now().date() - AGO:
        return f"It is recent and carries an embargo (“{release.embargo.value}”); publish it at the desk."
    return None
