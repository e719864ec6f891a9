"""One public text, and the word that every public surface begins with: `Statement.objects.public()`."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from .beside import BesideQuerySet
from .citation import Citation
from .clock import Now, now
from .decision import Act, Decision
from .gathered import TOUCHED_AT, GatheredQuerySet
from .kind import Kind
from .old_address import Addressed, OldAddress
from .prose import ProseField, plain_text
from .public_id import WithPublicId
from .read import ReadQuerySet
from .rules import Ruled, in_order
from .slug import SlugField, holds_a_letter
from .status import UNPUBLISHED, Status
from .topic import StatementTopic
from .translation import TranslationQuerySet, against_translation
from .version import TOLD, Version
from .web_address import WebAddressField
from .withdrawal import Withdrawal
from .year_of import YearOf


class StatementQuerySet(GatheredQuerySet, ReadQuerySet, BesideQuerySet, TranslationQuerySet):
    def public(self, at=None):
        """What readers may see at that instant, by default now on the database's clock."""
        return self.filter(status=Status.PUBLISHED, publish_at__lte=at or Now())

    def on_record(self, at=None):
        """Public, or withdrawn after it had been: for a statement's own address and nothing else."""
        at = at or Now()
        return self.filter(
            Q(status=Status.PUBLISHED, publish_at__lte=at) | Q(status=Status.WITHDRAWN, first_public_at__lte=at)
        )

    def withdrawn(self, at=None):
        """Those that were public and are no more, with `withdrawn_at`, what was withdrawn last first."""
        moved = Decision.objects.filter(statement=OuterRef("pk"), act=Act.WITHDRAW).order_by("-pk").values("at")[:1]
        return (
            self.on_record(at)
            .filter(status=Status.WITHDRAWN)
            .annotate(withdrawn_at=Coalesce(Subquery(moved), "modified_at"))
            .order_by("-withdrawn_at", "-pk")
        )

    def scheduled(self, at=None):
        return self.filter(status=Status.PUBLISHED, publish_at__gt=at or Now())

    def drafts(self):
        return self.filter(status=Status.DRAFT)

    def in_review(self):
        """Sent for review, and approved but not published yet."""
        return self.filter(status__in=[Status.IN_REVIEW, Status.APPROVED])

    def unconfirmed(self):
        """Public without an approval that the newsroom asks for."""
        return self.filter(status=Status.PUBLISHED, pk__in=Decision.objects.unconfirmed().values("statement"))

    def not_public_yet(self, at=None):
        """What nobody outside may see, but for who has a preview link."""
        ahead = Q(status=Status.PUBLISHED, publish_at__gt=at or Now())
        return self.filter(Q(status__in=UNPUBLISHED) | ahead)


class Statement(Addressed, Ruled, WithPublicId):
    kind = models.CharField(_("type"), max_length=10, choices=Kind.choices, default=Kind.STATEMENT)
    language = models.CharField(
        _("language"), max_length=12, default="en", help_text=_("As in web pages: en, es, pt-BR.")
    )
    headline = models.CharField(_("headline"), max_length=250)
    subheadline = models.CharField(_("sub-headline"), max_length=300, blank=True)
    slug = SlugField(_("slug"), source="headline")
    dateline = models.CharField(
        _("dateline"), max_length=120, blank=True, help_text=_("The place, as the press prints it: Washington, D.C.")
    )
    summary = models.CharField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences for lists. Left empty, readers see how the text begins."),
    )
    body = ProseField(_("text"))
    issuer = models.ForeignKey("Organization", models.PROTECT, related_name="statements", verbose_name=_("issued by"))
    contact = models.ForeignKey(
        "PressContact",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("press contact"),
    )
    contact_as_printed = models.CharField(max_length=400, blank=True, editable=False)
    lead_image = models.ForeignKey(
        "Image", models.PROTECT, null=True, blank=True, related_name="lead_of", verbose_name=_("lead image")
    )
    lead_image_caption = models.CharField(_("caption"), max_length=300, blank=True)
    event_starts_at = models.DateTimeField(_("event begins"), null=True, blank=True)
    event_ends_at = models.DateTimeField(_("event ends"), null=True, blank=True)
    event_place = models.CharField(_("place of the event"), max_length=250, blank=True)
    translation_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="translations", verbose_name=_("translation of")
    )
    translated_version = models.ForeignKey(
        "Version",
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        help_text="Of the original: the last one that says what this translation says.",
    )
    topics = TaggableManager(_("topics"), through=StatementTopic, blank=True, help_text="")
    source_url = WebAddressField(
        _("first published at"), blank=True, help_text=_("For texts that were public elsewhere before.")
    )
    source_file = models.ForeignKey(
        "SourceFile", models.PROTECT, null=True, blank=True, editable=False, related_name="statements"
    )
    last_anchor = models.PositiveIntegerField(
        default=0, editable=False, help_text="The highest number that an anchor of a quotation ever had here."
    )

    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT, editable=False)
    publish_at = models.DateTimeField(
        _("public from"),
        null=True,
        blank=True,
        help_text=_("Empty: the moment you publish. A time ahead is an embargo; one long past is fine for old texts."),
    )
    release_day = models.DateField(null=True, editable=False, help_text="The newsroom's local day of `publish_at`.")
    year = models.GeneratedField(
        expression=YearOf("release_day"), output_field=models.SmallIntegerField(null=True), db_persist=True
    )
    withdrawn_as = models.CharField(max_length=10, choices=Withdrawal.choices, blank=True, editable=False)
    withdrawal_note = models.CharField(max_length=400, blank=True, editable=False)
    replaced_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="replaces"
    )
    first_public_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    modified_at = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()
    derived_columns = frozenset({"release_day", "year"})
    public_versions: list[Version]  # as `for_page()` fetches them

    class Meta:
        ordering = ["-publish_at", "-pk"]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        get_latest_by = "publish_at"
        permissions = [
            ("approve_statement", "Can approve statements"),
            ("publish_statement", "Can publish, schedule and withdraw statements, and change public ones"),
            ("redact_statement", "Can black out words in every version of a statement, to protect a person"),
        ]
        indexes = [
            models.Index(
                F("publish_at").desc(), F("id").desc(), name="statement_newest_public", condition=Q(status="published")
            ),
            models.Index(TOUCHED_AT, "id", name="statement_last_touched"),
            models.Index(
                "year", F("publish_at").desc(), name="statement_newest_of_year", condition=Q(status="published")
            ),
            models.Index(
                F("release_day").desc(),
                F("publish_at").desc(),
                F("id").desc(),
                name="statement_newest_of_day",
                condition=Q(status="published"),
            ),
            models.Index("first_public_at", name="statement_withdrawn", condition=Q(status="withdrawn")),
            models.Index(
                "event_starts_at",
                name="statement_event",
                condition=Q(status="published", event_starts_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="statement_slug_unique_in_its_year",
                fields=["year", "slug"],
                violation_error_code="slug",
                violation_error_message=_("Another statement of that year has this address already."),
            ),
            holds_a_letter("statement_slug_holds_a_letter"),
            models.CheckConstraint(
                name="statement_has_headline_and_text",
                condition=~Q(headline="") & ~Q(body=""),
                violation_error_code="body",
                violation_error_message=_("A statement needs a headline and a text."),
            ),
            models.CheckConstraint(name="statement_kind_known", condition=Q(kind__in=Kind.values)),
            models.CheckConstraint(name="statement_status_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(
                name="statement_beyond_draft_has_its_day",
                condition=Q(status__in=UNPUBLISHED, release_day__isnull=True)
                | Q(publish_at__isnull=False, release_day__isnull=False, first_public_at__isnull=False)
                & ~Q(status__in=UNPUBLISHED),
            ),
            models.CheckConstraint(
                name="statement_withdrawn_says_how",
                condition=Q(status=Status.WITHDRAWN, withdrawn_as__in=Withdrawal.values)
                | ~Q(status=Status.WITHDRAWN) & Q(withdrawn_as="", withdrawal_note=""),
            ),
            models.CheckConstraint(
                name="statement_replaced_by_another",
                condition=Q(withdrawn_as=Withdrawal.REPLACED, replaced_by__isnull=False) & ~Q(replaced_by=F("pk"))
                | ~Q(withdrawn_as=Withdrawal.REPLACED) & Q(replaced_by__isnull=True),
            ),
            models.CheckConstraint(
                name="statement_event_in_order",
                condition=in_order("event_starts_at", "event_ends_at"),
                violation_error_code="event_ends_at",
                violation_error_message=_("This event ends before it begins."),
            ),
            models.CheckConstraint(
                name="statement_not_translation_of_itself",
                condition=~Q(translation_of=F("pk")),
                violation_error_code="translation_of",
                violation_error_message=_("A statement cannot be a translation of itself."),
            ),
        ]

    def __str__(self):
        return self.headline

    def derive(self):
        self._meta.get_field("slug").fill(self)

    def clean(self):
        super().clean()
        if sentence := against_translation(self):
            raise ValidationError({"translation_of": sentence})

    def get_absolute_url(self) -> str:
        """The public address; a draft has none yet and answers with an empty string."""
        return reverse("statement", args=[self.release_day.year, self.slug]) if self.release_day else ""

    def get_short_url(self):
        return reverse("short", args=[self.public_id])

    @property
    def is_unpublished(self) -> bool:
        return self.status in UNPUBLISHED

    @property
    def is_scheduled(self) -> bool:
        return self.status == Status.PUBLISHED and self.publish_at > now()

    @property
    def is_public(self) -> bool:
        return self.status == Status.PUBLISHED and not self.is_scheduled

    @property
    def is_not_public_yet(self) -> bool:
        return self.is_unpublished or self.is_scheduled

    @property
    def is_withdrawn(self) -> bool:
        return self.status == Status.WITHDRAWN

    @property
    def was_in_error(self) -> bool:
        return self.withdrawn_as == Withdrawal.IN_ERROR

    @property
    def was_replaced(self) -> bool:
        return self.withdrawn_as == Withdrawal.REPLACED

    @property
    def state(self) -> str:
        """The word the desk shows: scheduled is not a status, it is published with its hour ahead."""
        return gettext("Scheduled") if self.is_scheduled else self.get_status_display()

    @property
    def state_name(self) -> str:
        """The same for a style sheet, in no language."""
        return "scheduled" if self.is_scheduled else self.status.replace(" ", "-")

    def was_public(self) -> bool:
        return self.first_public_at is not None and self.first_public_at <= now()

    @property
    def abstract(self) -> str:
        """The summary, or how the text begins."""
        return self.summary or Truncator(plain_text(getattr(self, "opening", None) or self.body)).words(40)

    @property
    def last_version(self) -> Version | None:
        """The public one that stands; read with `for_page()`."""
        return self.public_versions[-1] if self.public_versions else None

    @property
    def updates(self) -> list[Version]:
        """What readers are told of the changes to it, the newest first; a minor one is told on its own page only."""
        return [each for each in self.public_versions if each.change in TOLD][::-1]

    @property
    def updated_at(self):
        """
        When readers were last told of a change, else when they first could read it: no minor change moves it.

        Words that were taken out do, so that whoever keeps a copy takes them out as well.
        """
        told = [each.public_from for each in self.updates]
        return max([self.first_public_at, *told, *filter(None, [self.redacted_at])])

    def has_written(self, relation: str, rows: Iterable[models.Model]) -> None:
        """These are all its rows of that relation, in their order: they need not be read to be known."""
        known = getattr(self, relation).all()
        known._result_cache = list(rows)  # as `prefetch_related` leaves it
        self.__dict__.setdefault("_prefetched_objects_cache", {})[relation] = known

    def citations_by_how(self) -> dict[str, list[Citation]]:
        """In the order of the first of each kind; a public page prints them under their headings."""
        grouped: dict[str, list[Citation]] = {}
        for citation in self.citations.all():
            grouped.setdefault(citation.get_how_display(), []).append(citation)
        return grouped

    def address_is_taken(self, day: date) -> bool:
        """Whether another statement of that day's year, or an old address, has the slug."""
        path = reverse("statement", args=[day.year, self.slug])
        others = Statement.objects.filter(year=day.year, slug=self.slug).exclude(pk=self.pk)
        return others.exists() or OldAddress.objects.leads_elsewhere(path, self)
