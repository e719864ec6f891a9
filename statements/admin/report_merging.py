"""Two entries of one report become one: chosen, seen beside each other, and then merged."""

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.models import Citation, Report
from statements.vault import merging

MERGE = "_merge"  # the name of the button after both were seen
COMPARED = ("number", "title", "publisher", "issued_on", "released_on", "revised_on", "retracted_on", "url", "summary")


class MergingForm(forms.Form):
    into = forms.ModelChoiceField(
        Report.objects.all(), label=_("Which entry stays?"), help_text=_("What it does not say is taken over.")
    )
    note = forms.CharField(
        label=_("What readers are told"), max_length=300, initial=_("Two entries of the same report were merged.")
    )

    def __init__(self, data, admin_site):
        super().__init__(data)
        self.fields["into"].widget = AutocompleteSelect(Citation._meta.get_field("report"), admin_site)
        self.fields["into"].widget.choices = self.fields["into"].choices


class Merging:
    """Of the admin of reports. What is public changes, so whoever may publish merges."""

    def may_merge(self, request) -> bool:
        return self.has_change_permission(request) and request.user.has_perm(workflow.MAY_PUBLISH)

    def merge_view(self, request, object_id):
        gone = self.get_or_404(request, object_id)
        if not self.may_merge(request):
            raise PermissionDenied
        form = MergingForm(request.POST or None, self.admin_site)
        into = form.cleaned_data["into"] if form.is_valid() else None
        if into and MERGE in request.POST:
            try:
                number = merging.merge(
                    self.get_or_404(request, object_id), into, by=request.user, note=form.cleaned_data["note"]
                )
            except merging.NotMerged as refused:
                form.add_error("into", str(refused))
            else:
                return self._merged(request, into, number)
        context = self.admin_site.each_context(request) | {
            "title": gettext("Merge two entries of a report"),
            "opts": self.opts,
            "original": gone,
            "form": form,
            "media": self.media + form.media,
            "into": into,
            "compared": compared(gone, into) if into else [],
            "merge": MERGE,
        }
        return TemplateResponse(request, "admin/statements/report/merge.html", context)

    def _merged(self, request, into: Report, number: int) -> HttpResponse:
        sentence = ngettext(
            "Merged; %(number)d statement refers to this entry now.",
            "Merged; %(number)d statements refer to this entry now.",
            number,
        )
        messages.success(request, sentence % {"number": number})
        return redirect("admin:statements_report_change", into.pk)


def compared(gone: Report, into: Report) -> list[tuple[str, object, object]]:
    """The name of each column in which either says something, and what both say."""
    rows = [(Report._meta.get_field(name).verbose_name, getattr(gone, name), getattr(into, name)) for name in COMPARED]
    return [row for row in rows if row[1] or row[2]]
