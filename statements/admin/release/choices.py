"""Whether a printed name is somebody who is there already, somebody new, or a few words only."""

from django import forms
from django.template.loader import render_to_string

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
        options.setdefault("error_messages", {"required": "Choose one.", "invalid_choice": "Choose one of these."})
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


class Question(forms.RadioSelect):
    """A few answers, all seen at once."""

    def render(self, name, value, attrs=None, renderer=None):
        return render_to_string("admin/statements/release/_question.html", self.get_context(name, value, attrs))
