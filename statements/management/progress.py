"""Progress of long commands: a bar for a person, nothing for a machine but the numbers at the end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def progress_bar(label: str, total: int, stdout) -> Iterator[Callable[[], None]]:
    """Yields what is called after each item. Where nobody watches, one line says what has begun."""
    if not stdout.isatty():
        stdout.write(f"{label}: {total} items …")
        yield lambda: None
        return
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(), transient=True) as progress:
        task = progress.add_task(label, total=total)
        yield lambda: progress.advance(task)
