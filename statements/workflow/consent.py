"""
A yes from somebody without an account: to the words that they are quoted with, or to a whole text.

Whoever may write asks for it by a link. What is decided there is a Decision like any other, pinned to the words that
were on the page; once the words differ it is void, and the same link asks about the new ones.
"""

import json
import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from smtplib import SMTPException

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from statements.formats.difference import Difference, differences, words_between
from statements.formats.language import interface_language
from statements.formats.record import Record, canonical, record_of, text_sha256_of, words_of
from statements.formats.site import absolute
from statements.models import (
    Act,
    Approval,
    ConsentLink,
    Decision,
    HouseStyle,
    Organization,
    Quotation,
    Speaker,
    Statement,
    Status,
)
from statements.models.name_key import name_key

from . import approval
from .moves import move
from .notices import tell
from .obstacles import Obstacle, Refused
from .permissions import MAY_WRITE, WHO

log = logging.getLogger(__name__)
LASTS = timedelta(days=7)
LONGEST_COMMENT = 2000
MOST_ANSWERS = 30  # of one link: decisions are kept for ever, and whoever has it could fill the table


class WordsChanged(Exception):
    """The words are not those that were on the page."""


def may_be_asked_about(statement: Statement) -> bool:
    """As long as its words can change before they are approved, or are public without."""
    return statement.is_not_public_yet or approval.is_unconfirmed(statement)


@dataclass
class Asked:
    """A link, what was answered, and what it asks about as that stands now."""

    link: ConsentLink
    statement: Statement
    answers: list[Decision]

    @cached_property
    def quotations(self) -> list[Quotation]:
        if self.link.speaker_id is None:
            return []
        return [each for each in self.statement.quotations.all() if each.speaker_id == self.link.speaker_id]

    @property
    def words(self) -> str:
        return "\n\n".join(quotation.words for quotation in self.quotations)

    @cached_property
    def record(self) -> Record:
        """As a version keeps it, so that the two can be compared."""
        return json.loads(canonical(record_of(Statement.objects.for_record().get(pk=self.statement.pk))))

    @cached_property
    def sha256(self) -> str:
        if self.link.speaker_id is None:
            return text_sha256_of(self.record)
        return approval.sha256_of(self.words)

    @property
    def answer(self) -> Decision | None:
        return self.answers[-1] if self.answers else None

    @property
    def is_change(self) -> bool:
        return self.answer is not None and self.answer.act == Act.OBJECT

    @cached_property
    def stands(self) -> bool:
        """Whether the answer is about what stands now; that to a whole text ends when the newsroom takes it back."""
        if self.answer is None or self.answer.text_sha256 != self.sha256:
            return False
        taken_back = self.statement.decisions.filter(act__in=[Act.RETURN, Act.VOID], pk__gt=self.answer.pk)
        return self.link.speaker_id is not None or not taken_back.exists()

    @property
    def is_yes(self) -> bool:
        return self.stands and not self.is_change

    @cached_property
    def is_open(self) -> bool:
        """Whether there is something to decide; a draft as a whole is not ready for it."""
        if not may_be_asked_about(self.statement):
            return False
        if self.link.speaker_id is None:
            return self.statement.status != Status.DRAFT
        return bool(self.quotations)

    @property
    def is_live(self) -> bool:
        return not (self.link.revoked_at or self.link.has_expired or self.statement.is_withdrawn)

    @property
    def changes(self) -> tuple[Difference, ...]:
        """What is not as it was when they answered last."""
        if self.answer is None or self.answer.text_sha256 == self.sha256:
            return ()
        versions = self.statement.versions.filter(made_at__lte=self.answer.at)
        answered = versions.newest_first().first()
        if answered is None:
            return ()
        before = json.loads(answered.record)
        if self.link.speaker_id is None:
            return differences(before, self.record)
        words = words_of(before, self.link.speaker.slug)
        return (Difference(gettext("Your words"), words_between(words, self.words)),)


def quoted(statement: Statement) -> QuerySet[Speaker]:
    return Speaker.objects.filter(quotations__statement=statement).distinct()


def asked(statement: Statement) -> list[Asked]:
    """Everybody who was asked, those asked last first."""
    prefetch_related_objects([statement], "quotations")
    links = statement.consent_links.newest_first().select_related("made_by", "speaker")
    links = links.prefetch_related(Prefetch("decisions", Decision.objects.order_by("pk")))
    return [Asked(link, statement, list(link.decisions.all())) for link in links]


def asked_with(token: str) -> Asked | None:
    """By a link that is live."""
    link = (
        ConsentLink.objects.live().with_token(token).select_related("statement__issuer", "made_by", "speaker").first()
    )
    return link and Asked(link, link.statement, list(link.decisions.order_by("pk")))


def ask(statement: Statement, *, by, name: str, speaker: Speaker | None = None, email: str = "", lasts=LASTS):
    """
    Returns the link, and its address where no mail took it along: it can be told this once.

    Whoever was asked before under that name about the same has one link, the new one.
    """
    if not by.has_perm(MAY_WRITE):
        raise PermissionDenied(WHO[MAY_WRITE])
    is_mailed = bool(email and settings.EMAIL_HOST)
    with transaction.atomic():
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        link = ConsentLink(statement=statement, speaker=speaker, name=name, email=email, made_by=by)
        if against := _against_asking(link):
            raise Refused(against)
        for earlier in statement.consent_links.filter(speaker=speaker, name=name):
            earlier.revoke()
        token = ConsentLink.objects.make(
            statement=statement,
            speaker=speaker,
            name=name,
            email=email,
            made_by=by,
            was_shown=not is_mailed,
            lasts=lasts,
        )
        link = ConsentLink.objects.with_token(token).select_related("made_by", "statement").get()
    address = absolute(reverse("consent", args=[token]))
    if is_mailed and _mail(link, address):
        return link, ""
    ConsentLink.objects.filter(pk=link.pk).update(was_shown=True)
    return link, address


def say_yes(link: ConsentLink, sha256: str) -> None:
    """
    Raises WordsChanged where these are not the words any more. The yes of a second person to a whole text is its
    approval; a second tap is none.
    """
    with transaction.atomic():
        present = _locked(link, sha256)
        if present.is_yes:
            return
        verb = _approving_verb(present)
        if verb:
            move(present.statement, verb, link=link)
        else:
            _decide(present, Act.TEXT if link.speaker_id is None else Act.WORDS)


def ask_for_change(link: ConsentLink, sha256: str, comment: str) -> None:
    """Whoever takes back a yes in this way takes an approved text back into review."""
    with transaction.atomic():
        present = _locked(link, sha256)
        if present.stands and present.is_change and present.answer.note == comment:
            return
        _decide(present, Act.OBJECT, note=comment)


def counts_for_nothing(link: ConsentLink) -> bool:
    """Nobody is the second person for a text of their own, nor by a link that its author has seen."""
    names, emails = {name_key(link.name)}, {link.email.casefold()} - {""}
    return link.speaker_id is None and any(
        (link.was_shown and link.made_by_id == author.pk)
        or author.email.casefold() in emails
        or names & {name_key(author.get_full_name()), name_key(author.get_username())}
        for author in approval.authors(link.statement)
    )


def _against_asking(link: ConsentLink) -> list[Obstacle]:
    statement = link.statement
    if not may_be_asked_about(statement):
        return [
            Obstacle(
                gettext("This statement is %(state)s; there is nothing to be approved.")
                % {"state": statement.state.lower()}
            )
        ]
    if link.speaker_id is None and statement.status == Status.DRAFT:
        return [Obstacle(gettext("Send it for review first: a whole text is approved in review."), "whom")]
    if link.speaker_id and not statement.quotations.filter(speaker=link.speaker_id).exists():
        return [Obstacle(gettext("%(name)s is not quoted in this statement.") % {"name": link.name}, "whom")]
    if approval.asked() is Approval.SECOND and counts_for_nothing(link):
        return [Obstacle(gettext("They wrote this text themselves; somebody else has to approve it."), "name")]
    return []


def _locked(link: ConsentLink, sha256: str) -> Asked:
    """As it stands now, and stays until the end of the transaction."""
    statement = Statement.objects.select_for_update().get(pk=link.statement_id)
    live = ConsentLink.objects.live().filter(pk=link.pk).select_related("made_by", "speaker").first()
    if live is None:
        raise WordsChanged
    live.statement = statement
    present = Asked(live, statement, list(live.decisions.order_by("pk")))
    if not present.is_open or present.sha256 != sha256:
        raise WordsChanged
    if len(present.answers) >= MOST_ANSWERS:
        raise Refused([Obstacle(gettext("This link was answered very often. Please ask the newsroom for a new one."))])
    return present


def _approving_verb(present: Asked) -> str | None:
    statement = present.statement
    if present.link.speaker_id or approval.asked() is not Approval.SECOND or counts_for_nothing(present.link):
        return None
    if statement.status == Status.IN_REVIEW:
        return "approve"
    return "confirm" if approval.is_unconfirmed(statement) else None


def _decide(present: Asked, act: Act, note: str = "") -> None:
    statement, source = present.statement, present.statement.status
    if act == Act.OBJECT and present.is_yes and source == Status.APPROVED:
        statement.status = Status.IN_REVIEW
        statement.save(update_fields=["status"])
    decision = Decision.objects.create(
        statement=statement,
        act=act,
        source=source,
        target=statement.status,
        speaker=present.link.speaker,
        name=present.link.name,
        link=present.link,
        note=note,
        text_sha256=present.sha256,
    )
    tell(decision)


def _mail(link: ConsentLink, address: str) -> bool:
    """Whether a server took it. Nothing of the text is in it: mail lies open on its way."""
    context = {
        "link": link,
        "address": address,
        "newsroom": Organization.objects.publisher(),
        "house": HouseStyle.current(),
    }
    with override(interface_language(link.statement.language)):
        subject = render_to_string("emails/consent_subject.txt", context)
        text = render_to_string("emails/consent.txt", context)
    mail = EmailMessage(
        " ".join(subject.split()),
        text,
        to=[link.email],
        reply_to=[link.made_by.email] if link.made_by.email else None,
    )
    try:
        return bool(mail.send())
    except (OSError, SMTPException):
        log.exception("The mail server did not take a mail.")
        return False
