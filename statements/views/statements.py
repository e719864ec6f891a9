"""Statements: the lists by time, and the page of one."""

from collections.abc import Iterator
from datetime import date

from django.http import Http404
from django.views.generic import DetailView

from statements.formats import lists
from statements.formats.body import passages
from statements.formats.language import speak
from statements.formats.memento import links_of_original
from statements.formats.robust import kept_copies
from statements.formats.since import Since, since
from statements.models import Kind, Report, Statement, Tally
from statements.search import Piece, Query, marked, snippet
from statements.selection import number_of

from .named_version import named_version
from .searching import Searching
from .statement_lists import StatementListing
from .withdrawn import in_place_of, instead_of

SEARCHED = 20_000  # characters of a text in which the words that were looked for are shown


class StatementList(Searching, StatementListing):
    template_name = "statements/statements.html"

    def listed(self):
        """All that was chosen, by date; the page shows the best or newest thousand."""
        return lists.StatementList(self.selection.of(self.selection.public()))

    def number(self):
        return number_of(self.selection)

    def rows(self, statements):
        return statements.with_text(SEARCHED).for_hits() if self.selection.q else statements.with_credits()

    def mark(self, statement):
        language, words = statement.language[:2].lower(), self.selection.words
        statement.marked_headline = marked(statement.headline, words, language)
        statement.snippet = snippet(statement.text, words, language)
        statement.marked_reports = list(reports_found(statement, words))
        return statement


def reports_found(statement: Statement, words: Query) -> Iterator[tuple[Report, list[Piece]]]:
    """The reports of a hit by whose number it was found, with that number marked."""
    for citation in statement.citations.all():
        pieces = marked(citation.report.number, words, "")
        if any(piece.is_marked for piece in pieces):
            yield citation.report, pieces


class YearList(StatementListing):
    template_name = "statements/year.html"
    is_found_empty = False

    def among(self, statements):
        return statements.in_year(self.kwargs["year"]).newest_first()

    def number(self):
        return Tally.objects.statements(year=int(self.kwargs["year"]))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not context["statements"]:
            raise Http404
        months, year = Tally.objects.months(), int(self.kwargs["year"])
        return context | {
            "year": year,
            "years": list(dict.fromkeys(each for each, _ in months)),
            "months": [date(year, month, 1) for each, month in months if each == year],
        }


class MonthList(StatementListing):
    template_name = "statements/month.html"
    is_found_empty = False

    def among(self, statements):
        return statements.in_month(int(self.kwargs["year"]), int(self.kwargs["month"])).newest_day_first()

    def number(self):
        return Tally.objects.statements(year=int(self.kwargs["year"]), month=int(self.kwargs["month"]))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not context["statements"]:
            raise Http404
        return context | {"month": date(int(self.kwargs["year"]), int(self.kwargs["month"]), 1)}


class StatementPage(DetailView):
    section = "statements"
    template_name = "statements/statement.html"
    context_object_name = "statement"

    def get_queryset(self):
        return Statement.objects.on_record().filter(year=self.kwargs["year"]).for_page(named_version(self.request))

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        speak(self.object.language)
        if answer := instead_of(request, self.object) or in_place_of(self.object):
            return answer
        response = self.render_to_response(self.get_context_data())
        response["Link"] = links_of_original(self.object)
        return response

    def get_context_data(self, **kwargs):
        beside = Statement.objects.public().beside(self.object)
        return super().get_context_data(
            passages=passages(self.object, kept_copies(self.object)),
            since=self.since(),
            kind=Kind(self.object.kind),
            neighbors=beside.neighbors,
            related=beside.related,
            translations=beside.translations,
            **kwargs,
        )

    def since(self) -> Since | None:
        """What became of the quotations since the version that the link names, where that is not the newest."""
        number = named_version(self.request)
        older = next((each for each in self.object.public_versions[:-1] if each.number == number), None)
        return since(older, older.named_record, self.object) if older else None
