"""The statement itself."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import override

from statements.formats.language import interface_language
from statements.formats.moments import instant
from statements.formats.site import absolute
from statements.models import HouseStyle, Kind, Statement

from .associations import associations
from .bodies import bodies
from .parts import Part, filled
from .people import organisations, people

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}


def ninjs(statement: Statement, house: HouseStyle, translations: Iterable[Statement] = ()) -> Part:
    """Reads what `Statement.objects.for_page()` fetches. Its few words of our own are in the statement's language."""
    with override(interface_language(statement.language)):
        return filled(
            uri=absolute(statement.get_short_url()),
            type="text",
            representationType="full",
            standard=STANDARD,
            language=statement.language,
            pubStatus="canceled" if statement.is_withdrawn else "usable",
            **_times(statement, house),
            **_rights(statement, house),
            edNote=_note(statement),
            slugline=statement.slug,
            title=statement.headline,
            headlines=_headlines(statement),
            by=_by(statement),
            located=statement.dateline,
            descriptions=_texts(summary=statement.abstract),
            bodies=bodies(statement),
            genres=[{"name": str(Kind(statement.kind).label), "literal": statement.kind}],
            people=list(people(statement, house)),
            organisations=list(organisations(statement)),
            subjects=[_subject(row.tag) for row in statement.statement_topics.all()],
            altIds=_alternative_ids(statement),
            associations=list(associations(statement, house, translations)),
        )


def _times(statement: Statement, house: HouseStyle) -> Part:
    last = statement.last_version
    return filled(
        firstCreated=instant(statement.publish_at, house),
        versionCreated=instant(last.public_from if last else statement.publish_at, house),
        version=str(last.number) if last else "",
    )


def _rights(statement: Statement, house: HouseStyle) -> Part:
    return filled(copyrightHolder=statement.issuer.name, usageTerms=house.archive_terms)


def _note(statement: Statement) -> str:
    """To the desks that took it: that it was withdrawn, and what was corrected since, the newest first."""
    changes = [f"{version.get_change_display()}: {version.note}" for version in statement.updates]
    return "\n".join([statement.withdrawal_note, *changes] if statement.withdrawal_note else changes)


def _headlines(statement: Statement) -> list[Part]:
    return _texts(main=statement.headline, subheadline=statement.subheadline)


def _texts(**by_role: str) -> list[Part]:
    return [{"role": role, "contentType": "text/plain", "value": value} for role, value in by_role.items() if value]


def _by(statement: Statement) -> str:
    """With title and organization as printed that day."""
    return "; ".join(attribution.credit for attribution in statement.attributions.all())


def _subject(topic: Any) -> Part:
    return {"name": topic.name, "rel": "about", "uri": absolute(topic.get_absolute_url())}


def _alternative_ids(statement: Statement) -> list[Part]:
    last = statement.last_version
    ids = {
        "publicId": statement.public_id,
        "webPage": absolute(statement.get_absolute_url()),
        "sha256": last.record_sha256 if last else "",
        "firstPublishedAt": statement.source_url,
    }
    return [{"role": role, "value": value} for role, value in ids.items() if value]
