"""The exact words of one speaker in one statement."""

import re

from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.quotations import exact_words

from .prose import blocks
from .rules import Ruled
from .status import Status

NUMBERED = re.compile(r"q[0-9]{1,9}")
PRINTED = ("name", "title", "organization")  # of a credit, as the statement has it
EXCERPT = 60  # words of a quotation that a list shows


class QuotationQuerySet(models.QuerySet):
    def public(self, at=None):
        """Of statements that are public at that instant, by default now on the database's clock."""
        from .statement import Statement

        return self.filter(Exists(Statement.objects.public(at).filter(pk=OuterRef("statement"))))

    def newest_first(self):
        """Those of the newest statement first; within one as they were entered."""
        published = self.filter(statement__status=Status.PUBLISHED)  # so that the index of the newest statements serves
        return published.order_by("-statement__publish_at", "-statement_id", "pk")

    def behind(self, publish_at, public_id: str, anchor: str):
        """
        What stands behind that one in `newest_first`; where it is gone, its whole statement comes again.

        Statement and quotation are named as readers know them.
        """
        from .statement import Statement

        here = Quotation.objects.filter(statement__public_id=public_id, anchor=anchor)
        statement = Statement.objects.filter(public_id=public_id).values("pk")
        before = Coalesce(Subquery(here.values("pk")), Value(0))
        return (
            self.filter(statement__publish_at__lte=publish_at)
            .exclude(statement__publish_at=publish_at, statement_id__gt=Subquery(statement))
            .exclude(statement_id=Subquery(statement), pk__lte=before)
        )

    def by(self, speaker):
        """What a published statement credits that speaker with, newest first, as the gate's index has it."""
        return self.filter(
            speaker=speaker,
            statement__attributions__speaker=speaker,
            statement__attributions__public_from__isnull=False,
        ).order_by(
            "-statement__attributions__public_from",
            "-statement__attributions__statement_id",
            "first_paragraph",
            "pk",
        )

    def about(self, report):
        """What was said in published statements that refer to the report, newest first, as the gate's index has it."""
        return self.filter(
            statement__citations__report=report, statement__citations__public_from__isnull=False
        ).order_by("-statement__citations__public_from", "-statement__citations__statement_id", "first_paragraph", "pk")

    def voices(self, most: int):
        """Who said most of it: rows of `speaker__name`, `speaker__slug` and the `number` of quotations."""
        by_speaker = self.exclude(speaker=None).order_by().values("speaker__name", "speaker__slug")
        return by_speaker.annotate(number=Count("pk")).order_by("-number", "speaker__name")[:most]

    def with_credit(self):
        """With the speaker, and as printed that day `name_then`, `title_then` and `organization_then`."""
        from .attribution import Attribution

        credit = Attribution.objects.filter(statement=OuterRef("statement"), speaker=OuterRef("speaker"))
        printed = {f"{part}_then": Subquery(credit.values(f"{part}_as_printed")[:1]) for part in PRINTED}
        return self.select_related("speaker").annotate(**printed)

    def with_credits(self):
        """With the statement and who said it, as printed there, in two queries."""
        return (
            self.select_related("statement", "speaker")
            .defer("statement__body")
            .prefetch_related("statement__attributions")
        )


class Quotation(Ruled):
    """Paragraphs of the body, counted from 1; the anchor stays when the text around it changes."""

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="quotations", verbose_name=_("statement"))
    speaker = models.ForeignKey(
        "Speaker", models.PROTECT, null=True, blank=True, related_name="quotations", verbose_name=_("speaker")
    )
    first_paragraph = models.PositiveSmallIntegerField(_("from paragraph"))
    last_paragraph = models.PositiveSmallIntegerField(_("to paragraph"))
    anchor = models.CharField(max_length=12, blank=True, editable=False)
    words = models.TextField(
        blank=True,
        editable=False,
        help_text=_("Without marks and attribution; a blank line between paragraphs."),
    )
    is_confirmed = models.BooleanField(
        _("confirmed"), default=False, help_text=_("A person has looked at it; finding quotes again leaves it alone.")
    )

    objects = QuotationQuerySet.as_manager()
    derived_columns = frozenset({"anchor"})

    class Meta:
        ordering = ["first_paragraph", "pk"]
        verbose_name = _("quotation")
        verbose_name_plural = _("quotations")
        constraints = [
            models.UniqueConstraint(name="quotation_anchor_unique", fields=["statement", "anchor"]),
            models.CheckConstraint(
                name="quotation_paragraphs_in_order",
                condition=models.Q(first_paragraph__gte=1, first_paragraph__lte=models.F("last_paragraph")),
                violation_error_code="last_paragraph",
                violation_error_message=_(
                    "Paragraphs are counted from 1, and the last one cannot come before the first."
                ),
            ),
        ]

    def __str__(self):
        return gettext("%(speaker)s, paragraphs %(first)d to %(last)d") % {
            "speaker": self.speaker or gettext("Nobody"),
            "first": self.first_paragraph,
            "last": self.last_paragraph,
        }

    @property
    def printed_credit(self):
        """The credit of its speaker, when `with_credits` brought those of the statement along."""
        credits_ = self.statement.attributions.all()
        return next((each for each in credits_ if self.speaker_id and each.speaker_id == self.speaker_id), None)

    @property
    def excerpt(self) -> str:
        """For lists: the exact words, run together and cut where they are long."""
        return Truncator(self.words).words(EXCERPT, truncate=" …")

    @property
    def is_excerpted(self) -> bool:
        return len(self.words.split()) > EXCERPT

    def derive(self):
        """A new row chooses once more when it is saved: of two that one form brings, both were first to choose."""
        if self._state.adding and self.statement_id:
            taken = set(self.statement.quotations.values_list("anchor", flat=True))
            if not self.anchor or self.anchor in taken:
                self.anchor = f"q{max(self._last_anchor(), *map(_number, taken), 0) + 1}"
        if not self.words and self.statement_id and self.first_paragraph and self.last_paragraph:
            paragraphs = blocks(self.statement.body)[self.first_paragraph - 1 : self.last_paragraph]
            self.words = exact_words([paragraph.text for paragraph in paragraphs])

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self._remember_anchor()

    def delete(self, *args, **kwargs):
        """What once led to other words never leads to new ones."""
        self._remember_anchor()
        return super().delete(*args, **kwargs)

    def _last_anchor(self) -> int:
        return type(self.statement).objects.values_list("last_anchor", flat=True).get(pk=self.statement_id)

    def _remember_anchor(self) -> None:
        number = _number(self.anchor)
        if number > self.statement.last_anchor:
            same = type(self.statement).objects.filter(pk=self.statement_id, last_anchor__lt=number)
            same.update(last_anchor=number)
            self.statement.last_anchor = number


def _number(anchor: str) -> int:
    return int(anchor[1:]) if NUMBERED.fullmatch(anchor) else 0
