"""Press releases, old web pages and records, in bulk; the same source twice is one statement."""

import gc
from contextlib import ExitStack
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from statements.importing import Import, Options, Report, Stopped, Unusable, check_pattern, count_sources
from statements.management.progress import progress_bar
from statements.models import Organization

ENDING = "What was made stays; run the same command again for the rest."


class Command(BaseCommand):
    help = "Import files, folders of files, .jsonl files of records, and folders that were exported, as drafts."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen; nothing is kept")
        parser.add_argument("--publish", action="store_true", help="publish each with its own date")
        parser.add_argument(
            "--old-address",
            metavar="PATTERN",
            help="path on your earlier site, such as /news/{stem}.html; also {name}, {year} and {slug}",
        )
        parser.add_argument("--report", type=Path, metavar="FILE", help="write every item, with reasons, as JSON lines")
        parser.add_argument("--language", help="of all texts, such as es; else it is found in each")
        parser.add_argument("--issuer", metavar="SLUG", help="the organization that issued them all")

    def handle(self, *, paths: list[Path], report: Path | None, **options):
        asked = self.asked(options)
        gc.freeze()  # the program itself stays: looking through it for garbage takes a twentieth of an import
        with ExitStack() as stack:
            file = stack.enter_context(_opened(report)) if report else None
            advance = stack.enter_context(progress_bar("Importing", count_sources(paths), self.stdout))
            found = Report(advance.say, file)
            try:
                Import(asked, found, advance).take(paths, leave_out=[report] if report else [])
            except Stopped as reason:
                raise CommandError(f"{reason} {ENDING}") from None
            except KeyboardInterrupt:
                raise CommandError(f"Stopped. {ENDING}", returncode=130) from None
        self.finish(found, dry_run=asked.dry_run)

    def asked(self, options: dict) -> Options:
        """Refused before anything is read, where it cannot be meant."""
        slug = options["issuer"]
        if slug and not Organization.objects.filter(slug=slug).exists():
            raise CommandError(f"There is no organization “{slug}”; make it at the desk first.")
        try:
            return Options(
                dry_run=options["dry_run"],
                publish=options["publish"],
                old_address=options["old_address"] and check_pattern(options["old_address"]),
                language=options["language"],
                issuer=slug,
            )
        except Unusable as reason:
            raise CommandError(str(reason)) from None

    def finish(self, found: Report, *, dry_run: bool):
        self.stdout.write("Nothing was kept; an import would give:" if dry_run else "Done:")
        for line in found.numbers():
            self.stdout.write(f"  {line}")
        if found.failures:
            raise CommandError(f"{found.failures:,} not as asked; the reasons stand above.")


def _opened(report: Path):
    try:
        return report.open("w", encoding="utf-8")
    except OSError as fault:
        reason = (fault.strerror or "unknown reason").lower()
        raise CommandError(f"The report cannot be written to {report}: {reason}.") from None
