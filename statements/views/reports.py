"""The reports that statements refer to, and who said what about each."""

from django.utils.html import escape
from django.views.generic import ListView

from statements import search
from statements.formats import lists
from statements.models import Citation, Contents, CopyPage, Quotation, Report
from statements.models.words import PAGES

from .downloads import Downloadable
from .statement_lists import NounPage

VOICES = 12  # speakers that a report's page names, with how often each is quoted
STATEMENTS = 20  # of those that refer to it, the newest; the others are one click away
PAGES_SHOWN = 20  # of a report, in which the words stand


class ReportList(Downloadable, ListView):
    """All, or those in which the words of `?q=` stand."""

    section = "reports"
    template_name = "statements/reports.html"
    context_object_name = "reports"
    paginate_by = 40

    def get(self, request, *args, **kwargs):
        self.q = search.tidy(request.GET.get("q", ""))
        return super().get(request, *args, **kwargs)

    def reports(self):
        public = Report.objects.public()
        return public.holding(search.read(self.q)) if self.q else public

    def get_queryset(self):
        return self.reports().select_related("publisher")

    def listed(self):
        return lists.NounList("reports", self.reports())

    def get_context_data(self, **kwargs):
        return super().get_context_data(q=self.q, **kwargs)


class ReportPage(NounPage):
    """With `?q=` the pages of the report itself in which the words stand, else what was said about it."""

    section = "reports"
    template_name = "statements/report.html"
    context_object_name = "quotations"

    def noun(self):
        return Report.objects.public().select_related("publisher__parent").prefetch_related("copies")

    def said(self):
        return Quotation.objects.public().exclude(words="").about(self.object)

    def get(self, request, *args, **kwargs):
        self.q = search.tidy(request.GET.get("q", ""))
        return super().get(request, *args, **kwargs)

    def get_queryset(self):
        return self.said().none() if self.q else self.said().with_credits()

    def listed(self):
        return lists.QuotationList(self.said())

    def get_context_data(self, **kwargs):
        offered = [copy for copy in self.object.copies.all() if copy.is_downloadable]
        return super().get_context_data(
            report=self.object,
            offered=offered,
            is_readable=any(copy.contents == Contents.READABLE for copy in offered),
            voices=list(self.said().voices(VOICES)),
            q=self.q,
            most=STATEMENTS,
            **({"hits": self.hits(self.q)} if self.q else {"citations": self.citations()}),
            **kwargs,
        )

    def citations(self) -> list[Citation]:
        """One more than is shown, where there are others."""
        cited = Citation.objects.public().filter(report=self.object).order_by("-public_from", "-statement_id")
        return list(cited.select_related("statement").defer("statement__body")[: STATEMENTS + 1])

    def hits(self, q: str) -> list[CopyPage]:
        """The first pages of each copy, the newest copy first."""
        query = search.read(q)
        pages = CopyPage.objects.public().filter(copy__report=self.object)
        found = search.narrow(pages, PAGES, query).select_related("copy").order_by("-copy__added_at", "copy", "number")
        hits = list(found[:PAGES_SHOWN])
        for page in hits:
            page.snippet = search.snippet(escape(page.text), query, page.language)
        return hits
