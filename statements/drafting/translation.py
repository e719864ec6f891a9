"""A draft in another language, with everything of a statement that is the same in both."""

from django.conf import settings
from django.db import transaction

from statements.models import Attribution, Citation, Quotation, Statement, StatementTopic
from statements.workflow import Obstacle, Refused, follow, saved

SAME = (
    "kind", "subheadline", "dateline", "summary", "body", "issuer_id", "contact_id", "lead_image_id",
    "lead_image_caption", "event_starts_at", "event_ends_at", "event_place",
)  # fmt: skip
ROOM_FOR_A_LANGUAGE = 66  # letters of a slug that has a language behind it


def languages_left(original: Statement) -> list[tuple[str, str]]:
    """Those of the interface into which it has no translation yet; none for what is a translation itself."""
    if original.translation_of_id or original.is_withdrawn:
        return []
    taken = {original.language, *original.translations.values_list("language", flat=True)}
    return [(code, name) for code, name in settings.LANGUAGES if code not in taken]


def translate(original: Statement, language: str, *, by=None) -> Statement:
    """
    The words are still those of the original, to be written over; it cannot be published before they are.

    Raises Refused where there is one in that language already, also if somebody else has made it meanwhile.
    """
    with transaction.atomic():
        original = Statement.objects.select_for_update().get(pk=original.pk)
        if language not in dict(languages_left(original)):
            raise Refused([Obstacle("It is in this language already, or was taken back meanwhile.", "language")])
        draft = Statement(
            **{name: getattr(original, name) for name in SAME},
            language=language,
            headline=original.headline,
            slug=f"{original.slug[:ROOM_FOR_A_LANGUAGE].rstrip('-')}-{language}",
            translation_of=original,
            publish_at=original.publish_at if original.is_not_public_yet else None,
            last_anchor=original.last_anchor,
            created_by=by,
        )
        draft.save(force_insert=True)
        _copy_rows(original, draft)
        follow(draft)
        draft.refresh_from_db()
        saved(draft, by=by)
    return draft


def _copy_rows(original: Statement, draft: Statement) -> None:
    Attribution.objects.bulk_create(
        Attribution(statement=draft, speaker_id=row.speaker_id, role_id=row.role_id, position=row.position)
        for row in original.attributions.all()
    )
    Citation.objects.bulk_create(
        Citation(statement=draft, report_id=row.report_id, how=row.how, position=row.position)
        for row in original.citations.all()
    )
    StatementTopic.objects.bulk_create(
        StatementTopic(content_object=draft, tag_id=row.tag_id) for row in original.statement_topics.all()
    )
    copied = ("speaker_id", "first_paragraph", "last_paragraph", "anchor", "words")
    Quotation.objects.bulk_create(
        Quotation(statement=draft, **{name: getattr(row, name) for name in copied}) for row in original.quotations.all()
    )
