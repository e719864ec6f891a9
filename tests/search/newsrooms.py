"""The demo newsroom without its pictures, in a moment."""

from contextlib import contextmanager

from django.db import transaction

from statements.demo import records
from statements.demo.load import Loader
from statements.formats.shared_nouns import reports, speakers


class WithoutPictures(Loader):
    def load_publisher(self, record) -> None:
        self.load_organization(record | {"is_publisher": True})

    def load_speaker(self, record) -> None:
        speakers.apply(record, self.nouns)

    def load_report(self, record) -> None:
        reports.apply(record, self.nouns)

    def lead_image(self, record) -> None:
        return None


@contextmanager
def demo(blocker):
    """For as long as the block; nothing of it stays."""
    with blocker.unblock():
        sandbox = transaction.atomic()
        sandbox.__enter__()
        loader = WithoutPictures()
        for found, load in loader.steps()[:-1]:
            for record in found:
                load(record)
        assert records.published()
        yield
        transaction.set_rollback(True)
        sandbox.__exit__(None, None, None)
