"""Which version of its original a translation is one of."""

import json

from statements.formats.record import translated_of
from statements.models import Statement, Version
from statements.models.translation import TOLD


def keep_up(statement: Statement, version: Version) -> None:
    """
    A version of the statement was frozen. If it is a translation, it is one of what its original says now; if it has
    translations, those that say the same follow it. What readers are told of a change, a person carries over.
    """
    if statement.translation_of_id and not _knows_its_version(statement):
        follow(statement)
    if version.change in TOLD:
        return
    made = statement.translations.exclude(translated_version=None).exclude(translated_version=version)
    for translation in made.select_related("translated_version"):
        if _translated(translation.translated_version) == _translated(version):
            Statement.objects.filter(pk=translation.pk).update(translated_version=version)


def follow(translation: Statement, version: Version | None = None) -> None:
    """It says what that version of its original says, by default the newest."""
    version = version or translation.translation_of.versions.newest_first().first()
    Statement.objects.filter(pk=translation.pk).update(translated_version=version)


def _knows_its_version(translation: Statement) -> bool:
    known = Version.objects.filter(pk=translation.translated_version_id).values_list("statement_id", flat=True).first()
    return known == translation.translation_of_id


def _translated(version: Version) -> dict:
    return translated_of(json.loads(version.record))
