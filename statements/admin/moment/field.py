"""One moment as two inputs, day and time, and the question which one is meant where that time comes twice."""

from datetime import datetime
from functools import cached_property

from django import forms
from django.template.loader import render_to_string

from statements.models import HouseStyle

from .typed import Typed, name_of
from .words import clock_of_one


class MomentInput(forms.Widget):
    """Drawn whole by its template; all of it works without script."""

    template = "admin/_moment.html"
    use_fieldset = True

    @cached_property
    def house(self) -> HouseStyle:
        """Whose clock it is; a form that knows the house sets it."""
        return HouseStyle.current()

    def value_from_datadict(self, data, files, name):
        return Typed(*(data.get(f"{name}_{part}", "").strip() for part in Typed._fields))

    def value_omitted_from_data(self, data, files, name):
        return all(f"{name}_{part}" not in data for part in Typed._fields)

    def id_for_label(self, id_):
        return ""  # each input has a label of its own, and the field's name is their legend

    def render(self, name, value, attrs=None, renderer=None):
        if isinstance(value, datetime):
            value = Typed.of(value, self.house)
        typed, attrs = value if isinstance(value, Typed) else Typed(), attrs or {}
        named = {"name": name, "id": attrs.get("id", name), "is_invalid": "aria-invalid" in attrs}
        return render_to_string(self.template, self.shown(typed) | named)

    def shown(self, typed: Typed) -> dict:
        instants = typed.instants(self.house)
        choices = [(name_of(each), clock_of_one(each, self.house)) for each in instants] if len(instants) > 1 else []
        return {"typed": typed, "house": self.house, "choices": choices}


class MomentField(forms.Field):
    """Gives the instant in UTC: Python compares two of one zone by what the clocks show, and misses the second hour."""

    widget = MomentInput

    def to_python(self, value: Typed) -> datetime | None:
        return value.instant(self.widget.house)
