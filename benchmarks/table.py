"""The table that every benchmark prints: seconds of processor, beside a yardstick that ran in the same minute."""

import os
import platform
import resource
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

IS_FULL = os.environ.get("BENCH") == "full"
HEAD = ("", "number", "seconds", "a second", "yardsticks", "")


@dataclass(frozen=True)
class Row:
    """`seconds` are of one core's processor, and so are those of the yardstick for the same work."""

    what: str
    number: int
    seconds: float
    yardstick: float
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        rate, ratio = self.number / self.seconds, self.seconds / self.yardstick
        return self.what, f"{self.number:,}", f"{self.seconds:.2f}", f"{rate:,.1f}", f"{ratio:,.0f}", self.note


def processor() -> float:
    """Seconds that this process has used so far, of user and system."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def seconds_of(work: Callable[[], object], rounds: int = 1) -> float:
    begun = processor()
    for _ in range(rounds):
        work()
    return (processor() - begun) / rounds


def measured(
    what: str, number: int, work: Callable[[], object], yardstick: Callable[[], object], *, rounds: int = 1
) -> Row:
    """The yardstick runs before and after, so that a machine that is busy with something else slows both."""
    before = seconds_of(yardstick, rounds)
    seconds = seconds_of(work)
    after = seconds_of(yardstick, rounds)
    return Row(what, number, seconds, (before + after) / 2)


def show(title: str, yardstick: str, rows: Iterable[Row]) -> None:
    """Each row as soon as it is known."""
    print(f"\n{title}")
    print(f"{machine()}; one yardstick: {yardstick}")
    _print(HEAD)
    for row in rows:
        _print(row.cells())


def machine() -> str:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {cores} cores (load {load:.1f}), {python}"


def _print(cells: Iterable[str]) -> None:
    what, number, *figures, note = cells
    print(f"{what:44}{number:>9}" + "".join(f"{figure:>12}" for figure in figures) + f"   {note}".rstrip(), flush=True)
