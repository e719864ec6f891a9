"""Archived files of reports; a changed file is a new copy, never a replacement."""

from io import BytesIO

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from statements.documents import WIDTHS

from .stored_file import StoredFile, write_once
from .web_address import WebAddressField

PAGE_FORMAT = "webp"  # of the picture of a first page


class Contents(models.TextChoices):
    """What was found when the file was read; what cannot be read is kept all the same."""

    UNREAD = "unread", _("not read yet")
    READABLE = "readable", _("readable")
    NO_TEXT = "no text", _("pictures of pages without text")
    BROKEN = "broken", _("broken, so that it cannot be read")
    ENCRYPTED = "encrypted", _("encrypted, so that it cannot be read")
    TOO_LARGE = "too large", _("too large to be read")
    OTHER = "other", _("of a kind that is kept and not read")


class CopyQuerySet(models.QuerySet):
    def public(self, at=None):
        """Copies that readers may have: the report is public and the rights allow it."""
        from .report import Report

        return self.filter(
            Exists(Report.objects.public(at).filter(pk=OuterRef("report"))), is_offered=True, is_held=True
        )

    def unread(self):
        """Whose file is here and waits to be read."""
        return self.filter(contents=Contents.UNREAD, is_held=True)


class Copy(StoredFile):
    report = models.ForeignKey("Report", models.CASCADE, related_name="copies", verbose_name=_("report"))
    label = models.CharField(
        _("label"), max_length=120, blank=True, help_text=_("Which one it is: “as released”, “revised”.")
    )
    source_url = WebAddressField(_("fetched from"), blank=True)
    rights = models.CharField(
        _("rights note"), max_length=300, blank=True, help_text=_("Why readers may have the file, or not.")
    )
    is_offered = models.BooleanField(
        _("readers get the file"),
        default=False,
        help_text=_("Otherwise they see only that it is kept, and its fingerprint."),
    )
    is_held = models.BooleanField(
        default=True, editable=False, help_text="Whether the file is here; an export leaves out what it may not offer."
    )
    contents = models.CharField(
        _("contents"), max_length=10, choices=Contents.choices, default=Contents.UNREAD, editable=False
    )
    number_of_pages = models.PositiveIntegerField(null=True, editable=False)
    title = models.CharField(max_length=300, blank=True, editable=False, help_text="As the file itself says.")
    author = models.CharField(max_length=300, blank=True, editable=False, help_text="As the file itself says.")
    is_active = models.BooleanField(
        default=False, editable=False, help_text="Whether it carries scripts, actions or other files."
    )
    has_picture = models.BooleanField(default=False, editable=False, help_text="Of its first page.")

    objects = CopyQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "-pk"]
        verbose_name = _("saved copy")
        verbose_name_plural = _("saved copies")
        constraints = [
            models.UniqueConstraint(
                name="copy_once_per_report",
                fields=["report", "sha256"],
                violation_error_message=_("This very file is kept already."),
            ),
            models.CheckConstraint(name="copy_contents_known", condition=models.Q(contents__in=Contents.values)),
        ]

    def __str__(self):
        return gettext("%(copy)s of %(report)s") % {
            "copy": self.label or pgettext("noun", "Copy"),
            "report": self.report.label,
        }

    @property
    def is_downloadable(self) -> bool:
        """Of a public report: whether readers may have the file, and it is here; see `public`."""
        return self.is_offered and self.is_held

    def get_absolute_url(self):
        return reverse("file", args=[self.sha256, self.extension])

    @property
    def download_name(self) -> str:
        """As it is called on a reader's disk: after its report and its label."""
        return "-".join(filter(None, [self.report.slug, slugify(self.label)])) + f".{self.extension}"

    @property
    def picture_addresses(self) -> list[tuple[int, str]]:
        """Of its first page, by their width."""
        return [(width, reverse("rendition", args=[self.sha256, width, PAGE_FORMAT])) for width in WIDTHS]

    def keep_pictures(self, drawn: dict[int, bytes]) -> None:
        """Of its first page, by width. Does not save the row."""
        for width, data in drawn.items():
            write_once(self.picture_name(width), BytesIO(data))
        self.has_picture = bool(drawn)

    def discard(self) -> None:
        """The file and the pictures of its first page."""
        super().discard()
        for width in WIDTHS:
            default_storage.delete(self.picture_name(width))
        default_storage.delete(self.folder)

    def picture_name(self, width: int) -> str:
        return f"{self.folder}/{width}.{PAGE_FORMAT}"
