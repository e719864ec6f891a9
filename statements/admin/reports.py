"""Reports and their saved copies."""

import hashlib

from django import forms
from django.contrib import admin
from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Citation, Copy, Report

from .noun import NounAdmin, number_of
from .rows import Rows

PDF = b"%PDF-"
LARGEST = 100 * 1024 * 1024


class CopyForm(forms.ModelForm):
    file = forms.FileField(
        label="PDF",
        widget=forms.FileInput(attrs={"accept": "application/pdf"}),
        help_text=_("At most 100 MB. After an error, please choose it again: browsers drop it."),
    )

    class Meta:
        model = Copy
        fields = ("label", "source_url", "rights", "is_offered")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["file"] = forms.FileField(required=False, disabled=True, widget=forms.HiddenInput)
            self.fields["source_url"].disabled = True

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file is None:  # a copy that is kept already
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(
                gettext("This file has %(size)s; 100 MB is the most.") % {"size": filesizeformat(file.size)}
            )
        file.seek(0)
        if file.read(len(PDF)) != PDF:
            raise forms.ValidationError(gettext("This is not a PDF; its first bytes say so."))
        if self.is_kept_already(file):
            raise forms.ValidationError(gettext("This very file is kept already."))
        return file

    def is_kept_already(self, file) -> bool:
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return (
            self.instance.report_id is not None
            and Copy.objects.filter(report=self.instance.report_id, sha256=sha256).exists()
        )

    def save(self, commit=True):
        if file := self.cleaned_data.get("file"):
            self.instance.keep(file, extension="pdf", media_type="application/pdf")
        return super().save(commit)


class CopyRows(Rows):
    owner = "report"
    model = Copy
    form = CopyForm
    extra = 0
    readonly_fields = ("kept",)
    fields = ("kept", "file", "label", "source_url", "rights", "is_offered")

    @admin.display(description=_("Kept"))
    def kept(self, copy):
        if not copy.pk:
            return gettext("Not yet")
        day = date_format(localtime(copy.added_at), "DATE_FORMAT")
        return f"PDF, {filesizeformat(copy.size)}, {day}; SHA-256 {copy.sha256[:12]}…"


@admin.register(Report)
class ReportAdmin(NounAdmin):
    list_display = ("label", "title", "publisher", "issued_on", "released_on", "revised_on", "cited")
    list_select_related = ("publisher",)
    search_fields = ("number", "title", "publisher__name", "publisher__abbreviation")
    search_help_text = _("A number, words of the title, or the publisher")
    autocomplete_fields = ("publisher",)
    fields = (
        ("number", "publisher"),
        "title",
        ("issued_on", "released_on", "revised_on"),
        "url",
        "summary",
        "slug",
    )
    inlines = (CopyRows,)

    def for_list(self, nouns):
        return nouns.annotate(number_of_citations=number_of(Citation.objects.all(), "report"))

    @admin.display(description=_("Number"), ordering="number")
    def label(self, report):
        return report.number or "–"

    @admin.display(description=_("Cited"), ordering="number_of_citations")
    def cited(self, report):
        return report.number_of_citations
