"""An invented newsroom, loaded or taken away."""

from django.conf import settings
from django.core.management.base import BaseCommand

from statements.demo.accounts import make_accounts
from statements.demo.load import Loader
from statements.demo.remove import Remover
from statements.management.progress import progress_bar
from statements.models import DemoItem, Organization


class Command(BaseCommand):
    help = "Load an invented newsroom with about 60 statements; run twice, it is there once."

    def add_arguments(self, parser):
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--remove", action="store_true", help="take the demo away and nothing else")
        choice.add_argument(
            "--if-empty", action="store_true", help="load it only into an installation without a newsroom"
        )

    def handle(self, *, remove: bool, if_empty: bool, **options):
        if remove:
            self.remove()
        elif if_empty and self.has_newsroom():
            self.stdout.write("There is a newsroom already; the demo was not loaded.")
        else:
            self.load()

    def has_newsroom(self) -> bool:
        return Organization.objects.filter(is_publisher=True).exists()

    def load(self):
        loader = Loader()
        with progress_bar("Loading the demo", len(loader), self.stdout) as advance:
            loader.progress = advance
            loader.load()
        self.stdout.write(f"Loaded {_counted(loader.made)}.")
        if settings.DEBUG:
            file = settings.DATA / "demo-password.txt"
            make_accounts(file)
            self.stdout.write(f"Accounts: writer, editor, publisher, admin; their password is in {file}")

    def remove(self):
        if not DemoItem.objects.exists():
            self.stdout.write("There is no demo to take away.")
            return
        remover = Remover()
        remover.remove()
        self.stdout.write(f"Removed {_counted(remover.removed)}.")
        for reason in remover.kept:
            self.stdout.write(f"Kept: {reason}")


def _counted(numbers) -> str:
    return ", ".join(f"{count} {name}" for name, count in numbers.items()) or "nothing"
