"""The second step: every field of the proposal, to be looked at and corrected before the draft is made."""

from datetime import date

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.drafting import Match, Proposal
from statements.models import Kind, Organization, Statement
from statements.models.prose import blocks

from ..fields import DayInput
from ..statement_form import OneLine, topics_field
from .choices import NONE, MatchField, OtherField, Question, WithOthers
from .row_forms import CitationForm, ContactForm, CreditForm, QuotationForm, RowForm, line

ONE_LINE = {"widget": OneLine(attrs={"rows": 1})}
OLDEST = date(1500, 1, 1)
SHOWN = 100  # rows of a kind: a page of more is no page any more


class ProposalForm(WithOthers):
    """The fields that a statement has once; the rows are forms of their own."""

    headline = line(_("Headline"), 250, **ONE_LINE)
    subheadline = line("Sub-headline", 300, required=False, **ONE_LINE)
    dateline = line(_("Dateline"), 120, required=False)
    day = forms.DateField(label=_("Release date"), required=False, widget=DayInput)
    kind = forms.ChoiceField(label=_("Type"), choices=Kind.choices)
    language = line(_("Language"), 12, help_text=_("As in web pages: en, es, pt-BR."))

    def __init__(self, proposal: Proposal, request, admin_site, data=None):
        names = ("headline", "subheadline", "dateline", "day", "kind", "language")
        initial = {name: getattr(proposal, name) for name in names}
        super().__init__(data, initial=initial, label_suffix="")
        self.proposal = proposal
        if len(proposal.release.possible_dates) > 1 and proposal.day is None:
            self.fields["day"] = _either(proposal.release.possible_dates)
        other = OtherField(Statement._meta.get_field("issuer"), admin_site, label=gettext("Another organization"))
        self.fields |= self.ask("issuer", _issuer(proposal, request.user), other)
        self.fields["topics"] = topics_field(Statement._meta.get_field("topics"), request, admin_site)
        self.rows = _rows(proposal, data=data, person=request.user, admin_site=admin_site)

    def is_valid(self) -> bool:
        """All of them are asked, so that all errors are seen at once."""
        return all([super().is_valid(), *(row.is_valid() for row in self.all_rows())])

    def all_rows(self) -> list[RowForm]:
        return [row for rows in self.rows.values() for row in rows]

    @property
    def too_many(self) -> dict[str, str]:
        """A sentence for each kind of which not all rows are shown."""
        found, quotes = (
            self.proposal,
            gettext(
                "%(number)d were found, and the first %(shown)d are shown. "
                "The others go into the draft as they were found; look at them there."
            ),
        )
        others = gettext(
            "%(number)d were found, and the first %(shown)d are shown. The others are left out; add them to the draft."
        )
        kinds = [
            ("speakers", found.credits, others),
            ("quotations", found.quotations, quotes),
            ("reports", found.citations, others),
            ("contacts", found.contacts, others),
        ]
        return {kind: what % {"number": len(rows), "shown": SHOWN} for kind, rows, what in kinds if len(rows) > SHOWN}

    @property
    def wrong(self) -> list[tuple[str, str, str]]:
        """For every field with an error its id, what it is called, and the first sentence."""
        named = [("", self), *((f"{row.heading}: ", row) for row in self.all_rows())]
        fields = [(before, field) for before, form in named for field in form if field.errors]
        return [
            (field.id_for_label or f"{field.auto_id}_0", before + field.label, field.errors[0])
            for before, field in fields
        ]

    def clean_day(self):
        day = self.cleaned_data["day"]
        if isinstance(day, str):
            day = date.fromisoformat(day)
        if day and day < OLDEST:
            raise forms.ValidationError(gettext("Write the year with four digits."))
        return day

    def apply(self) -> Proposal:
        """The proposal as the person wants it."""
        proposal = self.proposal
        for name in ("headline", "subheadline", "dateline", "day", "kind", "language"):
            setattr(proposal, name, self.cleaned_data[name])
        proposal.topics = list(self.cleaned_data["topics"])
        issuer = self.match("issuer")
        if issuer is None:
            proposal.issuer_name = ""
        proposal.issuer = issuer or Match([], proposal.known.publisher)
        kept = {name: [row.apply() for row in rows if row.is_kept] for name, rows in self.rows.items()}
        proposal.credits, proposal.contacts = kept["speakers"], kept["contacts"]
        proposal.citations = kept["reports"]
        proposal.quotations = kept["quotations"] + proposal.quotations[SHOWN:]
        for quotation in proposal.quotations:
            if quotation.credit not in proposal.credits:
                quotation.credit = None
        return proposal


def _either(days: tuple[date, ...]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=gettext("Release date"),
        choices=[(day.isoformat(), f"{day:%B} {day.day}, {day.year}") for day in days],
        widget=Question,
        help_text=gettext("The source can be read both ways."),
        error_messages={"required": gettext("Choose the day; nothing in the source decides it.")},
    )


def _issuer(proposal: Proposal, person) -> MatchField:
    name = proposal.issuer_name
    new = (
        gettext("New organization “%(name)s”") % {"name": name}
        if name and person.has_perm("statements.add_organization")
        else ""
    )
    own: Organization = proposal.known.publisher
    is_own = proposal.issuer.noun == own
    match = proposal.issuer if proposal.issuer.candidates or not is_own else None
    field = MatchField(match, new=new, none="" if match and is_own else str(own), label=gettext("Issued by"))
    if match is None:
        field.initial = NONE
    return field


def _rows(proposal: Proposal, **options) -> dict[str, list[RowForm]]:
    paragraphs = len(blocks(proposal.body))
    credits = proposal.credits[:SHOWN]  # noqa: A001 -- as the proposal says
    return {
        "speakers": [CreditForm(each, n, known=proposal.known, **options) for n, each in enumerate(credits)],
        "quotations": [
            QuotationForm(each, n, credits=credits, paragraphs=paragraphs, **options)
            for n, each in enumerate(proposal.quotations[:SHOWN])
        ],
        "reports": [CitationForm(each, n, **options) for n, each in enumerate(proposal.citations[:SHOWN])],
        "contacts": [ContactForm(each, n, **options) for n, each in enumerate(proposal.contacts[:SHOWN])],
    }
