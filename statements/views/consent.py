"""Where somebody without an account says yes to their words, or what has to change; opening it decides nothing."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import number_format
from django.utils.functional import lazy
from django.utils.safestring import mark_safe
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from statements.formats.body import inner_html
from statements.formats.language import speak
from statements.models.prose import blocks, sanitize
from statements.workflow import Refused, consent

from .previews import in_private


class CommentForm(forms.Form):
    comment = forms.CharField(
        label=_("What has to change?"),
        max_length=consent.LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Say what has to change."),
            "max_length": format_lazy(
                _("This is too long: {most} letters at most."),
                most=lazy(number_format, str)(consent.LONGEST_COMMENT, force_grouping=True),
            ),
        },
    )
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["comment"].widget.attrs.pop("maxlength", None)  # what is pasted is not cut without a word


# The secret is in the address, not in a cookie: another site that could make this request could open the page as well.
# So it works in a mail program's own browser, and without a referrer, which Django's check of the origin would want.
@method_decorator(csrf_exempt, name="dispatch")
class Consent(View):
    http_method_names = ["get", "head", "post"]

    def get(self, request, token: str):
        return self.show(request, token)

    def post(self, request, token: str):
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self.show(request, token)
        link, seen = asked_with(token).link, request.POST.get("words", "")
        form = CommentForm(request.POST)
        try:
            if request.POST.get("answer") == "yes":
                consent.say_yes(link, seen)
            elif form.is_valid():
                consent.ask_for_change(link, seen, form.cleaned_data["comment"])
            else:
                return self.show(request, token, form)
        except consent.WordsChanged:
            return self.show(request, token, CommentForm(initial=request.POST.dict()), has_changed=True)
        except Refused as refused:
            return self.show(request, token, CommentForm(initial=request.POST.dict()), refusal=str(refused))
        return in_private(redirect("consent", token))

    def show(self, request, token: str, form: CommentForm | None = None, **said):
        asked = asked_with(token)
        statement = asked.statement
        context = said | {
            "asked": asked,
            "link": asked.link,
            "statement": statement if asked.is_open or statement.is_public else None,
            "form": form or CommentForm(),
        }
        if asked.is_open:
            context |= {
                "is_ahead": bool(statement.publish_at) and statement.publish_at > timezone.now(),
                "words": list(in_context(asked)),
                "body": mark_safe(sanitize(statement.body)),  # noqa: S308 -- sanitized right here
            }
        return in_private(render(request, "statements/consent.html", context))


def asked_with(token: str) -> consent.Asked:
    asked = consent.asked_with(token)
    if asked is None:
        raise Http404
    speak(asked.statement.language)
    return asked


def in_context(asked: consent.Asked):
    """Each quotation with the paragraphs it stands in, one before and one after."""
    body = blocks(sanitize(asked.statement.body)) if asked.quotations else []
    for quotation in asked.quotations:
        around = body[max(quotation.first_paragraph - 2, 0) : quotation.last_paragraph + 1]
        yield {"quotation": quotation, "around": [inner_html(block) for block in around]}
