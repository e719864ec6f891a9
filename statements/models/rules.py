"""Constraints whose sentence stands next to the field that it is about."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models


class Ruled(models.Model):
    """
    A model whose constraints name, as `violation_error_code`, the field that their sentence belongs to, and whose
    derived columns (listed in `derived_columns`, filled by `derive`) are checked although no form shows them.
    """

    derived_columns: frozenset[str] = frozenset()

    class Meta:
        abstract = True

    def derive(self) -> None:
        """Fill the columns that follow from others."""

    def save(self, *args, **kwargs):
        self.derive()
        super().save(*args, **kwargs)

    def validate_unique(self, exclude=None):
        self.derive()
        super().validate_unique(exclude)

    def validate_constraints(self, exclude=None):
        self.derive()
        hidden = set(exclude or ())
        try:
            super().validate_constraints(exclude=hidden - self.derived_columns)
        except ValidationError as refused:
            raise ValidationError(self._beside_their_fields(refused, hidden)) from None

    def _beside_their_fields(self, refused: ValidationError, hidden: set[str]) -> dict[str, list[ValidationError]]:
        shown = {field.name for field in self._meta.get_fields()} - hidden
        placed: dict[str, list[ValidationError]] = {}
        for field, errors in refused.error_dict.items():
            for error in errors:
                place = error.code if field == NON_FIELD_ERRORS and error.code in shown else field
                placed.setdefault(place, []).append(error)
        return placed


def in_order(earlier: str, later: str) -> models.Q:
    """True unless both are known and the wrong way round."""
    return (
        models.Q(**{f"{earlier}__isnull": True})
        | models.Q(**{f"{later}__isnull": True})
        | models.Q(**{f"{earlier}__lte": models.F(later)})
    )
