"""What becomes of a withdrawn statement in public."""

from django.db import models


class Withdrawal(models.TextChoices):
    WITHDRAWN = "withdrawn", "It no longer stands: the text stays at its address, with a notice"
    IN_ERROR = "in error", "It was published in error: its address says so and shows nothing of it"
    REPLACED = "replaced", "Another statement replaces it: its address leads there"
