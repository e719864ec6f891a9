"""The demo's data: a JSON object a line; statements in the record format."""

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"

Record = dict[str, Any]


def read(name: str) -> list[Record]:
    with (DATA / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def published() -> list[Record]:
    """The statements of all years, in order of date."""
    return [record for file in sorted(DATA.glob("statements-*.jsonl")) for record in read(file.stem)]
