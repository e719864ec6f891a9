"""Takes the demo away; what the newsroom's own statements use by now stays."""

from collections import Counter

from django.contrib.auth import get_user_model
from django.db import models, transaction

from statements.models import (
    Copy,
    DemoItem,
    Image,
    Organization,
    PressContact,
    Report,
    Speaker,
    Statement,
    Topic,
)
from statements.models.guard import lifted
from statements.models.stored_file import StoredFile

# Users of a noun go before the noun.
ORDER = [Statement, Report, Speaker, Topic, Organization, PressContact, Image, get_user_model()]


class Remover:
    """One run; `removed` counts by the noun's plural name, `kept` holds the sentences that say why."""

    def __init__(self) -> None:
        self.removed: Counter[str] = Counter()
        self.kept: list[str] = []

    def remove(self) -> None:
        """The demo was never on anybody’s record, so the guards make way for it."""
        with transaction.atomic(), lifted():
            for model in ORDER:
                for item in reversed(DemoItem.objects.of(model)):
                    self.remove_one(item)

    def remove_one(self, item: DemoItem) -> None:
        noun = item.item
        if noun is None:
            item.delete()
            return
        if reason := self.reason_to_keep(noun):
            self.kept.append(reason)
            return
        files = files_of(noun)
        try:
            with transaction.atomic():
                noun.delete()
                item.delete()
        except models.ProtectedError as used:
            self.kept.append(used.args[0])
            return
        self.removed[str(noun._meta.verbose_name_plural)] += 1
        for file in files:
            transaction.on_commit(file.discard)

    def reason_to_keep(self, noun: models.Model) -> str | None:
        """An account without which nobody could administer the desk stays."""
        if not getattr(noun, "is_superuser", False):
            return None
        others = get_user_model().objects.filter(is_superuser=True, is_active=True).exclude(pk=noun.pk)
        if others.exists():
            return None
        return (
            f"The account “{noun}” is the only administrator; make another with createsuperuser, then run this again."
        )


def files_of(noun: models.Model) -> list[StoredFile]:
    """What goes from the disk with the noun: a picture, the saved copies of a report."""
    if isinstance(noun, Image):
        return [noun]
    if isinstance(noun, Report):
        elsewhere = Copy.objects.exclude(report=noun).values("sha256")
        return list(noun.copies.exclude(sha256__in=elsewhere))
    return []
