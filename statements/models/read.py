"""What is read along with statements, for each that shows or writes them: in a fixed number of queries."""

from collections.abc import Sequence

from django.db import models
from django.db.models import OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce, Greatest, Left

from .attribution import Attribution
from .citation import Citation
from .clock import Now
from .quotation import Quotation
from .redaction import Redaction
from .topic import StatementTopic
from .version import Version

OPENING = 900  # characters of a body that a list reads when there is no summary
OF_RECORD = ("issuer", "contact", "lead_image", "translation_of", "source_file", "origin")


class ReadQuerySet(models.QuerySet):
    def with_opening(self):
        """How each text begins, instead of the text."""
        return self.defer("body").annotate(opening=Left("body", OPENING))

    def with_text(self, most: int):
        """The beginning of each text, for whoever looks for words in it."""
        return self.annotate(text=Left("body", most))

    def with_speakers(self):
        """Who is credited, in one query however long the list."""
        return self.with_opening().prefetch_related(
            Prefetch("attributions", Attribution.objects.select_related("speaker"))
        )

    def for_hits(self):
        """What a search shows beneath a hit, with the reports by which it may have been found."""
        return self.with_speakers().prefetch_related(Prefetch("citations", Citation.objects.select_related("report")))

    def with_credits(self):
        """What a list shows beside a headline, in three queries however long the list."""
        return self.with_speakers().prefetch_related(
            Prefetch("citations", Citation.objects.select_related("report")),
            Prefetch("statement_topics", StatementTopic.objects.select_related("tag")),
        )

    def for_page(self, version: int | None = None):
        """A statement with everything that its page shows of itself, and the record of a version that a link names."""
        own = ("issuer", "lead_image", "contact", "translation_of", "origin", "source_file")
        return (
            self.annotate(redacted_at=_last_redaction())
            .with_told_of_original()
            .select_related(*own)
            .prefetch_related(
                Prefetch("attributions", Attribution.objects.select_related("speaker__portrait")),
                Prefetch(
                    "citations",
                    Citation.objects.with_saved_copy()
                    .with_change_since()
                    .with_addresses()
                    .select_related("report__publisher"),
                ),
                Prefetch("statement_topics", StatementTopic.objects.select_related("tag")),
                Prefetch("versions", Version.objects.on_record().with_record_of(version), to_attr="public_versions"),
                "quotations",
            )
        )

    def for_quoting(self):
        """With who is credited, and what it was replaced by."""
        return self.select_related("issuer", "replaced_by").prefetch_related("attributions")

    def for_citing(self):
        """With what a citation says, in three queries."""
        versions = Prefetch("versions", Version.objects.on_record().defer("record"), to_attr="public_versions")
        return self.select_related("issuer").prefetch_related("attributions", versions).defer("body")

    def with_version(self, at=None):
        """The number of the one that stands is `version`; what is read now is of `read_at`, on the database's clock."""
        numbers = Version.objects.on_record(at).filter(statement=OuterRef("pk")).order_by("-number").values("number")
        return self.annotate(version=Subquery(numbers[:1]), read_at=Now())

    def for_feed(self):
        """With all that an entry of a feed says, in four queries more, however many there are."""
        with_own = self.annotate(redacted_at=_last_redaction()).select_related("issuer", "lead_image")
        return with_own.prefetch_related(
            Prefetch("citations", Citation.objects.select_related("report__publisher")),
            Prefetch("statement_topics", StatementTopic.objects.select_related("tag")),
            Prefetch("versions", Version.objects.on_record().told().defer("record"), to_attr="public_versions"),
            Prefetch("quotations", Quotation.objects.with_credit()),
        )

    def with_last_change(self):
        """With `changed_at`: the last public version or redaction, so the moment since when the page is as it is."""
        versions = Version.objects.on_record().filter(statement=OuterRef("pk")).order_by("-number")
        return self.annotate(
            changed_at=Greatest(
                "publish_at",
                Coalesce(Subquery(versions.values("public_from")[:1]), "publish_at"),
                Coalesce(_last_redaction(), "publish_at"),
            )
        )

    def for_record(self):
        """With everything that `formats.record` reads, in six queries however many there are."""
        return self.select_related(*OF_RECORD).prefetch_related(*_rows_of_record())

    def complete_for_record(self, statements: Sequence[models.Model]) -> None:
        """The same for those that were just written; what is at hand is not read again."""
        models.prefetch_related_objects(statements, *OF_RECORD, *_rows_of_record())


def _rows_of_record() -> list[Prefetch | str]:
    return [
        Prefetch("attributions", Attribution.objects.select_related("speaker", "role__organization")),
        Prefetch("citations", Citation.objects.select_related("report__publisher")),
        Prefetch("statement_topics", StatementTopic.objects.select_related("tag")),
        Prefetch("quotations", Quotation.objects.select_related("speaker")),
        "old_addresses",
    ]


def _last_redaction() -> Subquery:
    return Subquery(Redaction.objects.filter(statement=OuterRef("pk")).order_by("-at").values("at")[:1])
