"""Who has to approve a statement before it is published."""

from django.db import models


class Approval(models.TextChoices):
    NOBODY = "nobody", "Nobody"
    QUOTED = "quoted", "The person quoted"
    SECOND = "second", "A second person"
