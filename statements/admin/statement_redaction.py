"""Words of a statement that are blacked out for good: see every place, choose, say why, confirm by typing."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters

from statements import redaction
from statements.models import RedactedPlace

CONFIRM = _("black out")
UNCONFIRMED = format_lazy(_("Type “{words}”, so that it does not happen by mistake."), words=CONFIRM)
MOST_WORDS, LONGEST_WORD = 20, 200
MOVED = _("The statement was changed while you chose, and the words stand elsewhere now. Look at the places again.")


class WordsForm(forms.Form):
    words = forms.CharField(
        label=_("The words to black out"),
        strip=True,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("One name or phrase a line. Capitals, accents, hyphens and bold type make no difference."),
        error_messages={"required": _("Type the words that have to go.")},
    )

    def clean_words(self):
        words = [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
        if len(words) > MOST_WORDS or any(len(each) > LONGEST_WORD for each in words):
            raise forms.ValidationError(
                gettext("At most %(lines)s lines of %(longest)s characters at a time.")
                % {"lines": MOST_WORDS, "longest": LONGEST_WORD}
            )
        if short := [each for each in words if redaction.letters_in(each) < 2]:  # noqa: PLR2004
            raise forms.ValidationError(
                gettext("“%(short)s” is in too many places; two letters at least.") % {"short": short[0]}
            )
        return words


class RedactionForm(WordsForm):
    reason = forms.CharField(
        label=_("Why"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For the newsroom alone, and kept for good. Do not name the person here."),
        error_messages={"required": _("Say why: it stays with the record.")},
    )
    public_note = forms.CharField(
        label=_("What readers are told"),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Beside the day and “Words were removed to protect a person”. It may be empty."),
    )
    confirmation = forms.CharField(
        label=format_lazy(_("Type “{words}” to confirm"), words=CONFIRM),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Nobody can take this back or bring the words again."),
        error_messages={"required": UNCONFIRMED},
    )

    def clean_confirmation(self):
        if self.cleaned_data["confirmation"].strip().casefold() != CONFIRM:
            raise forms.ValidationError(UNCONFIRMED)
        return CONFIRM

    def clean(self):
        cleaned = super().clean()
        pattern = redaction.pattern_of(cleaned.get("words") or ())
        for name in ("reason", "public_note"):
            if redaction.find(cleaned.get(name) or "", pattern):
                self.add_error(name, gettext("This has the words themselves in it, and it stays. Say it without them."))
        return cleaned

    def asked(self):
        return [self[name] for name in ("reason", "public_note", "confirmation")]


class SealForm(forms.Form):
    brought = forms.CharField(
        label=_("Words, or a fingerprint, that somebody brings"),
        strip=True,
        max_length=LONGEST_WORD,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Exactly as they stood. The answer is yes or no; nothing is kept of it."),
    )


class Redactions:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/redact/",
            self.admin_site.admin_view(self.redact_view),
            name="statements_statement_redact",
        )
        return [address, *super().get_urls()]

    @method_decorator(sensitive_post_parameters("words", "brought"))
    def redact_view(self, request, object_id):
        statement = self.get_or_404(request, object_id)
        if not (request.user.has_perm(redaction.MAY_REDACT) and self.has_view_permission(request, statement)):
            raise PermissionDenied
        if "check" in request.POST:
            return self.check_seal(request, statement)
        if "redact" in request.POST:
            return self.redact(request, statement)
        form = WordsForm(request.POST if "find" in request.POST else None)
        if form.is_valid():
            return self.show_finds(request, statement, form.cleaned_data["words"])
        return self.show_redaction(request, statement, words_form=form)

    def redact(self, request, statement):
        form = RedactionForm(request.POST)
        chosen = set(request.POST.getlist("chosen"))
        with_source = "with_source" in request.POST and statement.source_file_id is not None
        if form.is_valid() and not chosen and not with_source:
            form.add_error(None, gettext("No place is chosen, so there is nothing to black out."))
        if "words" in form.errors:
            return self.show_redaction(request, statement, words_form=WordsForm(request.POST))
        facts = form.cleaned_data
        if not form.is_valid():
            return self.show_finds(request, statement, facts["words"], form)
        try:
            redaction.black_out(
                statement,
                facts["words"],
                chosen=chosen,
                shown=set(request.POST.getlist("shown")),
                by=request.user,
                reason=facts["reason"],
                public_note=facts["public_note"],
                with_source=with_source,
            )
        except redaction.Moved:
            form.add_error(None, MOVED)
            return self.show_finds(request, statement, facts["words"], form)
        statement.refresh_from_db()
        self.log_change(request, statement, gettext("Blacked out words."))
        messages.success(request, gettext("Done. The words are gone from the places that you chose, in every version."))
        return redirect("admin:statements_statement_redact", statement.pk)

    def show_finds(self, request, statement, words, form=None):
        """What a person chose stays chosen when the form comes back."""
        pattern = redaction.pattern_of(words)
        finds = redaction.Search(statement, pattern).finds
        source = statement.source_file
        return self.show_redaction(
            request,
            statement,
            form=form or RedactionForm(initial={"words": "\n".join(words)}),
            own=[found for found in finds if not found.noun],
            of_nouns=[found for found in finds if found.noun],
            chosen=request.POST.getlist("chosen") if form else [found.id for found in finds if found.is_proposed],
            source=source,
            is_in_source=redaction.holds(source, pattern) if source else None,
            with_source="with_source" in request.POST if form else True,
            elsewhere=redaction.statements_elsewhere(statement, words),
        )

    def check_seal(self, request, statement):
        form = SealForm(request.POST)
        if form.is_valid():
            brought = form.cleaned_data["brought"]
            took_out = [each for each in statement.redactions.all() if each.took_out(brought)]
            answer = (
                gettext("Yes: this is what stood there.")
                if took_out
                else gettext("No: this did not stand at any of these places.")
            )
            return self.show_redaction(request, statement, seal_form=SealForm(), answer=answer)
        return self.show_redaction(request, statement, seal_form=form)

    def show_redaction(self, request, statement, *, words_form=None, seal_form=None, **more):
        places = Prefetch("places", RedactedPlace.objects.where_words_stood(), to_attr="blackened")
        redactions = statement.redactions.order_by("-at", "-pk").select_related("by").prefetch_related(places)
        context = self.admin_site.each_context(request) | {
            "title": gettext("Black out words"),
            "statement": statement,
            "opts": self.opts,
            "original": statement,
            "words_form": words_form or WordsForm(),
            "seal_form": seal_form or SealForm(),
            "redactions": redactions,
            **more,
        }
        return TemplateResponse(request, "admin/statements/statement/redact.html", context)
