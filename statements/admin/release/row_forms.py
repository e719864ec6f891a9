"""What was found more than once: a form for each speaker, quote, report and contact."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from statements.drafting import Known, ProposedCitation, ProposedContact, ProposedCredit, ProposedQuotation
from statements.drafting.proposal import SURE
from statements.models import Attribution, Citation, Report, Role, Speaker

from ..statement_form import OneLine
from .choices import MatchField, OtherField, Question, WithOthers

ADD = "statements.add_{}"
OTHERS = {
    "organization": _("Another organization"),
    "speaker": _("Another speaker"),
    "report": _("Another report"),
}


def sentences(longest: int) -> dict[str, str]:
    return {
        "required": gettext("This is empty."),
        "max_length": gettext("This has %%(show_value)d characters; %(longest)s fit.") % {"longest": longest},
    }


def line(label: str, longest: int, **options) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, error_messages=sentences(longest), **options)


def long_line(label: str, longest: int, **options) -> forms.CharField:
    """Seen as a whole, however long."""
    return line(label, longest, widget=OneLine(attrs={"rows": 1}), **options)


class RowForm(WithOthers):
    """One thing that was found; `found` is what the proposal says of it."""

    key: ClassVar[str]  # in the names of its fields, in no language
    noun: ClassVar[str]
    is_left_out = forms.BooleanField(label=_("Leave it out"), required=False)

    def __init__(self, found: Any, number: int, *, person, admin_site, data=None, **options):
        super().__init__(data, prefix=f"{self.key}-{number}", label_suffix="")
        self.found, self.number, self.person, self.admin_site = found, number, person, admin_site
        self.build(**options)
        if data is not None and data.get(self.add_prefix("is_left_out")):
            for name in self.fields.keys() - {"is_left_out"}:
                self.fields[name].required = False

    def build(self) -> None:
        raise NotImplementedError

    @property
    def heading(self) -> str:
        return f"{self.noun} {self.number + 1}"

    @property
    def place(self) -> str:
        """The name of the marks in the source."""
        return self.found.finding

    @property
    def is_sure(self) -> bool:
        return self.found.certainty >= SURE

    @property
    def is_kept(self) -> bool:
        return not self.cleaned_data["is_left_out"]

    def may_add(self, noun: str) -> bool:
        return self.person.has_perm(ADD.format(noun))

    def organization(self, name: str, match, printed: str) -> dict[str, forms.Field]:
        """The words stay as printed; the choice says which organization they mean."""
        new = gettext("New organization of this name") if printed and self.may_add("organization") else ""
        suggested = MatchField(
            match, new=new, none=gettext("None; keep the words only"), label=gettext("Which organization")
        )
        return self.ask(name, suggested, self.other(Role, "organization"))

    def other(self, model, name: str) -> OtherField:
        return OtherField(model._meta.get_field(name), self.admin_site, label=OTHERS[name])

    def apply(self) -> Any:
        raise NotImplementedError


class CreditForm(RowForm):
    key, noun = "speaker", _("Speaker")

    def build(self, known: Known) -> None:
        credit: ProposedCredit = self.found

        def describe(speaker: Speaker) -> str:
            roles = "; ".join(f"{role.title}, {role.organization}" for role in known.roles_of(speaker))
            return f"{speaker} ({roles})" if roles else str(speaker)

        new = gettext("New speaker") if self.may_add("speaker") else ""
        self.fields = {
            **self.ask(
                "who",
                MatchField(credit.match, new=new, describe=describe, label=gettext("Who this is"), widget=Question),
                self.other(Attribution, "speaker"),
            ),
            "name": line(gettext("Name as printed"), 160, initial=credit.name),
            "title": long_line(gettext("Title as printed"), 200, initial=credit.title, required=False),
            "organization": long_line(
                gettext("Organization as printed"), 200, initial=credit.organization, required=False
            ),
            **self.organization("employer", credit.employer, credit.organization),
            **self.fields,
        }

    def apply(self) -> ProposedCredit:
        credit: ProposedCredit = self.found
        credit.name, credit.title = self.cleaned_data["name"], self.cleaned_data["title"]
        credit.organization = self.cleaned_data["organization"]
        credit.match, credit.employer = self.match("who"), self.match("employer")
        return credit


class QuotationForm(RowForm):
    key, noun = "quote", pgettext_lazy("noun", "Quote")

    def build(self, credits: list[ProposedCredit], paragraphs: int) -> None:  # noqa: A002 -- as the proposal says
        quotation: ProposedQuotation = self.found
        self.credits = credits
        speakers = [("", gettext("Nobody")), *((str(number), each.name) for number, each in enumerate(credits))]
        whose = str(credits.index(quotation.credit)) if quotation.credit in credits else ""
        extent = {"min_value": 1, "max_value": paragraphs}
        self.fields = {
            "speaker": forms.ChoiceField(label=gettext("Said by"), choices=speakers, initial=whose, required=False),
            "first": forms.IntegerField(label=gettext("From paragraph"), initial=quotation.first, **extent),
            "last": forms.IntegerField(label=gettext("To paragraph"), initial=quotation.last, **extent),
            **self.fields,
        }

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", gettext("The last paragraph cannot come before the first."))
        return cleaned

    def apply(self) -> ProposedQuotation:
        quotation: ProposedQuotation = self.found
        extent = self.cleaned_data["first"], self.cleaned_data["last"]
        if extent != (quotation.first, quotation.last):
            quotation.words = ""  # read from the text when it is saved
        quotation.first, quotation.last = extent
        speaker = self.cleaned_data["speaker"]
        quotation.credit = self.credits[int(speaker)] if speaker else None
        return quotation


class CitationForm(RowForm):
    key, noun = "report", _("Report")

    def build(self) -> None:
        citation: ProposedCitation = self.found
        new = gettext("New report") if self.may_add("report") else ""
        self.fields = {
            **self.ask(
                "which",
                MatchField(
                    citation.match, new=new, describe=described, label=gettext("Which report this is"), widget=Question
                ),
                self.other(Citation, "report"),
            ),
            "title": long_line(gettext("Title"), 300, initial=citation.title or citation.number),
            "number": line(gettext("Number"), 60, initial=citation.number, required=False),
            "publisher": long_line(gettext("Publisher as printed"), 200, initial=citation.publisher, required=False),
            **self.organization("issued_by", citation.issued_by, citation.publisher),
            **self.fields,
        }

    def apply(self) -> ProposedCitation:
        citation: ProposedCitation = self.found
        for name in ("title", "number", "publisher"):
            setattr(citation, name, self.cleaned_data[name])
        citation.match, citation.issued_by = self.match("which"), self.match("issued_by")
        return citation


class ContactForm(RowForm):
    key, noun = "contact", _("Contact")

    def build(self) -> None:
        contact: ProposedContact = self.found
        new = gettext("New press contact, not listed") if contact.email and self.may_add("presscontact") else ""
        self.fields = {
            "who": MatchField(
                contact.match, new=new, none=gettext("Leave it out"), label=gettext("Who this is"), widget=Question
            )
        }
        if not contact.email:
            self.fields["who"].help_text = gettext(
                "A new press contact needs a mail address, and none is printed here."
            )

    @property
    def printed(self) -> str:
        contact: ProposedContact = self.found
        return ", ".join(filter(None, (contact.name, contact.phone, contact.email)))

    @property
    def is_kept(self) -> bool:
        return self.apply().match is not None

    def apply(self) -> ProposedContact:
        self.found.match = self.fields["who"].chosen(self.cleaned_data["who"])
        return self.found


def described(report: Report) -> str:
    return f"{report} ({report.publisher})" if report.publisher_id else str(report)
