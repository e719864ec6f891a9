"""Topics and their aliases."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from statements.models import StatementTopic, Topic, TopicAlias

from .noun import NounAdmin, number_of
from .rows import Rows


class AliasRows(Rows):
    owner = "topic"
    model = TopicAlias
    fields = ("name",)


@admin.register(Topic)
class TopicAdmin(NounAdmin):
    list_display = ("name", "parent", "statements")
    list_select_related = ("parent",)
    search_fields = ("name", "aliases__name")
    search_help_text = _("A name or an alias")
    autocomplete_fields = ("parent",)
    fields = ("name", "description", "parent", "slug")
    inlines = (AliasRows,)

    def for_list(self, nouns):
        return nouns.annotate(number=number_of(StatementTopic.objects.all(), "tag"))

    @admin.display(description=_("Statements"), ordering="number")
    def statements(self, topic):
        return topic.number
