"""Reports and their saved copies."""

import hashlib

from django import forms
from django.contrib import admin, messages
from django.template.defaultfilters import filesizeformat
from django.urls import path
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from statements.models import Citation, Contents, Copy, Report, ReportAlias
from statements.vault import keeping, tasks

from .noun import NounAdmin, number_of
from .report_merging import Merging
from .report_tasks import TaskDone
from .report_visits import FetchNow
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

    def _post_clean(self):
        """A disk without room is told beside the field, before any row says that the file is here."""
        super()._post_clean()
        file = self.cleaned_data.get("file")
        if file and not self.errors:
            try:
                self.instance.keep(file, extension=keeping.PDF.extension, media_type=keeping.PDF.media_type)
            except OSError as error:
                reason = error.strerror or str(error)
                self.add_error(
                    "file", gettext("The file could not be kept on the server: %(reason)s.") % {"reason": reason}
                )


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
        kept = f"{copy.extension.upper()}, {filesizeformat(copy.size)}, {day}; SHA-256 {copy.sha256[:12]}…"
        return format_html_join(mark_safe("<br>"), "{}", [(line,) for line in (kept, *self.worth_knowing(copy))])

    @staticmethod
    def worth_knowing(copy) -> list[str]:
        """What reading the file has told."""
        found = [gettext("Contents: %(contents)s.") % {"contents": copy.get_contents_display()}]
        if copy.contents == Contents.READABLE and copy.number_of_pages:
            found = [
                ngettext("%(number)d page.", "%(number)d pages.", copy.number_of_pages)
                % {"number": copy.number_of_pages}
            ]
        if copy.author:
            found.append(gettext("The file names its author: %(author)s.") % {"author": copy.author})
        if copy.is_active:
            found.append(gettext("It carries scripts, actions or other files; none of them runs on this site."))
        return found


class AliasRows(Rows):
    owner = "report"
    model = ReportAlias
    extra = 0
    fields = ("name",)


@admin.register(Report)
class ReportAdmin(Merging, FetchNow, TaskDone, NounAdmin):
    list_display = ("label", "title", "publisher", "issued_on", "released_on", "revised_on", "cited")
    list_select_related = ("publisher",)
    search_fields = ("number", "title", "publisher__name", "publisher__abbreviation")
    search_help_text = _("A number, words of the title, or the publisher")
    autocomplete_fields = ("publisher",)
    fields = (
        ("number", "publisher"),
        "title",
        ("issued_on", "released_on"),
        ("revised_on", "revision_note"),
        ("retracted_on", "retraction_note"),
        "url",
        "health",
        "summary",
        "slug",
    )
    readonly_fields = ("health",)
    inlines = (CopyRows, AliasRows)

    def get_urls(self):
        own = [
            path("tasks/<int:task>/done/", self.admin_site.admin_view(self.done_view), name="statements_report_done"),
            path(
                "<path:object_id>/fetch/", self.admin_site.admin_view(self.fetch_view), name="statements_report_fetch"
            ),
            path(
                "<path:object_id>/merge/", self.admin_site.admin_view(self.merge_view), name="statements_report_merge"
            ),
        ]
        return [*own, *super().get_urls()]

    def render_change_form(self, request, context, **options):
        context["may_merge"] = self.may_merge(request)
        return super().render_change_form(request, context, **options)

    def for_list(self, nouns):
        return nouns.annotate(number_of_citations=number_of(Citation.objects.all(), "report"))

    def save_related(self, request, form, formsets, change):
        """What a new file holds is read, and whoever refers to what was revised or retracted has something to do."""
        super().save_related(request, form, formsets, change)
        for copy in form.instance.copies.filter(contents=Contents.UNREAD, is_held=True):
            keeping.read(copy)
        if opened := tasks.standing_changed(form.initial, form.instance) if change else 0:
            sentence = ngettext(
                "%(number)d statement that refers to it is to be looked at; it is on the start page.",
                "%(number)d statements that refer to it are to be looked at; they are on the start page.",
                opened,
            )
            messages.info(request, sentence % {"number": opened})

    @admin.display(description=_("The publisher’s link"))
    def health(self, report):
        if not report.link:
            return gettext("Not visited yet.")
        day = date_format(localtime(report.link_since), "DATE_FORMAT")
        return gettext("%(found)s, since %(day)s.") % {"found": report.get_link_display(), "day": day}

    @admin.display(description=_("Number"), ordering="number")
    def label(self, report):
        return report.number or "–"

    @admin.display(description=_("Cited"), ordering="number_of_citations")
    def cited(self, report):
        return report.number_of_citations
