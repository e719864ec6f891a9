"""How a statement is withdrawn, and what readers are told."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Statement, Withdrawal


class WithdrawalForm(forms.Form):
    withdrawn_as = forms.ChoiceField(
        label=_("What happened?"),
        choices=Withdrawal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what happened: readers see something else for each.")},
    )
    replaced_by = forms.ModelChoiceField(
        Statement.objects.none(),
        label=_("The statement that replaces it"),
        required=False,
        help_text=_("A public one."),
    )
    withdrawal_note = forms.CharField(
        label=_("What readers are told"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("A sentence that stands beside the notice; it may be empty."),
    )

    def __init__(self, data, statement: Statement, admin_site):
        super().__init__(data)
        self.fields["replaced_by"].queryset = Statement.objects.public().exclude(pk=statement.pk)
        self.fields["replaced_by"].widget = AutocompleteSelect(Statement._meta.get_field("replaced_by"), admin_site)
        self.fields["replaced_by"].widget.choices = self.fields["replaced_by"].choices

    def facts(self):
        """What is asked besides."""
        return [self["replaced_by"], self["withdrawal_note"]]

    def clean(self):
        cleaned = super().clean()
        is_replaced = cleaned.get("withdrawn_as") == Withdrawal.REPLACED
        if is_replaced and not cleaned.get("replaced_by") and "replaced_by" not in self.errors:
            self.add_error("replaced_by", gettext("Choose the statement that replaces it."))
        if not is_replaced:
            cleaned["replaced_by"] = None
        return cleaned
