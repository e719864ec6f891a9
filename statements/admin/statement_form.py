"""The form of a statement: what is typed is kept, and obstacles stand next to their fields before anything is saved."""

import json
import re

from django import forms
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Act, Approval, Change, HouseStyle, Organization, Proposal, Statement, Topic
from statements.redaction import comes_back
from statements.workflow import READY_NOTE, TOO_MUCH, Obstacle, is_misprint, obstacles

from .fields import RelatedNoun, possible
from .moment.field import MomentField
from .moment.schedule import ScheduleInput
from .statement_conflict import OPENED, TYPED, Conflict, conflict_with, what_is_typed

MOVE = "_move"  # the name of the buttons that do more than save; their value is the verb
MISPRINT = "_misprint"  # the name of the button that saves a change as a misprint, with its ready note
NOTE = "_note"  # what the person says with a move
PUBLISHING = {Act.PUBLISH, Act.AT_ONCE}
ROW = re.compile(r"[a-z]+-\d+-")  # the names of what is typed below the fields: attributions-0-name_as_printed
BLACKED_OUT = _("Words in this were blacked out to protect a person. They cannot come back.")
LONGEST_FIELDS = ("headline", "subheadline", "dateline", "summary")


class OneLine(forms.Textarea):
    """A long line that is seen as a whole; line breaks in it are folded when the form is read."""

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return " ".join(value.split()) if value else value


class ChangeFields(forms.Form):
    """What readers are told of a change to a public text."""

    change = forms.ChoiceField(
        label=_("What kind of change is it?"),
        choices=[("", _("Choose …")), *Change.choices],
        error_messages={"required": _("Say what kind of change this is: readers have seen this statement.")},
        help_text=_("Minor: a misprint. Update: something is new. Correction: something was wrong."),
    )
    change_note = forms.CharField(
        label=_("What readers are told of it"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence, beside the date of the change. A minor change needs none."),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("change") in {Change.UPDATE, Change.CORRECTION} and not cleaned.get("change_note"):
            self.add_error("change_note", gettext("Tell readers in a sentence what is new or what was wrong."))
        return cleaned


class StatementForm(ChangeFields, forms.ModelForm):
    class Meta:
        model = Statement
        fields = ()  # the desk's fieldsets say which
        widgets = {
            "headline": OneLine(attrs={"rows": 1}),
            "subheadline": OneLine(attrs={"rows": 1}),
            "summary": forms.Textarea(attrs={"rows": 3}),
            "publish_at": ScheduleInput(),
        }
        error_messages = {
            "headline": {"required": _("A statement needs a headline.")},
            "body": {"required": _("The text is empty."), "blank": _("The text is empty.")},
        }

    proposal: Proposal | None = None  # what this person has proposed already; the desk says so
    taken_up = None  # what that person typed before and did not save; the desk says so as well
    conflict: Conflict | None = None

    def __init__(self, data=None, files=None, **kwargs):
        super().__init__(self.taken_up if data is None else data, files, **kwargs)
        if self.proposal and not self.is_bound:
            self.initial |= words_of(self.proposal)
        if self.is_bound and MISPRINT in self.data:
            self.data = self.data.copy()
            self.data["change"], self.data["change_note"] = Change.MINOR.value, READY_NOTE
        if not self.instance.is_public:
            del self.fields["change"], self.fields["change_note"]
        for name in LONGEST_FIELDS & self.fields.keys():
            longest = self.fields[name].max_length
            self.fields[name].error_messages["max_length"] = gettext(
                "This has %%(show_value)d characters; %(longest)s fit."
            ) % {"longest": longest}
        house = HouseStyle.current()
        for moment in (field for field in self.fields.values() if isinstance(field, MomentField)):
            moment.widget.house = house

    def keeps_the_approval(self) -> bool:
        """A change that nobody approves has to be a small one."""
        is_minor = self.cleaned_data.get("change") == Change.MINOR
        return is_minor and (MISPRINT in self.data or HouseStyle.current().approval != Approval.NOBODY)

    def full_clean(self):
        """Somebody else may have saved it; a valid statement that is to be public may still meet obstacles."""
        super().full_clean()
        if self.is_bound and self.instance.pk:
            self.conflict = conflict_with(self.instance, self.data.get(OPENED, ""))
            if self.conflict:
                self.add_error(None, self.conflict.sentence)
        if self.is_bound and not self.errors and self.keeps_the_approval():
            typed_in = what_is_typed(self.instance)
            if typed_in is not None and not is_misprint(typed_in):
                self.add_error("change", TOO_MUCH)
        if self.is_bound and not self.errors:
            self.instance.derive()
            for obstacle in self.obstacles_of_this_save():
                self.add_error(obstacle.field if obstacle.field in self.fields else None, obstacle.sentence)

    def obstacles_of_this_save(self):
        """A draft may be unfinished, but not take an address on purpose that another statement has."""
        blocking = [obstacle for obstacle in obstacles(self.instance) if obstacle.blocks]
        if returning := list(self.words_that_come_back()):
            return returning
        if self.data.get(MOVE) in PUBLISHING or not self.instance.is_unpublished:
            return blocking
        typed = self.cleaned_data.get("slug") if "slug" in self.changed_data else None
        return [obstacle for obstacle in blocking if obstacle.field == "slug" and typed]

    def words_that_come_back(self):
        """What was taken out to protect a person is not typed or pasted in again by mistake, in its rows neither."""
        if self.instance.pk and self.instance.redactions.exists():
            in_rows = {name: text for name, text in self.data.items() if ROW.match(name)}
            for name, text in (in_rows | self.cleaned_data).items():
                if isinstance(text, str) and comes_back(self.instance, text, is_html=name == "body"):
                    yield Obstacle(BLACKED_OUT, name)


def words_of(proposal: Proposal) -> dict:
    """What its form held, of the words; its rows are shown as they are public."""
    record = json.loads(proposal.record)
    words = {name: record[name] for name in TYPED} | {"body": record["body_html"]}
    return words | {"change": proposal.change, "change_note": proposal.note}


class TopicsField(forms.ModelMultipleChoiceField):
    def clean(self, value):
        for each in value or ():
            if possible(each) is None:
                raise ValidationError(self.error_messages["invalid_pk_value"], params={"pk": each})
        return super().clean(value)


def topics_field(topics, request, admin_site) -> TopicsField:
    """Topics are chosen, not typed: they are under the desk's control."""
    choice = AutocompleteSelectMultiple(topics, admin_site)
    may_add = request.user.has_perm("statements.add_topic")
    return TopicsField(
        Topic.objects.all(),
        label=_("Topics"),
        required=False,
        widget=RelatedNoun(choice, topics.remote_field, admin_site, can_add_related=may_add),
    )


def first_guess() -> dict:
    """What most statements share: the newsroom issues them, and its contact of today answers."""
    return {"issuer": Organization.objects.publisher(), "contact": HouseStyle.current().press_contact_id}
