"""Whether what statements refer to is still where its publishers offered it, and still what it was."""

from collections import Counter
from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from statements.management.progress import progress_bar
from statements.models import Link, Visit
from statements.models.stored_file import clear_unfinished
from statements.vault import keeping, rounds, visiting
from statements.vault.outside import Outside

WORTH_A_LINE = frozenset(Link) - {Link.LIVE}


class Command(BaseCommand):
    help = "Visit the addresses of reports, keep what changed as a new copy, and note what is dead."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=float, default=7, help="leave out what was visited since; default: 7")
        parser.add_argument(
            "--all", action="store_true", help="also reports that no public statement refers to; publishers see visits"
        )
        parser.add_argument("--pause", type=float, default=1, help="seconds between two visits to a site; default: 1")
        parser.add_argument("--sites", type=int, default=8, help="that are visited at the same time; default: 8")
        parser.add_argument("--dry-run", action="store_true", help="say which would be visited, and visit none")

    def handle(self, *, days: float, pause: float, sites: int, dry_run: bool, **options):
        if days < 0 or pause < 0 or sites < 1:
            raise CommandError("--days and --pause cannot be less than 0, nor --sites less than 1.")
        reports = list(rounds.due(timezone.now(), timedelta(days=days), public_only=not options["all"]))
        if dry_run:
            for report in reports:
                self.stdout.write(report.url)
            self.stdout.write(f"Would visit: {len(reports):,}.")
            return
        clear_unfinished()
        keeping.read_unread()
        found: Counter[str] = Counter()
        seen = rounds.visits(reports, Outside, rounds.Manners(pause, sites))
        with progress_bar("Visiting", len(reports), self.stdout) as advance:
            for each in seen:
                visit = self.noted(each)
                if visit:
                    found[visit.found] += 1
                    if visit.found in WORTH_A_LINE:
                        advance.say(line(visit))
                advance()
        counted = ", ".join(f"{number:,} {Link(name).label.lower()}" for name, number in found.items())
        self.stdout.write(f"Visited {found.total():,} reports: {counted or 'none was due'}.")

    def noted(self, seen: visiting.Seen | Exception) -> Visit | None:
        try:
            if isinstance(seen, Exception):
                raise seen
            return visiting.note(seen)
        except OSError as error:
            reason = error.strerror or error
            raise CommandError(f"A file could not be kept: {reason}. What was visited before is noted.") from error


def line(visit: Visit) -> str:
    said = visit.status or visit.reason
    there = f" -> {visit.leads_to}" if visit.leads_to else ""
    return f"{visit.get_found_display()} ({said}): {visit.address}{there}"
