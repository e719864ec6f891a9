"""What becomes of a withdrawn statement in public."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Withdrawal(models.TextChoices):
    WITHDRAWN = "withdrawn", _("It no longer stands: the text stays at its address, with a notice")
    IN_ERROR = "in error", _("It was published in error: its address says so and shows nothing of it")
    REPLACED = "replaced", _("Another statement replaces it: its address leads there")
