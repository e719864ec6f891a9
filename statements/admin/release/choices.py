"""Whether a printed name is somebody who is there already, somebody new, or a few words only."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.template.loader import render_to_string
from django.utils.translation import gettext

from statements.drafting import Match

NEW, NONE = "new", "none"


class MatchField(forms.ChoiceField):
    """The candidates with their reasons, then “new”; where no candidate is certain, nothing is chosen beforehand."""

    def __init__(self, match: Match | None, *, new: str = "", none: str = "", describe=str, **options):
        self.match = match or Match()
        choices = [
            (str(candidate.noun.pk), f"{describe(candidate.noun)} – {candidate.reason}")
            for candidate in self.match.candidates
        ]
        choices += [(NEW, new)] if new else []
        choices += [(NONE, none)] if none else []
        options.setdefault(
            "error_messages", {"required": gettext("Choose one."), "invalid_choice": gettext("Choose one of these.")}
        )
        super().__init__(choices=choices, initial=self.first_guess(match, choices), **options)

    def first_guess(self, match: Match | None, choices: list[tuple[str, str]]) -> str | None:
        values = [value for value, _ in choices]
        if match and match.noun:
            return str(match.noun.pk)
        if match and match.is_doubtful:
            return None
        wanted = NEW if match else NONE
        return wanted if wanted in values else values[-1]

    def chosen(self, value: str) -> Match | None:
        """The match as the person settled it; None keeps the words only."""
        if value == NONE:
            return None
        noun = next((each.noun for each in self.match.candidates if str(each.noun.pk) == value), None)
        return Match(self.match.candidates, noun, is_settled=bool(noun or self.match.candidates))


class OtherField(forms.ModelChoiceField):
    """Any noun that is there already, found by typing; who chooses one means it instead of what was suggested."""

    is_other = True  # the template folds it away

    def __init__(self, key: models.ForeignKey, admin_site, *, label: str):
        super().__init__(
            key.related_model._default_manager.all(),
            required=False,
            label=label,
            widget=AutocompleteSelect(key, admin_site),
            error_messages={"invalid_choice": gettext("This one is not there any more; choose another.")},
        )


class WithOthers(forms.Form):
    """A form whose questions may be answered with a noun that was not suggested."""

    def ask(self, name: str, suggested: MatchField, other: OtherField) -> dict[str, forms.Field]:
        """Both fields; what was suggested needs no answer where the other has one."""
        if self.is_bound and self.data.get(self.add_prefix(f"other_{name}")):
            suggested.required = False
        return {name: suggested, f"other_{name}": other}

    def match(self, name: str) -> Match | None:
        if other := self.cleaned_data[f"other_{name}"]:
            return Match([], other, is_settled=True)
        return self.fields[name].chosen(self.cleaned_data[name])


class Question(forms.RadioSelect):
    """A few answers, all seen at once."""

    def render(self, name, value, attrs=None, renderer=None):
        return render_to_string("admin/statements/release/_question.html", self.get_context(name, value, attrs))
