"""Progress of long commands: a bar for a person; for a machine a line now and then."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

SECONDS_BETWEEN_LINES = 30


class Advance:
    """Is called after each item; `say` writes a line that does not tear the bar."""

    def __call__(self) -> None:
        raise NotImplementedError

    def say(self, line: str) -> None:
        raise NotImplementedError


@contextmanager
def progress_bar(label: str, total: int, stdout) -> Iterator[Advance]:
    if not stdout.isatty():
        yield Lines(label, total, stdout)
        return
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), RateColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(), transient=True) as progress:
        yield Bar(progress, progress.add_task(label, total=total))


class Bar(Advance):
    def __init__(self, progress: Progress, task):
        self.progress, self.task = progress, task

    def __call__(self) -> None:
        self.progress.advance(self.task)

    def say(self, line: str) -> None:
        self.progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


class Lines(Advance):
    """Says what has begun, and every half minute how far it is."""

    def __init__(self, label: str, total: int, stdout):
        self.label, self.total, self.stdout, self.done = label, total, stdout, 0
        self.begun = self.said = time.monotonic()
        self.say(f"{label}: {total} items …")

    def __call__(self) -> None:
        self.done += 1
        now = time.monotonic()
        if now - self.said >= SECONDS_BETWEEN_LINES:
            self.said = now
            self.say(f"{self.label}: {self.done} of {self.total}, {self.done / (now - self.begun):.0f} a second …")

    def say(self, line: str) -> None:
        self.stdout.write(line)


class RateColumn(ProgressColumn):
    """Items in a second, over the last half minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.0f} a second" if speed else "", style="progress.data.speed")
