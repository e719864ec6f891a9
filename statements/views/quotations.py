"""Who said what: the quotations themselves, by words, speaker, title, topic, report and year."""

from django.views.generic import ListView

from statements.formats import lists
from statements.search import marked, snippet
from statements.selection import QuotationSelection

from .downloads import Downloadable
from .searching import Searching


class QuotationList(Searching, Downloadable, ListView):
    section = "quotations"
    template_name = "statements/quotations.html"
    context_object_name = "quotations"
    paginate_by = 20
    selection_class = QuotationSelection

    def listed(self):
        return lists.QuotationList(self.selection.of(self.selection.public()))

    def rows(self, quotations):
        return quotations.with_credits()

    def mark(self, quotation):
        """A long one is shown where the words stand."""
        language, words = quotation.statement.language[:2].lower(), self.selection.words
        show = snippet if quotation.is_excerpted else marked
        quotation.snippet = show(quotation.words, words, language)
        return quotation
