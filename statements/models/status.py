"""The states of a statement."""

from django.db import models


class Status(models.TextChoices):
    """`workflow/` holds the moves between them and is the only writer."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in review", "In review"
    APPROVED = "approved", "Approved"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"


UNPUBLISHED = (Status.DRAFT, Status.IN_REVIEW, Status.APPROVED)
