"""A list that a reader narrows down: the words and choices stand in the address, and the page says what they leave."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from statements.search import MOST
from statements.selection import NotUnderstood, Results, Selection, attempts, facets_of
from statements.selection.facets import FACETED, TITLES, label_of

ORDERS = {"relevance": _("by relevance"), "date": _("by date")}


class Searching:
    """Of a ListView; `rows` gives what a page shows, `mark` puts the words that were looked for into one row."""

    selection_class = Selection

    def get(self, request, *args, **kwargs):
        try:
            self.selection = self.selection_class.read(request.GET)
        except NotUnderstood as odd:
            raise Http404 from odd
        return super().get(request, *args, **kwargs)

    def get_queryset(self):
        if self.selection.q:
            return Results(self.selection, self.rows)
        return self.rows(self.selection.of(self.selection.public()))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        page, selection, is_more = context["page_obj"], self.selection, getattr(self.object_list, "is_more", False)
        page.object_list = [self.mark(row) for row in page.object_list] if selection.q else page.object_list
        return context | {
            self.context_object_name: page.object_list,
            "selection": selection,
            "facets": facets_of(selection) if page.object_list else [],
            "chips": list(chips(selection)),
            "attempts": [] if page.object_list else attempts(selection),
            "orders": [(name, label, selection.query(order=name)) for name, label in ORDERS.items()],
            "chosen_order": "relevance" if selection.is_by_relevance else "date",
            "hidden": [
                (name, getattr(selection, name)) for name in (*TITLES, "order") if getattr(selection, name, None)
            ],
            "is_more": is_more,
            "most": MOST,
            "faceted": FACETED if is_more or context["paginator"].count > FACETED else 0,
            "previous": page.has_previous() and selection.query(page=page.previous_page_number()),
            "next": page.has_next() and selection.query(page=page.next_page_number()),
        }


def chips(selection):
    """What is chosen besides words: the title of its facet, the name, and the address without it."""
    for name, title in TITLES.items():
        if getattr(selection, name, None):
            yield title, label_of(selection, name), selection.without(name).query()
