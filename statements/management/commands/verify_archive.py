"""Every archived byte as it was."""

from django.core.management.base import BaseCommand, CommandError

from statements.management.progress import progress_bar
from statements.vault import verifying


class Command(BaseCommand):
    help = "Read every archived file again; the exit status is 1 when one byte differs or one file is missing."

    def handle(self, **options):
        total, found = verifying.archived().count(), 0
        with progress_bar("Verifying", total, self.stdout) as advance:
            for fault in verifying.faults(advance):
                found += 1
                advance.say(fault)
        if found:
            raise CommandError(f"Archived files that are missing or not as they were: {found:,} of {total:,}.")
        self.stdout.write(f"Archived files, all as they were: {total:,}.")
