"""What a release would be as a statement: every noun matched to one that is there, or offered as new."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db import models
from django.utils.html import linebreaks
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.intake import Contact, Finding, PressRelease
from statements.intake.body import block_numbers, body_html
from statements.models import (
    Attribution,
    Kind,
    Organization,
    PressContact,
    Report,
    Speaker,
    Statement,
    Topic,
)
from statements.models.prose import blocks, sanitize
from statements.quotations import Passage, Person, ReportMention

from .known import Known
from .match import Match
from .names import is_nearly_the_same, number_key, person_key

UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
NO_DAY = _("The source prints no release date.")
CUT = {
    "headline": _("The headline has %(number)d characters and was cut."),
    "subheadline": _("The sub-headline has %(number)d characters and was cut."),
    "dateline": _("The dateline has %(number)d characters and was cut."),
}
SURE = 0.7  # below it somebody should look


@dataclass(eq=False)
class ProposedCredit:
    """A person who is quoted, as printed."""

    name: str
    title: str
    organization: str
    match: Match[Speaker]
    employer: Match[Organization] | None  # None: only the words are kept
    certainty: float = 1.0
    finding: str = ""  # its name among the findings of the release: speakers-0

    @property
    def printed(self) -> str:
        return ", ".join(part for part in (self.name, self.title, self.organization) if part)


@dataclass(eq=False)
class ProposedQuotation:
    """Paragraphs are those of the proposed body, counted from 1."""

    credit: ProposedCredit | None
    first: int
    last: int
    words: str
    certainty: float = 1.0
    finding: str = ""


@dataclass(eq=False)
class ProposedCitation:
    title: str
    number: str
    publisher: str
    match: Match[Report]
    issued_by: Match[Organization] | None
    certainty: float = 1.0
    finding: str = ""

    @property
    def wording(self) -> str:
        """How the text names it."""
        return self.title or self.number


@dataclass(eq=False)
class ProposedContact:
    name: str
    phone: str
    email: str
    match: Match[PressContact]
    certainty: float = 1.0
    finding: str = ""


@dataclass(eq=False)
class Proposal:
    """Everything that `make_draft` writes; whoever looks at it first may change any of it."""

    release: PressRelease
    known: Known
    kind: str
    language: str
    headline: str
    subheadline: str
    dateline: str
    day: date | None
    body: str
    issuer_name: str
    issuer: Match[Organization]
    credits: list[ProposedCredit] = field(default_factory=list)
    quotations: list[ProposedQuotation] = field(default_factory=list)
    citations: list[ProposedCitation] = field(default_factory=list)
    contacts: list[ProposedContact] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    source_url: str = ""
    doubts: list[str] = field(default_factory=list)

    @property
    def publish_at(self) -> datetime | None:
        """The release day's midnight where the newsroom is: the hour is not printed."""
        return datetime.combine(self.day, time.min, self.known.zone) if self.day else None


def propose(release: PressRelease, known: Known | None = None) -> Proposal:
    """Match what was printed with what is there. Reads only; for many releases hand one `Known` over."""
    known = known or Known()
    issuer_name = _fitted(release.organization.value, Organization, "name") if release.organization else ""
    proposal = Proposal(
        release=release,
        known=known,
        kind=release.kind if release.kind in Kind.values else Kind.STATEMENT.value,
        language=_fitted(release.language, Statement, "language") or "en",
        headline=_value(release.headline),
        subheadline=_value(release.subheadline),
        dateline=_value(release.dateline),
        day=release.date.value if release.date else None,
        body=sanitize(body_html(release)),
        issuer_name=issuer_name,
        issuer=Match.of(known.organizations(issuer_name)) if issuer_name else Match([], known.publisher),
        contacts=[_contact(finding, known, f"contacts-{n}") for n, finding in enumerate(release.contacts)],
        doubts=list(release.doubts),
    )
    _find_text(proposal)
    _fit_fields(proposal)
    _add_credits(proposal)
    _add_quotations(proposal)
    _add_citations(proposal)
    _say_doubts(proposal)
    return proposal


def _value(finding: Finding[str] | None) -> str:
    return _folded(finding.value) if finding else ""


def _storable(text: str) -> str:
    """Without what no database takes."""
    return UNSTORABLE.sub("", text)


def _folded(text: str | None) -> str:
    return " ".join(_storable(text or "").split())


def _fitted(text: str | None, model: type[models.Model], column: str) -> str:
    """Folded, and cut at a word where the column is shorter."""
    text = _folded(text)
    longest = model._meta.get_field(column).max_length
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:')}…"


def _find_text(proposal: Proposal) -> None:
    if not proposal.body:
        proposal.body = sanitize(linebreaks(proposal.release.document.text, autoescape=True))
        proposal.doubts.append(gettext("Nothing was recognized as the text, so the whole source stands there."))
    if not proposal.headline:
        proposal.headline = Truncator(blocks(proposal.body)[0].text if proposal.body else "").words(12)
        proposal.doubts.append(gettext("The source has no headline; the first words of the text stand there."))


def _fit_fields(proposal: Proposal) -> None:
    for column, sentence in CUT.items():
        whole = getattr(proposal, column)
        setattr(proposal, column, _fitted(whole, Statement, column))
        if (printed := len(whole)) > len(getattr(proposal, column)):
            proposal.doubts.append(sentence % {"number": printed})


def _add_credits(proposal: Proposal) -> None:
    for number, finding in enumerate(proposal.release.speakers):
        if _folded(finding.value.name) and _credit_of(proposal, finding.value) is None:
            credit = _credit(proposal.known, finding.value, finding.certainty, f"speakers-{number}")
            proposal.credits.append(credit)


def _credit(known: Known, person: Person, certainty: float, finding: str = "") -> ProposedCredit:
    name = _fitted(person.name, Speaker, "name")
    title = _fitted(person.role, Attribution, "title_as_printed")
    organization = _fitted(person.organization, Attribution, "organization_as_printed")
    match = Match.of(known.speakers(name, title, organization))
    employer = Match.of(known.organizations(organization)) if organization else None
    return ProposedCredit(name, title, organization, match, employer, certainty, finding)


def _credit_of(proposal: Proposal, person: Person | None) -> ProposedCredit | None:
    wanted = person_key(_fitted(person.name, Speaker, "name")) if person else None
    return next((credit for credit in proposal.credits if person_key(credit.name) == wanted), None)


def _add_quotations(proposal: Proposal) -> None:
    numbers = block_numbers(proposal.release)
    for number, finding in enumerate(proposal.release.quotations):
        passage: Passage = finding.value
        speaker = passage.speaker if passage.speaker and _folded(passage.speaker.name) else None
        if speaker and not _credit_of(proposal, speaker):
            proposal.credits.append(_credit(proposal.known, speaker, passage.certainty))
        proposal.quotations.append(
            ProposedQuotation(
                credit=_credit_of(proposal, speaker),
                first=numbers[passage.first],
                last=numbers[passage.last],
                words=_storable(passage.words),
                certainty=finding.certainty,
                finding=f"quotations-{number}",
            )
        )


def _add_citations(proposal: Proposal) -> None:
    for number, finding in enumerate(proposal.release.reports):
        citation = _citation(proposal.known, finding.value, finding.certainty, f"reports-{number}")
        if citation.wording and not any(_is_same(citation, other) for other in proposal.citations):
            proposal.citations.append(citation)


def _citation(known: Known, mention: ReportMention, certainty: float, finding: str) -> ProposedCitation:
    publisher = _fitted(mention.publisher, Organization, "name")
    issued_by = Match.of(known.organizations(publisher)) if publisher else None
    title, number = _fitted(mention.title, Report, "title"), _fitted(mention.number, Report, "number")
    number = number if number_key(number) else ""
    match = Match.of(known.reports(title, number, issued_by.noun if issued_by else None))
    return ProposedCitation(title, number, publisher, match, issued_by, certainty, finding)


def _is_same(one: ProposedCitation, other: ProposedCitation) -> bool:
    if one.match.noun or other.match.noun:
        return one.match.noun == other.match.noun
    if one.number and other.number:
        return number_key(one.number) == number_key(other.number)
    return is_nearly_the_same(one.title, other.title)


def _contact(finding: Finding[Contact], known: Known, place: str) -> ProposedContact:
    contact = finding.value
    there = known.contact(contact.email, contact.name)
    match = Match([there], there.noun) if there else Match()
    name = _fitted(contact.name or contact.email, PressContact, "name")
    phone, email = _fitted(contact.phone, PressContact, "phone"), _fitted(contact.email, PressContact, "email")
    return ProposedContact(name, phone, email, match, finding.certainty, place)


def _say_doubts(proposal: Proposal) -> None:
    release = proposal.release
    if proposal.day is None and not release.possible_dates:
        proposal.doubts.append(str(NO_DAY))
    if release.embargo:
        proposal.doubts.append(
            gettext("The source says “%(embargo)s”. Set the hour before you publish.")
            % {"embargo": _folded(release.embargo.value)}
        )
    for credit in proposal.credits:
        if credit.match.is_doubtful:
            others = "; ".join(_described(candidate.noun, proposal.known) for candidate in credit.match.candidates)
            proposal.doubts.append(
                gettext("%(name)s may be a speaker who is known already: %(others)s.")
                % {"name": credit.name, "others": others}
            )
    for number, quotation in enumerate(proposal.quotations, start=1):
        if quotation.credit is None:
            proposal.doubts.append(
                gettext("Nobody is named as the speaker of quotation %(number)d.") % {"number": number}
            )


def _described(speaker: Speaker, known: Known) -> str:
    """With the roles, for the name is often the same."""
    roles = (f"{role.title}, {role.organization}" for role in known.roles_of(speaker))
    return ", ".join([str(speaker), *roles])
