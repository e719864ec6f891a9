"""How form fields look and behave everywhere at the desk."""

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, RelatedFieldWidgetWrapper
from django.db import models
from django.template.loader import render_to_string

from statements.models.web_address import WebAddressField

from .moment.field import MomentField, MomentInput

LONGEST_KEY = 18  # digits, of a 64-bit integer


class DayInput(forms.DateInput):
    """The browser's own calendar; it speaks ISO and shows the reader's style."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class RelatedNoun(RelatedFieldWidgetWrapper):
    """A choice with words beside it, “New” and “Change”, which open the noun's form in the page."""

    def render(self, name, value, attrs=None, renderer=None):
        return render_to_string("admin/_related_noun.html", self.get_context(name, possible(value), attrs))

    @classmethod
    def around(cls, wrapped: RelatedFieldWidgetWrapper) -> "RelatedNoun":
        """The same choice; deleting a noun is a matter of its own page."""
        return cls(
            wrapped.widget,
            wrapped.rel,
            wrapped.admin_site,
            can_add_related=wrapped.can_add_related,
            can_change_related=wrapped.can_change_related,
        )


def possible(value):
    """Without what can be no key: whoever sent it by hand is told so, and the choices are still drawn."""
    if isinstance(value, list | tuple):
        return [each for each in value if possible(each) is not None]
    return value if str(value).isdecimal() and len(str(value)) <= LONGEST_KEY else None


class DeskFields:
    """Mixed into every form and inline of the desk."""

    formfield_overrides = {
        models.DateField: {"widget": DayInput},
        models.DateTimeField: {"form_class": MomentField, "widget": MomentInput},
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 4})},
        WebAddressField: {"widget": forms.URLInput(attrs={"class": "vTextField"})},
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return field
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = RelatedNoun.around(field.widget)
        # A browser would cut a pasted text silently; the form says how long it is instead.
        field.widget.attrs.pop("maxlength", None)
        return field
