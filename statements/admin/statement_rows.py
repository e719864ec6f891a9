"""What a statement's form holds in rows: its speakers, its reports, and who said what."""

from django import forms
from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Attribution, Citation, Quotation
from statements.models.prose import blocks

from .rows import Rows

SHOWN_WORDS = 40  # of a quotation, in its row


class AttributionForm(forms.ModelForm):
    class Meta:
        model = Attribution
        fields = ("speaker", "role", "name_as_printed", "title_as_printed", "organization_as_printed", "position")
        help_texts = {
            "role": _("Empty: the role held on the day of release."),
            "name_as_printed": _("Empty: as the speaker is named."),
            "title_as_printed": _("Empty: filled from the role when you publish, and kept."),
            "organization_as_printed": _("Empty: filled from the role as well."),
        }

    def clean(self):
        cleaned = super().clean()
        speaker, role = cleaned.get("speaker"), cleaned.get("role")
        if speaker and role and role.speaker_id != speaker.pk:
            self.add_error(
                "role",
                gettext("This is a role of %(speaker)s, not of %(other)s.")
                % {"speaker": role.speaker, "other": speaker},
            )
        return cleaned


class AttributionRows(Rows):
    owner = "statement"
    model = Attribution
    form = AttributionForm
    verbose_name = _("speaker")
    verbose_name_plural = _("speakers")
    autocomplete_fields = ("speaker", "role")
    fieldsets = (
        (None, {"fields": ("speaker",)}),
        (
            _("Role, title as printed, order"),
            {
                "fields": ("role", "title_as_printed", "organization_as_printed", "name_as_printed", "position"),
                "classes": ("collapse",),
            },
        ),
    )


class CitationRows(Rows):
    owner = "statement"
    model = Citation
    verbose_name = _("report")
    verbose_name_plural = _("reports")
    autocomplete_fields = ("report",)
    fieldsets = (
        (None, {"fields": ("report", "how")}),
        (_("Where in it, wording, order"), {"fields": ("passage", "wording", "position"), "classes": ("collapse",)}),
    )


class QuotationForm(forms.ModelForm):
    """What a person changed or added is confirmed, unless that person says otherwise."""

    class Meta:
        model = Quotation
        fields = ("speaker", "first_paragraph", "last_paragraph", "is_confirmed")

    def save(self, commit=True):
        if {"first_paragraph", "last_paragraph"} & {*self.changed_data}:
            self.instance.words = ""  # read from the text again
        if "is_confirmed" not in self.changed_data:
            self.instance.is_confirmed = True
        return super().save(commit)


class QuotationRowSet(forms.BaseInlineFormSet):
    def clean(self):
        """Paragraphs are those of the text beside; rows that nobody touched follow the text when it is saved."""
        super().clean()
        paragraphs = len(blocks(self.instance.body or ""))
        for form in self.forms:
            last = form.cleaned_data.get("last_paragraph") if hasattr(form, "cleaned_data") else None
            if last and last > paragraphs and form.has_changed() and not form.cleaned_data.get("DELETE"):
                form.add_error(
                    "last_paragraph",
                    gettext("The text ends with paragraph %(paragraphs)s.") % {"paragraphs": paragraphs},
                )


class QuotationRows(Rows):
    owner = "statement"
    model = Quotation
    form = QuotationForm
    formset = QuotationRowSet
    verbose_name = _("quote")
    verbose_name_plural = _("who said what")
    autocomplete_fields = ("speaker",)
    readonly_fields = ("exact_words",)
    fields = ("exact_words", "speaker", ("first_paragraph", "last_paragraph"), "is_confirmed")
    extra = 0

    @admin.display(description=_("Words"))
    def exact_words(self, quotation):
        return Truncator(quotation.words).words(SHOWN_WORDS) or gettext("Read from the text when it is saved.")
