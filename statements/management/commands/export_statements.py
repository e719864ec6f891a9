"""Everything public, as JSON Lines and CSV with a manifest."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from statements.formats.archive import NotReplaced, write_archive
from statements.management.progress import progress_bar
from statements.models import Statement


class Command(BaseCommand):
    help = "Write everything public into a folder, or over an earlier export; importing it gives the same site."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR", help="a new folder, or that of an earlier export")

    def handle(self, *, folder: Path, **options):
        total = Statement.objects.public().count()
        try:
            with progress_bar("Exporting", total, self.stdout) as advance:
                written = write_archive(folder.absolute(), progress=advance)
        except NotReplaced as refused:
            raise CommandError(str(refused)) from refused
        counted = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in written.counts.items() if count)
        self.stdout.write(f"Exported {counted or 'nothing'} to {folder}")
        if written.damaged:
            raise CommandError("\n".join(["Files that are missing from the export:", *written.damaged]))
