"""The short opaque name that never changes; `/s/<id>/` leads from it to the present address."""

import secrets

from django.db import models

ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"  # no vowels, so no words; no look-alikes
LENGTH = 10  # a clash among a million is less likely than 1 in 500


def new_public_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


class WithPublicId(models.Model):
    public_id = models.CharField(max_length=12, unique=True, editable=False, default=new_public_id)

    class Meta:
        abstract = True
