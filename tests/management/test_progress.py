"""Progress: a bar with rate and time left for a person, lines for a machine."""

from io import StringIO

from rich.console import Console
from rich.progress import Progress

from statements.management import progress
from statements.management.progress import RateColumn, progress_bar


class Terminal(StringIO):
    def isatty(self):
        return True


def test_a_machine_gets_a_line_that_it_has_begun_and_one_now_and_then(monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0)
    out = StringIO()
    with progress_bar("Importing", 3, out) as advance:
        advance()
        advance.say("ferry.txt: This file is empty.\n")
        advance()
    printed = out.getvalue()
    assert printed.startswith("Importing: 3 items …")
    assert "Importing: 2 of 3, " in printed
    assert "ferry.txt: This file is empty." in printed


def test_a_person_gets_a_bar_that_lines_do_not_tear(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(progress, "Console", lambda: Console(file=screen, force_terminal=True, width=100))
    with progress_bar("Importing", 2, screen) as advance:
        advance()
        advance.say("[bold]ferry.txt[/bold]: " + "a long sentence " * 20)
        advance()
    assert "[bold]ferry.txt[/bold]: " + "a long sentence " * 20 in screen.getvalue()
    assert "2/2" in screen.getvalue()


def test_the_rate_is_items_in_a_second():
    clock = iter(range(1000))
    bar = Progress(get_time=lambda: next(clock), auto_refresh=False, disable=True)
    bar.add_task("Importing", total=100)
    assert RateColumn().render(bar.tasks[0]).plain == ""
    for _ in range(3):
        bar.advance(bar.tasks[0].id, 20)
    rate, words = RateColumn().render(bar.tasks[0]).plain.split(" ", 1)
    assert 0 < int(rate) <= 20
    assert words == "a second"
