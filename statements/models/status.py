"""The states of a statement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """`workflow/` holds the moves between them and is the only writer."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in review", _("In review")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


UNPUBLISHED = (Status.DRAFT, Status.IN_REVIEW, Status.APPROVED)
