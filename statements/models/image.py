"""Pictures by SHA-256, with what papers need: alt text, credit, terms, and where to crop."""

from io import BytesIO

from django.core.files.storage import default_storage
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.pictures import Picture

from .in_use import KeptWhileUsed
from .stored_file import StoredFile, write_once

FALLBACKS = ("jpg", "png")  # what every program shows
FALLBACK_WIDTH = 960


class ImageQuerySet(models.QuerySet):
    def public(self, at=None):
        """Lead images of public statements, portraits of public speakers, logos of public organizations."""
        from .organization import Organization
        from .speaker import Speaker
        from .statement import Statement

        return self.filter(
            Exists(Statement.objects.public(at).filter(lead_image=OuterRef("pk")))
            | Exists(Speaker.objects.public(at).filter(portrait=OuterRef("pk")))
            | Exists(Organization.objects.public(at).filter(logo=OuterRef("pk")))
        )

    def on_page_of(self, statement_id: int):
        """The lead image of a statement and the portraits of whom it credits, public or not."""
        from .attribution import Attribution
        from .statement import Statement

        credited = Attribution.objects.filter(statement=statement_id, speaker__portrait=OuterRef("pk"))
        return self.filter(
            Exists(Statement.objects.filter(pk=statement_id, lead_image=OuterRef("pk"))) | Exists(credited)
        )


class Image(StoredFile, KeptWhileUsed):
    alt = models.CharField(
        _("alt text"), max_length=300, help_text=_("What it shows, for those who do not see it. One sentence.")
    )
    credit = models.CharField(_("credit"), max_length=160, blank=True, help_text=_("Photo: name of the photographer"))
    terms = models.CharField(
        _("terms"),
        max_length=300,
        blank=True,
        help_text=_("What papers may do with it: “Free for editorial use with credit.”"),
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focal point, from the left"), default=50, validators=[MaxValueValidator(100)], help_text=_("Percent")
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point, from the top"), default=50, validators=[MaxValueValidator(100)], help_text=_("Percent")
    )
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    renditions = models.JSONField(
        default=dict, editable=False, help_text="Format to widths: {'webp': [320, 640], …}, the best format first."
    )

    objects = ImageQuerySet.as_manager()
    preview_token = ""  # where it is shown beneath a preview link, since the public address is still closed

    class Meta:
        ordering = ["-added_at", "-pk"]
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.UniqueConstraint(
                name="image_file_unique",
                fields=["sha256"],
                violation_error_message=_("This very picture is there already."),
            ),
            models.CheckConstraint(name="focal_point_in_the_picture", condition=Q(focal_x__lte=100, focal_y__lte=100)),
        ]

    def __str__(self):
        return self.alt

    def get_absolute_url(self):
        """The picture in full resolution."""
        return self._address("file", self.extension)

    def get_rendition_url(self, width: int, format: str) -> str:  # noqa: A002
        return self._address("rendition", width, format)

    def _address(self, name: str, *rest) -> str:
        if self.preview_token:
            return reverse(f"preview-{name}", args=[self.preview_token, self.sha256, *rest])
        return reverse(name, args=[self.sha256, *rest])

    @property
    def fallback(self) -> tuple[int, str]:
        """Width and format of the rendition that every program shows."""
        format_ = next(each for each in FALLBACKS if each in self.renditions)
        widths = self.renditions[format_]
        return max((width for width in widths if width <= FALLBACK_WIDTH), default=widths[0]), format_

    def keep_picture(self, picture: Picture) -> None:
        """Store the cleaned picture and all its renditions, and fill the columns. Does not save the row."""
        self.keep(BytesIO(picture.data), extension=picture.extension, media_type=picture.media_type)
        self.keep_renditions(picture)

    def keep_renditions(self, picture: Picture) -> None:
        """Draw and store the sizes that pages need, and fill their columns."""
        self.width, self.height = picture.width, picture.height
        self.renditions = {}
        for rendition in picture.renditions():
            write_once(self.rendition_name(rendition.width, rendition.format), BytesIO(rendition.data))
            self.renditions.setdefault(rendition.format, []).append(rendition.width)

    def discard(self) -> None:
        """The picture and its renditions."""
        super().discard()
        for format_, widths in self.renditions.items():
            for width in widths:
                default_storage.delete(self.rendition_name(width, format_))
        default_storage.delete(self.folder)

    def rendition_name(self, width: int, format: str) -> str:  # noqa: A002
        return f"{self.folder}/{width}.{format}"

    def has_rendition(self, width: int, format: str) -> bool:  # noqa: A002
        return width in self.renditions.get(format, [])
