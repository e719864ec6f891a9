"""The reports that statements refer to."""

from django.views.generic import ListView

from statements.formats import lists
from statements.models import Report

from .downloads import Downloadable
from .statement_lists import NounPage


class ReportList(Downloadable, ListView):
    section = "reports"
    template_name = "statements/reports.html"
    context_object_name = "reports"
    paginate_by = 40

    def get_queryset(self):
        return Report.objects.public().select_related("publisher")

    def listed(self):
        return lists.NounList("reports", Report.objects.public())


class ReportPage(NounPage):
    section = "reports"
    template_name = "statements/report.html"

    def noun(self):
        return Report.objects.public().select_related("publisher__parent").prefetch_related("copies")

    def among(self, statements):
        return statements.citing(self.object)

    def get_context_data(self, **kwargs):
        return super().get_context_data(report=self.object, **kwargs)
