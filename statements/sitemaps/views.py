"""The addresses of sitemaps, and robots.txt, which names them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from statements.formats.site import absolute
from statements.models import Organization
from statements.views.answers import answer

from .news import news, news_sitemap
from .place import sitemap_index, urlset
from .sections import SECTIONS, fixed_pages, number_of_addresses

MOST = 50_000  # addresses that a sitemap may hold
XML = "application/xml; charset=utf-8"
ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /preview/
Disallow: /approve/

Sitemap: {sitemap}
Sitemap: {news}
"""


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All of it, or where its parts are."""
    if number_of_addresses() > MOST:
        return answer(request, sitemap_index(_parts()), XML)
    places = [place for section in SECTIONS.values() for place in section.places()]
    return answer(request, urlset([*fixed_pages(), *places]), XML)


@require_safe
def sitemap_part(request: HttpRequest, section: str, part: str) -> HttpResponse:
    places = fixed_pages() if section == "pages" else list(_section(section).places(int(part)))
    if not places or (section == "pages" and int(part) != 1):
        raise Http404
    return answer(request, urlset(places), XML)


@require_safe
def sitemap_of_news(request: HttpRequest) -> HttpResponse:
    publisher = Organization.objects.publisher()
    return answer(request, news_sitemap(news(), publisher.name if publisher else gettext("Newsroom")), XML)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    names = {"sitemap": absolute(reverse("sitemap")), "news": absolute(reverse("news-sitemap"))}
    return answer(request, ROBOTS.format(**names).encode(), "text/plain; charset=utf-8")


def _parts() -> list[str]:
    numbered = [("pages", 1), *((name, part) for name, section in SECTIONS.items() for part in section.parts())]
    return [absolute(reverse("sitemap-part", args=each)) for each in numbered]


def _section(name: str):
    if name not in SECTIONS:
        raise Http404
    return SECTIONS[name]
