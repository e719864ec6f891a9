"""The addresses of feeds: of everything, of what a reader chose, and of a topic, speaker or report."""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from statements.models import OldAddress, Report, Speaker, Topic
from statements.selection import NotUnderstood, Selection
from statements.views.answers import answer

from .atom import Atom
from .feed import Feed
from .json_feed import JsonFeed
from .rss import Rss
from .scope import Scope

FORMATS = {"atom": Atom, "rss": Rss, "json": JsonFeed}


class FeedView(View):
    http_method_names = ["get", "head"]

    def get(self, request, format: str, **kwargs) -> HttpResponse:  # noqa: A002 -- the address names it so
        scope, writer = self.scope(request, **kwargs), FORMATS[format]
        return answer(request, writer.render(Feed.of(scope, scope.path(format))), writer.content_type)

    def scope(self, request, **kwargs) -> Scope:
        raise NotImplementedError


class StatementFeed(FeedView):
    def scope(self, request) -> Scope:
        try:
            return Scope.chosen(Selection.read(request.GET))
        except NotUnderstood as odd:
            raise Http404 from odd


class NounFeed(FeedView):
    """Whoever follows a noun goes on doing so when its address changes."""

    page = ""

    def get(self, request, format: str, **kwargs) -> HttpResponse:  # noqa: A002
        try:
            return super().get(request, format, **kwargs)
        except Http404:
            old = reverse(self.page, kwargs=kwargs)
            if (present := OldAddress.objects.present_address(old)) and present.startswith(f"/{self.page}s/"):
                return HttpResponsePermanentRedirect(f"{present}feed.{format}")
            raise


class TopicFeed(NounFeed):
    page = "topic"

    def scope(self, request, slug: str) -> Scope:
        return Scope.topic(get_object_or_404(Topic.objects.public(), slug=slug))


class SpeakerFeed(NounFeed):
    page = "speaker"

    def scope(self, request, slug: str) -> Scope:
        return Scope.speaker(get_object_or_404(Speaker.objects.public(), slug=slug))


class ReportFeed(NounFeed):
    page = "report"

    def scope(self, request, slug: str) -> Scope:
        return Scope.report(get_object_or_404(Report.objects.public(), slug=slug))
