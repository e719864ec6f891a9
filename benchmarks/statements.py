"""Statements of one quotation in four paragraphs: the real one that the project was begun for, under other names."""

from functools import cache
from pathlib import Path

SEED = Path(__file__).resolve().parents[1] / "tests/browser/data/secure-communities.txt"
PEOPLE = [f"{first} {last}" for first in ("Ada", "Ben", "Cleo", "Dana") for last in ("Amsel", "Birch", "Crane", "Dorn")]


def statement(number: int) -> str:
    """They answer the same two reports."""
    text = _seed().replace("Ali Noorani", PEOPLE[number % len(PEOPLE)])
    return text.replace("Meaningful Oversight", f"Oversight {number}")


def with_own_reports(number: int) -> str:
    """No paragraph is like that of another number, so that nothing is remembered from one to the next."""
    return statement(number).replace("Secure Communities", f"{number} Communities")


@cache
def _seed() -> str:
    return SEED.read_text(encoding="utf-8")
