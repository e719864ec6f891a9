"""
Texts and records a second into an empty SQLite newsroom, and whether memory stays flat.

    .venv/bin/python benchmarks/importing.py [NUMBER]

Each figure is one process of `import_statements`, its start included; the peak of its memory is printed beside it.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXT = ROOT / "tests/browser/data/secure-communities.txt"
PEOPLE = [f"{first} {last}" for first in ("Ada", "Ben", "Cleo", "Dana") for last in ("Amsel", "Birch", "Crane", "Dorn")]


def main(number: int) -> None:
    with tempfile.TemporaryDirectory(prefix="newsroom-benchmark-") as folder:
        data = Path(folder)
        os.environ |= {"DEBUG": "1", "DATA": folder, "DATABASE_URL": f"sqlite:///{data / 'newsroom.sqlite3'}"}
        manage("migrate", "--verbosity", "0")
        manage("start_newsroom", "--no-input", "--name=Forum", "--contact-name=A B", "--contact-email=a@forum.example")
        texts, records = write_texts(data / "texts", number), write_records(data / "records.jsonl", number)
        for what, path in (("texts", texts), ("records", records), ("texts that are here already", texts)):
            measure(what, number, path)


def write_texts(folder: Path, number: int) -> Path:
    folder.mkdir()
    original = TEXT.read_text(encoding="utf-8")
    for each in range(number):
        text = original.replace("Ali Noorani", PEOPLE[each % len(PEOPLE)])
        text = text.replace("Meaningful Oversight", f"Oversight {each}")
        (folder / f"{each:06}.txt").write_text(text, encoding="utf-8")
    return folder


def write_records(file: Path, number: int) -> Path:
    with file.open("w", encoding="utf-8") as lines:
        for each in range(number):
            who = PEOPLE[each % len(PEOPLE)]
            record = {
                "slug": f"record-{each}",
                "headline": f"Record {each}",
                "date": f"20{each % 20:02}-03-{each % 28 + 1:02}",
                "body_html": f"<p>A lead of number {each}.</p>" + "<p>“Words that somebody said, and more.</p>" * 4,
                "speakers": [{"name": who, "role": "Director", "organization": "Forum"}],
                "quotations": [{"first_paragraph": 2, "last_paragraph": 5, "speaker": who}],
            }
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return file


def measure(what: str, number: int, path: Path) -> None:
    begun, before = time.perf_counter(), cpu()
    printed = manage("import_statements", str(path), "--publish")
    seconds, used = time.perf_counter() - begun, cpu() - before
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    done = ", ".join(re.findall(r"^  (.+)$", printed, re.MULTILINE))
    print(
        f"{number / seconds:6.0f} a second ({number / used:.0f} a second of processor), peak {peak} MB: {what}: {done}"
    )


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def manage(*command: str) -> str:
    done = subprocess.run(  # noqa: S603
        [sys.executable, ROOT / "manage.py", *command], check=True, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
