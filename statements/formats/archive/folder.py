"""The folder of an export: built beside its place, put there in one step, and never over anything else."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MANIFEST = "manifest.json"
TOMBSTONES = "tombstones.jsonl"
FORMAT = "newsroom-archive"


class NotReplaced(Exception):
    """Its message is the sentence that says what stands in the way."""


@contextmanager
def put_in_place(target: Path) -> Iterator[Path]:
    """Yields an empty folder that becomes the target when all went well. An earlier export makes way for it."""
    check_replaceable(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
    try:
        new = work / "new"
        new.mkdir()
        yield new
        check_replaceable(target)  # meanwhile somebody may have put something there
        if target.exists():
            target.rename(work / "old")
        new.rename(target)
    finally:
        shutil.rmtree(work)


def check_replaceable(target: Path) -> None:
    """Nothing is there, or an empty folder, or an earlier export with nothing else in it."""
    if not target.exists() and not target.is_symlink():
        return
    if target.is_symlink() or not target.is_dir():
        raise NotReplaced(f"{target} is no folder; name another one.")
    there = {path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir()}
    if there and (foreign := there - _files_of_export(target)):
        raise NotReplaced(
            f"{target} holds what is no earlier export, {min(foreign)} for one; name another folder, or empty this one."
        )


def _files_of_export(folder: Path) -> set[str]:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        if manifest["format"] != FORMAT:
            return set()
        return {MANIFEST, *(file["path"] for file in manifest["files"])}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
