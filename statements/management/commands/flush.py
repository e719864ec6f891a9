"""Django's flush, for tests: the guards of the record make way for it."""

from django.core.management.commands import flush

from statements.models.guard import lifted


class Command(flush.Command):
    def handle(self, **options):
        with lifted(options["database"]):
            super().handle(**options)
