"""Topics, and what was said about each."""

from django.views.generic import ListView

from statements.formats import lists
from statements.models import Tally, Topic

from .downloads import Downloadable
from .statement_lists import NounPage


class TopicList(Downloadable, ListView):
    section = "topics"
    template_name = "statements/topics.html"
    context_object_name = "topics"

    def get_queryset(self):
        return Topic.objects.public().select_related("parent")

    def listed(self):
        return lists.NounList("topics", Topic.objects.public())


class TopicPage(NounPage):
    section = "topics"
    template_name = "statements/topic.html"

    def noun(self):
        return Topic.objects.public().select_related("parent")

    def among(self, statements):
        return statements.about(self.object)

    def number(self):
        return Tally.objects.of("topic", self.object.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            topic=self.object, parts=Topic.objects.public().filter(parent=self.object), **kwargs
        )
