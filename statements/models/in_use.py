"""What is in use cannot be deleted, and the refusal says where it is used."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext

NAMED = 3  # uses that a sentence names before it counts the rest


class KeptWhileUsed(models.Model):
    """A model whose deletion is refused with a sentence instead of a list of foreign keys."""

    class Meta:
        abstract = True

    def delete(self, *args, **kwargs):
        """Raises ProtectedError whose message is the sentence of `in_use`."""
        try:
            return super().delete(*args, **kwargs)
        except models.ProtectedError as refused:
            raise models.ProtectedError(in_use(self, refused.protected_objects), refused.protected_objects) from None


def in_use(noun: models.Model, users: Collection[models.Model]) -> str:
    """The sentence: what is kept, and the first places that use it."""
    places = list(dict.fromkeys(_place(user) for user in users))
    named = ", ".join(sorted(places)[:NAMED])
    said = {"noun": noun, "places": named, "number": len(places) - NAMED}
    if len(places) <= NAMED:
        return gettext("%(noun)s is in use and cannot be deleted: see %(places)s. Take it out there first.") % said
    return (
        gettext(
            "%(noun)s is in use and cannot be deleted: see %(places)s and %(number)d more. Take it out there first."
        )
        % said
    )


def _place(user: models.Model) -> str:
    """Rows between a noun and a statement speak for their statement; others for themselves."""
    statement = getattr(user, "statement", None) or getattr(user, "content_object", None)
    if statement is not None:
        return gettext("the statement “%(headline)s”") % {"headline": statement.headline}
    return gettext("the %(kind)s “%(noun)s”") % {"kind": user._meta.verbose_name, "noun": user}
