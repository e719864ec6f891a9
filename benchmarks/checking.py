"""
Reports visited at publishers of this machine; `python -m benchmarks.checking [REPORTS [PAUSE]]`.

Eight sites, whose names all lead to one server on loopback. What politeness alone takes is the number of visits to a
site times the pause between two of them; nothing that we write can be faster.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from .importing import ROOT, installation, run
from .table import IS_FULL, machine

SITES = 8
REPORTS, PAUSE = (1000, 1.0) if IS_FULL else (200, 0.2)


def serve() -> None:
    """The publisher: a file for whatever is asked; at its end, how many were at one site at the same time at most."""
    import threading

    from statements.demo.report_pdf import make_pdf
    from tests.fetching.publisher import publisher, sending

    file = make_pdf("Pumps", "No. 1", "Harbor Office", [], ["The county pays for the pumps. " * 40] * 3)
    at_once, most, lock = Counter(), Counter(), threading.Lock()

    def answer(handler) -> None:
        host = handler.headers["Host"]
        with lock:
            at_once[host] += 1
            most[host] = max(most[host], at_once[host])
        sending(b"" if handler.path == "/robots.txt" else file)(handler)
        with lock:
            at_once[host] -= 1

    with publisher() as playing:
        playing.answer = answer
        print(playing.port, flush=True)
        sys.stdin.readline()
        print(max(most.values(), default=0), flush=True)


def visit(port: int, reports: int, pause: float) -> None:
    """In a process of its own, whose memory is what it is about."""
    import django

    django.setup()
    from statements.models import Copy, Report
    from statements.vault import rounds, visiting
    from statements.vault.outside import Outside
    from tests.fetching.publisher import Publisher

    Report.objects.bulk_create(
        Report(
            title=f"Report {number}", slug=f"report-{number}", url=f"http://site-{number % SITES}.example/{number}.pdf"
        )
        for number in range(reports)
    )
    gate, polite = Publisher(port).gate, pause * (-(-reports // SITES) - 1)
    for what in ("each file is kept and read", "each is as it was"):
        begun = time.perf_counter()
        seen = rounds.visits(Report.objects.all(), lambda: Outside(gate), rounds.Manners(pause, SITES))
        found = Counter(visiting.note(each).found for each in seen)
        seconds, most = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{what}: {reports:,} reports at {SITES} sites, {pause:g} s between two visits, in {seconds:.1f} s; "
            f"politeness alone takes {polite:.1f} s; {most} MB at most; {found['live']:,} live, "
            f"{Copy.objects.count():,} files here",
            flush=True,
        )


def main(reports: int, pause: float) -> None:
    import os

    print(f"\nReports: visits at the limit of politeness\n{machine()}")
    with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
        os.environ |= installation(Path(folder)) | {"DJANGO_SETTINGS_MODULE": "newsroom.settings"}
        run("migrate", "--verbosity", "0")
        this = [sys.executable, "-m", "benchmarks.checking"]
        with subprocess.Popen([*this, "--serve"], cwd=ROOT, stdin=-1, stdout=-1, text=True) as server:  # noqa: S603
            port = server.stdout.readline().strip()
            subprocess.run([*this, "--visit", port, str(reports), str(pause)], cwd=ROOT, check=True)  # noqa: S603
            most, _ = server.communicate("\n")
    print(f"at one site at the same time: {most.strip()} at most", flush=True)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--serve"]:
        serve()
    elif arguments[:1] == ["--visit"]:
        visit(int(arguments[1]), int(arguments[2]), float(arguments[3]))
    else:
        main(int(arguments[0]) if arguments else REPORTS, float(arguments[1]) if len(arguments) > 1 else PAUSE)
