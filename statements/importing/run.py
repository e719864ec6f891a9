"""One run of an import: sources in, statements and a report out."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from django.db import transaction

from statements import workflow
from statements.drafting import AlreadyThere
from statements.models import Origin, Statement
from statements.models.stored_file import clear_unfinished

from .attempt import Step, attempted, refused, sentence_of
from .item import Item
from .lines import Bad, Line
from .newsroom import Newsroom
from .options import Options
from .places import written
from .records import RecordLine
from .releases import ReleaseFile
from .report import Entry, Outcome, Report
from .shared import take_shared
from .sources import Export, Skipped, Source, TextFile, Tombstone, find_sources
from .tombstones import looked_at
from .transactions import ShortTransactions

AT_ONCE = 25  # items that are read before they are written together; while they are read, others can write
BYTES_AT_ONCE = 20_000_000


class Import:
    """What is imported is published with the installation's own authority, so `by` is nobody."""

    def __init__(self, options: Options, report: Report, advance: Callable[[], None] = lambda: None):
        self.options, self.report, self.advance = options, report, advance
        self.newsroom = Newsroom(options)
        self.transactions = ShortTransactions(self, dry_run=options.dry_run)
        self.here: dict[str, Statement] = {}
        self.fresh: set[str] = set()  # keys that came since `here` was looked up
        self.tried: set[str] = set()  # keys of a dry run, which leaves nothing that could be found again
        self.waiting = 0  # translations without their original, before this transaction

    def take(self, paths: Iterable[Path], *, leave_out: Collection[Path] = ()) -> None:
        """Raises Stopped when the database takes nothing any more."""
        if not self.options.dry_run:
            clear_unfinished()
        steps_ahead = map(self._look, find_sources(paths, leave_out=leave_out))
        for steps in together(steps_ahead):
            for entry in self._done(steps):
                self.report.add(entry)
                self.advance()
        self._link_translations()

    def _link_translations(self) -> None:
        """Those that came before their original."""
        nouns = self.newsroom.nouns
        if not self.options.dry_run:
            waited = [pk for pk, _ in nouns.awaited]
            with transaction.atomic():
                nouns.link_translations()
                workflow.came(list(Statement.objects.for_record().filter(pk__in=waited, versions=None)))
            self.report.missing.update(nouns.missing)

    def _look(self, source: Source) -> Step:
        """What kind of item it is; bytes are read here. What statements share is taken before any of them."""
        match source:
            case Bad(place, sentence, number):
                return refused(place, number, sentence)
            case Skipped(place, reason):
                return Entry(place, Outcome.SKIPPED, reasons=[reason])
            case Export(folder):
                return attempted(written(folder), None, lambda: take_shared(folder, self.newsroom, self.report.shared))
            case Line(place, number, data, is_exported):
                return attempted(place, number, lambda: RecordLine(place, number, data, is_exported=is_exported))
            case TextFile(path):
                return attempted(written(path), None, lambda: ReleaseFile(path))
            case Tombstone(place, number):
                return attempted(place, number, lambda: looked_at(source))

    def _done(self, steps: Sequence[Step]) -> list[Entry]:
        """Those that are here already need no reading, and those that cannot be read no transaction."""
        self.here = find_here(_items(steps))
        steps = [step if isinstance(step, Entry) else self._if_here(step) or step for step in steps]
        steps = [step if isinstance(step, Entry) else self._understood(step) for step in steps]
        entries = iter(self.transactions.write(_items(steps)))
        return [step if isinstance(step, Entry) else next(entries) for step in steps]

    def _if_here(self, item: Item) -> Entry | None:
        if item.key in self.tried:
            return Entry(item.place, Outcome.THERE, item.line)
        if item.key in self.fresh:
            self.here |= find_here([item])
        there = self.here.get(item.key)
        return item.here(there, self.newsroom) if there else None

    def _understood(self, item: Item) -> Step:
        def understood() -> Item:
            item.understand(self.options)
            return item

        return attempted(item.place, item.line, understood)

    # Within transactions

    def begin(self, items: Sequence[Item]) -> None:
        self.here = find_here(items)
        self.newsroom.begin()
        self.fresh.clear()
        self.waiting = len(self.newsroom.nouns.awaited)

    def write(self, item: Item) -> Entry:
        """What is refused leaves nothing behind; what another run has made by now is here."""
        return self._if_here(item) or attempted(item.place, item.line, lambda: self._entered(item))

    def _entered(self, item: Item) -> Entry:
        waiting, arrived = len(self.newsroom.nouns.awaited), len(self.newsroom.arrived)
        try:
            with transaction.atomic():
                entry = item.enter(self.newsroom)
        except AlreadyThere as there:
            return item.here(there.statement, self.newsroom)
        except Exception:
            self._forget(waiting)
            del self.newsroom.arrived[arrived:]
            raise
        self.fresh.add(item.key)
        return entry

    def end(self) -> None:
        self.newsroom.end()
        awaiting = {pk for pk, _ in self.newsroom.nouns.awaited}
        workflow.came([statement for statement in self.newsroom.arrived if statement.pk not in awaiting])
        self.newsroom.arrived.clear()
        if self.options.dry_run:
            self.tried |= self.fresh

    def refuse(self, item: Item, fault: Exception) -> Entry:
        return refused(item.place, item.line, sentence_of(fault))

    def forget(self) -> None:
        self._forget(self.waiting)
        self.newsroom.arrived.clear()

    def _forget(self, waiting: int) -> None:
        """A translation that was rolled back waits for no original."""
        self.newsroom.forget()
        del self.newsroom.nouns.awaited[waiting:]


def _items(steps: Iterable[Step]) -> list[Item]:
    return [step for step in steps if not isinstance(step, Entry)]


def find_here(items: Sequence[Item]) -> dict[str, Statement]:
    """By key, those that were imported before; a record also when its statement was written here."""
    keys = {item.key for item in items}
    ids = {item.given_id: item.key for item in items if item.given_id}
    by_key = Origin.objects.filter(key__in=keys).values_list("statement", flat=True)
    by_id = Statement.objects.filter(public_id__in=ids).values_list("pk", flat=True)
    pks = {*by_key, *by_id}
    here: dict[str, Statement] = {}
    for statement in Statement.objects.for_record().filter(pk__in=pks) if pks else ():
        origin = getattr(statement, "origin", None)
        if origin and origin.key in keys:
            here[origin.key] = statement
        if key := ids.get(statement.public_id):
            here[key] = statement
    return here


def together(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """As many as are written together, and not too many bytes at once."""
    batch: list[Step] = []
    size = 0
    for step in steps:
        batch.append(step)
        size += 0 if isinstance(step, Entry) else step.size
        if len(batch) >= AT_ONCE or size >= BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
