"""Writing a proposal into the database: one draft, all of it or nothing."""

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, models, transaction
from django.urls import reverse
from django.utils.translation import gettext

from statements.models import (
    Attribution,
    Citation,
    How,
    Kind,
    Organization,
    Origin,
    PressContact,
    Quotation,
    Report,
    Role,
    SourceFile,
    Speaker,
    Statement,
    StatementTopic,
)
from statements.models.name_key import name_key
from statements.models.origin import Arrival
from statements.models.prose import blocks
from statements.models.slug import slug_of
from statements.quotations import exact_words

from .known import Known
from .match import Match
from .names import organization_key, person_key, without_abbreviation
from .proposal import Proposal, ProposedCitation, ProposedContact, ProposedCredit

N = TypeVar("N", bound=models.Model)
ROOM_FOR_A_NUMBER = 74  # letters of a slug that has one behind it
TRIES = 3  # somebody else may have made the same new noun in between


class AlreadyThere(Exception):
    """This source was read before; `statement` is what became of it."""

    def __init__(self, statement: Statement):
        super().__init__(gettext("This source is the statement “%(statement)s” already.") % {"statement": statement})
        self.statement = statement


def make_draft(
    proposal: Proposal,
    *,
    source: SourceFile | None = None,
    origin: Mapping[str, Any] | None = None,
    by=None,
    enter: Callable[..., None] | None = None,
) -> Statement:
    """
    Write the statement and what belongs to it. Raises AlreadyThere for a source that was read before.

    `source` is kept with it, saved or not yet; `origin` overrides what its row says: key, how, place, line. With
    `enter`, which is `workflow.enter`, it is published at once; the proposal has a day then.
    """
    arrival = {"how": Arrival.UPLOADED, "place": source.name} if source else {}
    arrival |= {"key": f"sha256:{source.sha256}"} if source else {}
    arrival |= origin or {}
    for attempt in range(1, TRIES + 1):
        draft = _Draft(proposal, enter)
        try:
            with transaction.atomic():
                statement = draft.write(source, arrival, by)
        except (IntegrityError, _Outdated):
            _refuse_a_second(arrival)
            if attempt == TRIES:
                raise
            proposal.known.refresh()
            source = _kept(source) if source else None
        else:
            draft.teach()
            return statement
    raise AssertionError("unreachable")


class _Outdated(Exception):
    """A noun at the address of a new one is not among the known: it may well be the same."""


def _refuse_a_second(arrival: Mapping[str, Any]) -> None:
    if not arrival:
        return
    there = Origin.objects.select_related("statement").filter(key=arrival["key"]).first()
    if there:
        raise AlreadyThere(there.statement)


class _Draft:
    """One attempt; `made` are the nouns that were not there before."""

    def __init__(self, proposal: Proposal, enter: Callable[..., None] | None):
        self.proposal = proposal
        self.enter = enter
        self.known = proposal.known
        self.made: list[Any] = []
        self.organizations: dict[str, Organization] = {}
        self.roles: dict[tuple[int, str, int], Role] = {}

    def teach(self) -> None:
        for noun in self.made:
            self.known.learn(noun)

    def write(self, source: SourceFile | None, arrival: Mapping[str, Any], by) -> Statement:
        statement = self.statement(by)
        if source and source.pk is None:
            source.save(force_insert=True)
        statement.source_file = source
        statement.save(force_insert=True)
        if arrival:
            Origin.objects.create(statement=statement, received_by=by, **arrival)
        speakers = self.write_credits(statement)
        self.write_quotations(statement, speakers)
        self.write_citations(statement)
        self.write_topics(statement)
        return statement

    def statement(self, by) -> Statement:
        proposal = self.proposal
        contact = next(filter(None, map(self.contact, proposal.contacts)), None)
        statement = Statement(
            kind=proposal.kind,
            language=proposal.language,
            headline=proposal.headline,
            subheadline=proposal.subheadline,
            dateline=proposal.dateline,
            body=proposal.body,
            issuer=self.issuer(),
            contact=contact,
            source_url=proposal.source_url,
            publish_at=proposal.publish_at,
            last_anchor=len(proposal.quotations),
            created_by=by,
        )
        statement.slug = _free_address(slug_of(statement.headline), statement, self.known)
        if self.enter:
            self.enter(statement, publish_at=statement.publish_at, zone=self.known.zone)
            statement.contact_as_printed = contact.as_printed() if contact else ""
        return statement

    # Nouns

    def issuer(self) -> Organization:
        if self.proposal.issuer_name:
            return self.organization(self.proposal.issuer_name, self.proposal.issuer)
        if issuer := self.proposal.issuer.noun or self.known.publisher:
            return issuer
        raise LookupError("The source names no issuer, and there is no newsroom yet: manage.py start_newsroom")

    def organization(self, name: str, match: Match[Organization]) -> Organization:
        """An organization's name is unique, so nobody can want a second one of it."""
        if match.noun:
            return match.noun
        key = organization_key(without_abbreviation(name)[0])
        if key not in self.organizations:
            self.organizations[key] = self.settled(
                match, lambda: self.known.organizations(name), lambda: self.new_organization(name)
            )
        return self.organizations[key]

    def new_organization(self, name: str) -> Organization:
        bare, abbreviation = without_abbreviation(name)
        there = Organization.objects.filter(name_key__in=[name_key(name), name_key(bare)]).first()
        return there or self.new(Organization(name=bare, abbreviation=abbreviation), bare)

    def speaker(self, credit: ProposedCredit) -> Speaker:
        printed = (credit.name, credit.title, credit.organization)
        return self.settled(
            credit.match,
            lambda: self.known.speakers(*printed),
            lambda: self.new(Speaker(name=credit.name), credit.name),
        )

    def report(self, citation: ProposedCitation) -> Report:
        def make() -> Report:
            issued_by = citation.issued_by
            publisher = self.organization(citation.publisher, issued_by) if issued_by else None
            made = Report(title=citation.wording, number=citation.number, publisher=publisher)
            # A publisher gives a number once, however its name was printed.
            there = Report.objects.filter(publisher=publisher, number=made.number) if publisher and made.number else ()
            return next(iter(there[:1]), None) or self.new(made, made.number_and_title)

        publisher = citation.issued_by.noun if citation.issued_by else None
        return self.settled(
            citation.match, lambda: self.known.reports(citation.title, citation.number, publisher), make
        )

    def contact(self, contact: ProposedContact) -> PressContact | None:
        """A new one is not listed on the press page: who answered then may not answer today."""
        if contact.match.noun:
            return contact.match.noun
        try:
            validate_email(contact.email)
        except ValidationError:
            return None
        made = PressContact(name=contact.name, phone=contact.phone, email=contact.email, is_listed=False)
        again = None if contact.match.is_settled else self.known.contact(contact.email, contact.name)
        return again.noun if again else self.new(made)

    def settled(self, match: Match[N], look_up: Callable[[], list], make: Callable[[], N]) -> N:
        """The chosen noun; before a new one is made, what was learned since the proposal is looked at once more."""
        if match.noun:
            return match.noun
        again = None if match.is_settled else Match.of(look_up()).noun
        return again or make()

    def new(self, noun: N, address: str = "") -> N:
        if address:
            noun.slug = self.free_slug(type(noun), slug_of(address))
        noun.save(force_insert=True)
        self.made.append(noun)
        return noun

    def free_slug(self, model: type[models.Model], slug: str) -> str:
        there = model._default_manager.filter(slug=slug).first()
        if there and there not in self.known and there not in self.made:
            raise _Outdated
        return _numbered(slug, model._default_manager.all()) if there else slug

    # Rows

    def write_credits(self, statement: Statement) -> dict[ProposedCredit, Speaker]:
        speakers = {credit: self.speaker(credit) for credit in self.proposal.credits}
        rows = {}
        for position, (credit, speaker) in enumerate(speakers.items()):
            rows.setdefault(speaker.pk, self.attribution(statement, credit, speaker, position))
        statement.has_written("attributions", Attribution.objects.bulk_create(rows.values()))
        return speakers

    def attribution(self, statement, credit: ProposedCredit, speaker: Speaker, position: int) -> Attribution:
        row = Attribution(
            statement=statement,
            speaker=speaker,
            role=self.role(credit, speaker),
            name_as_printed=credit.name,
            title_as_printed=credit.title,
            organization_as_printed=credit.organization,
            position=position,
        )
        if statement.release_day:
            row.print_role_of(statement.release_day)
        return row

    def role(self, credit: ProposedCredit, speaker: Speaker) -> Role | None:
        """The known one of that title; a new one only where title and organization are printed, without dates."""
        employer = credit.employer
        if not (credit.title and employer and (credit.organization or employer.noun)):
            return None
        employer = self.organization(credit.organization, employer)
        known = [*self.known.roles_of(speaker), *(noun for noun in self.made if isinstance(noun, Role))]
        for role in known:
            is_of_both = (role.speaker_id, role.organization_id) == (speaker.pk, employer.pk)
            if is_of_both and person_key(role.title) == person_key(credit.title):
                return role
        return self.new(Role(speaker=speaker, organization=employer, title=credit.title))

    def write_quotations(self, statement: Statement, speakers: Mapping[ProposedCredit, Speaker]) -> None:
        has_all_words = all(each.words for each in self.proposal.quotations)
        texts = [] if has_all_words else [block.text for block in blocks(statement.body)]
        rows = (
            Quotation(
                statement=statement,
                speaker=speakers[each.credit] if each.credit else None,
                first_paragraph=each.first,
                last_paragraph=each.last,
                words=each.words or exact_words(texts[each.first - 1 : each.last]),
                anchor=f"q{number}",
            )
            for number, each in enumerate(self.proposal.quotations, start=1)
        )
        statement.has_written("quotations", Quotation.objects.bulk_create(rows))

    def write_citations(self, statement: Statement) -> None:
        how = How.IN_ANSWER_TO if self.proposal.kind == Kind.STATEMENT else How.MENTIONS
        rows: dict[int, Citation] = {}
        for position, citation in enumerate(self.proposal.citations):
            report = self.report(citation)
            wording = citation.wording if citation.wording not in {report.title, report.number} else ""
            row = Citation(statement=statement, report=report, how=how, wording=wording, position=position)
            rows.setdefault(report.pk, row)
        statement.has_written("citations", Citation.objects.bulk_create(rows.values()))

    def write_topics(self, statement: Statement) -> None:
        rows = (StatementTopic(content_object=statement, tag=topic) for topic in self.proposal.topics)
        statement.has_written("statement_topics", StatementTopic.objects.bulk_create(rows))


def _kept(source: SourceFile) -> SourceFile:
    """The row of these bytes: the one that is there, else this, whose own was rolled back."""
    there = SourceFile.objects.filter(sha256=source.sha256, extension=source.extension).first()
    if there is None:
        source.pk = None
    return there or source


def _free_address(slug: str, statement: Statement, known: Known) -> str:
    """In the year of its release, among drafts too: one of them would meet the other when it is published."""
    year = statement.publish_at.year if statement.publish_at else None
    same_year = models.Q(year=year) | models.Q(year=None, publish_at__year=year) if year else models.Q(year=None)

    def leads_elsewhere(slug: str) -> bool:
        return bool(year and known.old_addresses and reverse("statement", args=[year, slug]) in known.old_addresses)

    if not leads_elsewhere(slug) and not Statement.objects.filter(slug=slug).exists():
        return slug  # in no year: a shorter question, and mostly the last
    return _numbered(slug, Statement.objects.filter(same_year), leads_elsewhere)


def _numbered(slug: str, others: models.QuerySet, is_barred: Callable[[str], bool] = lambda slug: False) -> str:
    if not is_barred(slug) and not others.filter(slug=slug).exists():
        return slug
    base = slug[:ROOM_FOR_A_NUMBER].rstrip("-")
    taken = set(others.filter(slug__startswith=f"{base}-").values_list("slug", flat=True))
    return next(each for number in count(2) if not is_barred(each := f"{base}-{number}") and each not in taken)
