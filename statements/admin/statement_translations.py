"""The translations of a statement: begun from its form, published with it, and what its original said since."""

import json

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import workflow
from statements.drafting import languages_left, translate
from statements.formats.difference import differences
from statements.models import Statement, Version

TOGETHER = "_with"  # the name of the boxes beside “Publish”; their values are translations


class TranslationForm(forms.Form):
    language = forms.ChoiceField(
        label=_("Into which language?"),
        error_messages={"invalid_choice": _("It is in this language already, or was taken back meanwhile.")},
    )

    def __init__(self, data, original: Statement):
        super().__init__(data)
        self.fields["language"].choices = languages_left(original)


class Translations:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        views = {"translate": self.translate_view, "original": self.original_view}
        addresses = [
            path(f"<path:object_id>/{name}/", self.admin_site.admin_view(view), name=f"statements_statement_{name}")
            for name, view in views.items()
        ]
        return [*addresses, *super().get_urls()]

    def translations_context(self, request, statement: Statement) -> dict:
        translations = list(statement.translations.order_by("language", "pk"))
        original = statement.translation_of
        is_behind = bool(original) and Statement.objects.with_changed_original().filter(pk=statement.pk).exists()
        return {
            "translations": translations,
            "may_translate": self.has_add_permission(request) and bool(languages_left(statement)),
            "publishable_with": workflow.publishable_with(statement) if statement.is_unpublished else [],
            "is_behind": is_behind,
        }

    def chosen_with(self, request, statement: Statement) -> list[Statement]:
        chosen = request.POST.getlist(TOGETHER)
        return [each for each in workflow.publishable_with(statement) if str(each.pk) in chosen]

    def translate_view(self, request, object_id):
        statement = self.get_or_404(request, object_id)
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = TranslationForm(request.POST if request.method == "POST" else None, statement)
        if form.is_valid():
            try:
                draft = translate(statement, form.cleaned_data["language"], by=request.user)
            except workflow.Refused as refused:
                form.add_error("language", str(refused))
            else:
                self.log_addition(
                    request, draft, gettext("Made as a translation of “%(statement)s”.") % {"statement": statement}
                )
                messages.success(
                    request, gettext("A draft with the same credits, reports and topics. Write over its words.")
                )
                return redirect("admin:statements_statement_change", draft.pk)
        return self.translation_page(
            request, statement, "translate", title=gettext("Translate this statement"), form=form
        )

    def original_view(self, request, object_id):
        """What the original said when this was made from it, and what it says now."""
        statement = self.get_or_404(request, object_id)
        if not self.may_change_directly(request, statement):
            raise PermissionDenied
        if not statement.translation_of_id:
            raise Http404
        newest = statement.translation_of.versions.newest_first().first()
        if request.method == "POST":
            if newest is not None and request.POST.get("version") == str(newest.pk):
                workflow.follow(statement, newest)
                self.log_change(request, statement, gettext("Says what its original says now."))
                messages.success(request, gettext("Noted: it says what its original says now."))
                return redirect("admin:statements_statement_change", statement.pk)
            messages.error(request, gettext("The original was saved once more meanwhile. Read what changed again."))
        return self.translation_page(
            request,
            statement,
            "original",
            title=gettext("What changed in the original"),
            newest=newest,
            differences=_since(statement.translated_version, newest),
        )

    def translation_page(self, request, statement: Statement, name: str, **more):
        context = self.admin_site.each_context(request) | {
            "statement": statement,
            "original": statement,
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, f"admin/statements/statement/{name}.html", context | more)


def _since(then: Version | None, now: Version | None):
    return differences(json.loads(then.record), json.loads(now.record)) if then and now else ()
