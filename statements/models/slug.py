"""Slugs: the words of an address."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

# A letter, else /statements/2026/04/ would be April; no dot, for .txt and .json follow it.
PATTERN = r"^[a-z0-9-]*[a-z][a-z0-9-]*$"
SENTENCE = _("Use lowercase letters a to z, digits and hyphens, with at least one letter; “04” alone would be April.")


class SlugField(models.SlugField):
    """Filled from another field when it is left empty."""

    default_error_messages = {"unique": _("There is one at this address already; if yours is another, change a word.")}

    def __init__(self, *args, source: str, **kwargs):
        self.source = source
        kwargs.setdefault("max_length", 80)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.validators = [RegexValidator(PATTERN, SENTENCE)]

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"source": self.source, "blank": self.blank, "max_length": self.max_length}

    def fill(self, noun: models.Model) -> None:
        if not getattr(noun, self.name):
            setattr(noun, self.name, slug_of(getattr(noun, self.source), self.max_length))


def slug_of(text: str, longest: int = 80) -> str:
    """The slug of a text, cut between words; text without Latin letters gives one that can be edited."""
    slug = slugify(text).replace("_", "-").strip("-")
    if slug and not any(letter.isalpha() for letter in slug):
        slug = f"s-{slug}"
    if len(slug) > longest:
        slug = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    return slug or "untitled"


def holds_a_letter(name: str) -> models.CheckConstraint:
    """The rule in the database, for a model whose address ends in its slug."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(slug__regex=PATTERN),
        violation_error_code="slug",
        violation_error_message=SENTENCE,
    )
