"""Who has to approve a statement before it is published."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Approval(models.TextChoices):
    NOBODY = "nobody", _("Nobody")
    QUOTED = "quoted", _("The person quoted")
    SECOND = "second", _("A second person")
