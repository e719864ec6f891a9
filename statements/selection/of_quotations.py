"""Which quotations a reader chose: by words, by who said them and as what, and by the statement they stand in."""

from dataclasses import dataclass, fields
from typing import ClassVar

from django.db.models import Exists, OuterRef, QuerySet

from statements import search
from statements.models import Attribution, Citation, Quotation, StatementTopic, Status
from statements.models.clock import Now
from statements.models.words import QUOTATIONS

from .selection import Selection


@dataclass(frozen=True)
class QuotationSelection(Selection):
    """`role` is a title as it was printed."""

    role: str = ""
    index: ClassVar[search.Index] = QUOTATIONS

    @classmethod
    def parameters(cls) -> tuple[str, ...]:
        return tuple(part.name for part in fields(cls) if part.compare and part.name != "kind")

    @staticmethod
    def public() -> QuerySet:
        return Quotation.objects.public().exclude(words="")

    def of(self, quotations: QuerySet) -> QuerySet:
        """The newest first, and those of one statement in its order."""
        # The gate once more, of the joined row: then the database goes along its index of the newest statements.
        published = quotations.filter(statement__status=Status.PUBLISHED, statement__publish_at__lte=Now())
        chosen = published.order_by("-statement__publish_at", "-statement_id", "first_paragraph", "pk")
        own = {
            "speaker": self.speaker and self.speaker.pk,
            "statement__year": self.year,
            "statement__language": self.language,
        }
        chosen = chosen.filter(**{name: value for name, value in own.items() if value})
        for rows in self._of_statement():
            chosen = chosen.filter(Exists(rows))
        if self.role:
            credit = Attribution.objects.filter(title_as_printed=self.role, speaker=OuterRef("speaker"))
            chosen = chosen.filter(Exists(credit.filter(statement=OuterRef("statement"))))
        return search.narrow(chosen, self.index, self.words) if self.q else chosen

    def _of_statement(self):
        here = OuterRef("statement")
        if self.topic:
            yield StatementTopic.objects.filter(tag=self.topic.pk, content_object=here)
        if self.report:
            yield Citation.objects.filter(report=self.report.pk, statement=here)
