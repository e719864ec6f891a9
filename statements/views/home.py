"""The first page: the newest statement, those before it, what is coming up, and what it is all about."""

from django.views.generic import ListView

from statements.models import Statement, Topic
from statements.models.clock import lapses

NEWEST = 9
EVENTS = 3
TOPICS = 12


class Home(ListView):
    template_name = "statements/home.html"
    context_object_name = "statements"

    def get_queryset(self):
        return Statement.objects.public().newest_first().with_credits().select_related("lead_image")[:NEWEST]

    def get_context_data(self, **kwargs):
        events = list(Statement.objects.public().with_event_ahead().defer("body")[:EVENTS])
        for event in events:
            lapses(event.event_starts_at)
        return super().get_context_data(
            events=events,
            topics=Topic.objects.most_used()[:TOPICS],
            **kwargs,
        )
