"""The states of a statement."""

from django.db import models


class Status(models.TextChoices):
    """`workflow.py` holds the moves between them and is the only writer."""

    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"
