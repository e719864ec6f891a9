"""Paste a text, and read whether it is ours. What is pasted is compared and forgotten."""

from django import forms
from django.utils.decorators import method_decorator
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView

from statements.formats.wording import letters
from statements.verification import FEWEST, LONGEST, verify


class VerifyForm(forms.Form):
    text = forms.CharField(
        label=_("The text, or a quotation"),
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": _("Paste a text first.")},
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        if len(text) > LONGEST:
            raise forms.ValidationError(
                _("This has %(has)s characters; %(most)s can be compared. Paste a part of it.")
                % {"has": _grouped(len(text)), "most": _grouped(LONGEST)}
            )
        if len(letters(text)) < FEWEST:
            raise forms.ValidationError(_("Paste at least %(fewest)d words: fewer are anybody’s.") % {"fewest": FEWEST})
        return text


def _grouped(number: int) -> str:
    return number_format(number, force_grouping=True)


@method_decorator(csrf_exempt, name="dispatch")  # it changes nothing, and readers have no cookie
class VerifyPage(FormView):
    section = "verify"
    template_name = "statements/verify.html"
    form_class = VerifyForm
    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        if request.method == "POST":
            response["Cache-Control"] = "private, no-store"
        return response

    def form_valid(self, form):
        answer = verify(form.cleaned_data["text"])
        return self.render_to_response(self.get_context_data(form=form, answer=answer, is_asked=True))
