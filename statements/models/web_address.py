"""Addresses on the web, http and https only."""

from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

SENTENCE = _("Enter an address that begins with http:// or https://")


class WebAddressField(models.URLField):
    """Longer than Django's (real addresses of reports are), and nothing but http and https."""

    default_validators = [URLValidator(schemes=["http", "https"], message=SENTENCE)]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 1000)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https", "error_messages": {"invalid": SENTENCE}} | kwargs)
