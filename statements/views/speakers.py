"""Who speaks, and what each has said."""

from django.views.generic import ListView

from statements.formats import lists
from statements.models import Quotation, Speaker, Statement

from .downloads import Downloadable
from .statement_lists import NounPage


class SpeakerList(Downloadable, ListView):
    section = "speakers"
    template_name = "statements/speakers.html"
    context_object_name = "speakers"
    paginate_by = 60

    def get_queryset(self):
        return Speaker.objects.public().with_present_title().select_related("portrait")

    def listed(self):
        return lists.NounList("speakers", Speaker.objects.public())


class SpeakerPage(NounPage):
    section = "speakers"
    template_name = "statements/speaker.html"

    def noun(self):
        return Speaker.objects.public().select_related("portrait")

    def get_queryset(self):
        return self.object.words_in(Statement.objects.public())

    def listed(self):
        """What was said, and as what, in place of where."""
        return lists.QuotationList(Quotation.objects.public().by(self.object))

    def get_context_data(self, **kwargs):
        return super().get_context_data(speaker=self.object, titles=self.object.titles_in_public(), **kwargs)
