"""What a run was asked to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    dry_run: bool = False
    publish: bool = False
    old_address: str | None = None  # a pattern
    language: str | None = None
    issuer: str | None = None  # a slug
