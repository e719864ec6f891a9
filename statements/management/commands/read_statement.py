"""What intake sees in a file; touches no database."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from statements.intake import read
from statements.intake.as_json import as_json
from statements.intake.listing import listing
from statements.intake.readers import Unreadable
from statements.intake.readers.files import read_file


class Command(BaseCommand):
    help = "Show what is found in a release: headline, date, speakers, quotations, reports, contacts. Stores nothing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="as JSON: an object, of several files an array")

    def handle(self, *, files: list[Path], json: bool, **options):
        readings = list(self.readings(files))
        if json:
            self.write_json([as_json(release) for _, release in readings], several=len(files) > 1)
        elif readings:
            self.stdout.write("\n\n".join(listing(release, str(file)) for file, release in readings))
        if missing := len(files) - len(readings):
            raise CommandError(f"{missing} of {len(files)} could not be read.")

    def readings(self, files: list[Path]):
        """The others are read when one cannot be."""
        for file in files:
            try:
                if file.suffix.lower() == ".jsonl":
                    raise Unreadable("This file holds records, one a line; import_statements --dry-run checks them.")
                yield file, read(read_file(file), file.name)
            except Unreadable as reason:
                self.stderr.write(f"{file}: {reason}")

    def write_json(self, found: list[dict], *, several: bool):
        if found:
            self.stdout.write(json.dumps(found if several else found[0], ensure_ascii=False, indent=2))
