"""
Who has to approve what: of one exact text, which a later edit voids.

The house style says who: nobody, the person quoted, or a second person. The text is known by its hash
(`formats.record.text_sha256_of`), never by the status alone.
"""

import hashlib

from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.formats.record import record_of, text_sha256_of
from statements.models import Act, Approval, HouseStyle, Speaker, Statement

from .obstacles import Obstacle

NEEDED = {
    Approval.SECOND: _("A second person has to approve this text before it is published."),
    Approval.QUOTED: _("The people quoted have to approve this text before it is published."),
}
APPROVING = (Act.APPROVE, Act.CONFIRM)


def asked() -> Approval:
    return Approval(HouseStyle.current().approval)


def text_of(statement: Statement) -> str:
    """The hash of the text as it is saved now."""
    return text_sha256_of(record_of(Statement.objects.for_record().get(pk=statement.pk)))


def approved_text(statement: Statement) -> str:
    """The hash of the text whose approval stands; empty where none does."""
    taken_back = Q(act=Act.OBJECT) & ~Q(source=F("target"))
    last = statement.decisions.filter(Q(act__in=[*APPROVING, Act.RETURN, Act.VOID]) | taken_back).last()
    return last.text_sha256 if last and last.act in APPROVING else ""


def is_unconfirmed(statement: Statement) -> bool:
    """Public without its approval: published at once, or changed since."""
    return statement.decisions.unconfirmed().exists()


def against_publishing(statement: Statement, by=None) -> list[Obstacle]:
    """Nothing where nobody has to approve."""
    sentence = NEEDED.get(asked())
    if sentence is None or approved_text(statement) == text_of(statement):
        return []
    return [Obstacle(sentence)]


def against_approving(statement: Statement, by) -> list[Obstacle]:
    """Nobody approves alone what they wrote themselves, and nobody for the person quoted."""
    newest = statement.versions.newest_first().first()
    return _silent(statement) or _same_person(
        newest and newest.made_by_id, by, gettext("You wrote this text last; somebody else has to approve it.")
    )


def against_confirming(statement: Statement, by) -> list[Obstacle]:
    last = statement.decisions.unconfirmed().last()
    return _silent(statement) or _same_person(
        last and last.by_id, by, gettext("You published this text yourself; somebody else has to approve it.")
    )


def authors(statement: Statement) -> set:
    """Whose text it is: who began it, who wrote it last, and who made it public before it was approved."""
    newest = statement.versions.newest_first().select_related("made_by").first()
    hurried = statement.decisions.unconfirmed().select_related("by").last()
    return {statement.created_by, newest and newest.made_by, hurried and hurried.by} - {None}


def words_sha256_of(statement: Statement, speaker: Speaker) -> str:
    """Of the exact words that this statement quotes of that person."""
    return sha256_of("\n\n".join(statement.quotations.filter(speaker=speaker).values_list("words", flat=True)))


def sha256_of(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _same_person(pk: int | None, by, sentence: str) -> list[Obstacle]:
    is_same = by is not None and pk == by.pk and asked() is not Approval.NOBODY
    return [Obstacle(sentence)] if is_same else []


def _silent(statement: Statement) -> list[Obstacle]:
    """Those quoted who have not said yes to what they are quoted with now, where they are asked."""
    if asked() is not Approval.QUOTED:
        return []
    said = statement.decisions.filter(act__in=[Act.WORDS, Act.OBJECT]).values_list("speaker", "text_sha256", "act")
    last = {(speaker, words): act for speaker, words, act in said}
    quoted = Speaker.objects.filter(quotations__statement=statement).distinct()
    silent = [speaker for speaker in quoted if last.get((speaker.pk, words_sha256_of(statement, speaker))) != Act.WORDS]
    return [
        Obstacle(gettext("The words of %(speaker)s still need their yes.") % {"speaker": speaker}) for speaker in silent
    ]
