"""Statements: the list, and the form with the text at the left and everything about publishing at the right."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.db.models import F, Prefetch
from django.forms import Script
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from statements import workflow
from statements.drafting import quote_again
from statements.models import Act, Attribution, Autosave, Statement, Status
from statements.models.prose import sanitize

from .moment.schedule import said_when
from .noun import NounAdmin
from .release.page import FromRelease
from .statement_autosave import Autosaves
from .statement_conflict import OPENED, opened
from .statement_consent import Consents
from .statement_form import StatementForm, first_guess, topics_field
from .statement_history import History
from .statement_list import PersonFilter, StateFilter, YearFilter
from .statement_moves import StatementMoves
from .statement_once import new_token, take_turn
from .statement_previews import PreviewLinks
from .statement_proposals import Proposals
from .statement_redaction import Redactions
from .statement_rows import AttributionRows, CitationRows, QuotationRows
from .statement_sending import SendingOut
from .statement_translations import Translations

DECISIONS = 6  # beside the text; the rest is in the history
CHANGE_FIELDS = ("change", "change_note")


@admin.register(Statement)
class StatementAdmin(
    FromRelease,
    StatementMoves,
    SendingOut,
    PreviewLinks,
    Consents,
    Proposals,
    Redactions,
    Translations,
    History,
    Autosaves,
    NounAdmin,
):
    form = StatementForm
    list_display = ("headline", "kind", "state", "public_from", "speakers", "page")
    list_filter = (StateFilter, PersonFilter, "kind", YearFilter)
    search_fields = ("headline", "subheadline", "slug", "attributions__speaker__name", "citations__report__number")
    search_help_text = _("Words of the headline, a speaker, or the number of a report")
    ordering = (F("publish_at").desc(nulls_first=True), "-pk")
    autocomplete_fields = ("lead_image", "contact", "issuer", "translation_of")
    inlines = (AttributionRows, CitationRows, QuotationRows)
    change_form_template = add_form_template = "admin/statements/statement/change_form.html"
    fieldsets = (
        (None, {"fields": ("headline", "subheadline", "dateline", "body", "summary")}),
        (None, {"fields": ("publish_at",)}),
        (None, {"fields": ("topics",)}),
        (_("Image"), {"fields": ("lead_image", "lead_image_caption")}),
        (None, {"fields": ("contact",)}),
        (_("The event of an advisory"), {"fields": ("event_starts_at", "event_ends_at", "event_place")}),
        (
            _("Type, language, address, source"),
            {
                "fields": ("kind", "language", "slug", "issuer", "translation_of", "source_url"),
                "classes": ("collapse",),
            },
        ),
    )
    hour_as_read = {"publish_at": "public_when"}
    read_instead = {"body": "text_as_read", "topics": "topics_as_read"} | hour_as_read  # of those who may not change it

    class Media:
        js = [Script("js/desk/schedule.js", type="module"), Script("js/desk/autosave.js", type="module")]

    # Who may do what

    def has_change_permission(self, request, obj=None):
        """What readers see, others than publishers may propose to change; what is scheduled or withdrawn is locked."""
        is_free = obj is None or obj.is_unpublished or obj.is_public or request.user.has_perm(workflow.MAY_PUBLISH)
        return is_free and super().has_change_permission(request, obj)

    def reasons_to_keep(self, noun):
        if noun.status != Status.DRAFT:
            return [
                gettext("“%(statement)s” is %(state)s; only drafts can be deleted. What is on the record stays there.")
                % {"statement": noun, "state": noun.state.lower()}
            ]
        return super().reasons_to_keep(noun)

    # The list

    def for_list(self, nouns):
        credited = Attribution.objects.select_related("speaker")
        return nouns.defer("body").prefetch_related(Prefetch("attributions", credited))

    @admin.display(description=_("State"))
    def state(self, statement):
        return format_html('<span class="state state-{}">{}</span>', statement.state_name, statement.state)

    @admin.display(description=_("Public from"), ordering="publish_at")
    def public_from(self, statement):
        return statement.publish_at

    @admin.display(description=_("Speakers"))
    def speakers(self, statement):
        return ", ".join(credit.speaker.name for credit in statement.attributions.all()) or None

    @admin.display(description=_("Public page"))
    def page(self, statement):
        if not statement.is_public:
            return None
        return format_html(
            '<a href="{}" aria-label="{}">{}</a>',
            statement.get_absolute_url(),
            gettext("Public page of “%(headline)s”") % {"headline": statement},
            gettext("See it"),
        )

    # The form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Of two who save at once, one waits until the other is done, and then sees it."""
        with transaction.atomic():
            if request.method == "POST":
                take_turn(request, object_id)
                if answer := self.answer_again(request) or self.move_alone(request, object_id):
                    return answer
                statement = self.get_object(request, unquote(object_id)) if object_id else None
                if self.is_proposing(request, statement):
                    save = super().changeform_view
                    return self.propose(request, statement, lambda: save(request, object_id, form_url, extra_context))
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        if self.is_proposing(request, obj):
            form.proposal = obj.proposals.open().filter(by=request.user).first()
        return form

    def get_changeform_initial_data(self, request):
        return first_guess() | super().get_changeform_initial_data(request)

    def get_fieldsets(self, request, obj=None):
        """The hour is a matter of publishing; to change it, a scheduled statement goes back to draft."""
        may_change = obj is None or self.has_change_permission(request, obj)
        is_free = obj is None or obj.is_unpublished
        instead = self.read_instead if not may_change else {} if is_free else self.hour_as_read
        first, *others = (
            (name, options | {"fields": [instead.get(field, field) for field in options["fields"]]})
            for name, options in self.fieldsets
        )
        changing = [(None, {"fields": CHANGE_FIELDS})] if may_change and obj and obj.is_public else []
        return [first, *changing, *others]

    def get_readonly_fields(self, request, obj=None):
        return tuple(self.read_instead.values())

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "topics":
            return topics_field(db_field, request, self.admin_site)
        if db_field.name in StatementForm.Meta.widgets:
            kwargs["widget"] = StatementForm.Meta.widgets[db_field.name]
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "translation_of":
            field.widget.can_add_related = field.widget.can_change_related = False
        return field

    @admin.display(description=_("Text"))
    def text_as_read(self, statement):
        return mark_safe(sanitize(statement.body))  # noqa: S308 -- sanitized right here

    @admin.display(description=_("Public from"))
    def public_when(self, statement):
        return said_when(statement)

    @admin.display(description=_("Topics"))
    def topics_as_read(self, statement):
        return ", ".join(topic.name for topic in statement.topics.all()) or None

    def render_change_form(self, request, context, *, obj=None, **options):
        """The editor's import map is the one inline script of the desk; it carries the nonce."""
        statement = obj or Statement()
        moves = workflow.possible_moves(statement, request.user)
        context |= {
            "media": Media.from_media(context["media"], nonce=str(request.csp_nonce)),
            "moves": {move.act.name.lower(): move for move in moves},
            "takes_note": any(move.act is not Act.WITHDRAW for move in moves),
            "statement": statement,
            "is_ahead": bool(statement.publish_at) and statement.publish_at > timezone.now(),
            "is_locked": bool(obj) and not self.has_change_permission(request, obj),
            "conflict": (conflict := context["adminform"].form.conflict),
            "is_proposing": obj and obj.is_public and self.is_proposing(request, obj),
            "proposals": self.proposals_for(request, obj) if obj and obj.is_public else [],
            "misprint_note": workflow.READY_NOTE,
            "opened": opened(statement) if conflict else request.POST.get(OPENED, opened(statement)),
            "form_token": new_token(),
            "obstacles": worth_checking(statement) if obj else [],
            "hindrances": workflow.hindrances(statement, request.user) if obj and statement.is_unpublished else [],
            "asked": workflow.consent.asked(statement) if obj else [],
            "may_ask": bool(obj) and workflow.consent.may_be_asked_about(statement),
            "decisions": statement.decisions.newest_first().select_related("by")[:DECISIONS] if obj else [],
        }
        if obj:
            context |= self.translations_context(request, obj)
        if not context["is_popup"] and not context["is_locked"]:
            context |= self.autosave_context(request, obj)
        return super().render_change_form(request, context, obj=obj, **options)

    # Saving

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if "body" in form.changed_data:
            for sentence in quote_again(form.instance):
                messages.info(request, sentence)
        if not form.instance.is_unpublished:
            workflow.print_credits(form.instance)
        told = {"change": form.cleaned_data.get("change", ""), "note": form.cleaned_data.get("change_note", "")}
        if self.is_proposing(request, form.instance):
            request.proposed = told | {"record": workflow.present_record(form.instance)}
            return
        workflow.saved(form.instance, by=request.user, **told)
        Autosave.objects.of(request.user, form.instance if change else None).delete()


def worth_checking(statement: Statement) -> list[workflow.Obstacle]:
    """What stands in the way of publishing; of what is public, what a correction should know of its reports."""
    return workflow.obstacles(statement) if statement.is_unpublished else workflow.about_reports(statement)
