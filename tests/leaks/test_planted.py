"""For each surface a leak is planted in the gate that it stands on, and found there."""

import logging
from collections.abc import Callable
from typing import NamedTuple

import pytest

from statements.models import Statement
from statements.models.copy import CopyQuerySet
from statements.models.gate import GatedQuerySet
from statements.models.image import ImageQuerySet
from statements.models.old_address import OldAddressQuerySet
from statements.models.organization import OrganizationQuerySet
from statements.models.quotation import QuotationQuerySet
from statements.models.statement import StatementQuerySet
from statements.models.version import VersionQuerySet
from statements.selection import Selection
from statements.urls import urlpatterns
from statements.views.language import LanguageMiddleware

from . import hidden
from .room import Asked
from .test_leaks import name_of
from .words import SOUGHT

pytestmark = pytest.mark.django_db

NOTHING_TO_TELL = {"healthz", "robots", "api-description", "api-nothing"}  # which ask for no statement
DOORS = {"preview", "preview-file", "preview-rendition", "consent"}  # whose own tests are in tests/views


class Planted(NamedTuple):
    """`forgets` takes the gate away; it is told at every pattern of `told_at`."""

    forgets: tuple[tuple[type, str, Callable], ...]
    told_at: str
    among: str = ""  # which of their addresses


def of_status(queryset, at=None):
    """Whoever forgets that a published statement may have its hour ahead."""
    return queryset.filter(status="published")


def all_of_them(queryset, at=None):
    return queryset.all()


def of_any(queryset, path: str):
    return queryset.get(path=path).noun.get_absolute_url() if queryset.filter(path=path) else None


PUBLIC = (StatementQuerySet, "public", of_status)
ON_RECORD = (StatementQuerySet, "on_record", of_status)
VERSIONS = (VersionQuerySet, "on_record", lambda queryset, at=None: queryset.exclude(number=None).order_by("number"))
ROWS = (GatedQuerySet, "public", lambda queryset, at=None: queryset.filter(public_from__isnull=False))
WORDS = SOUGHT[0]

LEAKS = {
    "the hour": Planted(
        (PUBLIC,),
        "home statements quotations year month feed sitemap sitemap-part news-sitemap about-archive api "
        "topic-feed speaker-feed report-feed api-statements api-quotations topic speaker report organization",
    ),
    "the record": Planted(
        (ON_RECORD, VERSIONS),
        "statement statement-text statement-data version changes card quotation-card cite cite-version cite-quotation "
        "quotation-cited timegate timemap short oembed verify api-statement api-versions api-version api-changes",
    ),
    "the rows": Planted(
        (ROWS,),
        "speakers speaker speaker-feed reports report report-feed cite-report topics topic topic-feed organization "
        "press press-kit short file rendition api-speakers api-speaker api-reports api-report api-topics api-topic "
        "api-organizations api-organization",
    ),
    "the words": Planted(
        ((Selection, "public", staticmethod(lambda: of_status(Statement.objects))),), "statements", f"?q={WORDS}"
    ),
    "the words of quotations": Planted(
        ((QuotationQuerySet, "public", lambda queryset, at=None: queryset.filter(statement__status="published")),),
        "quotations api-quotations speaker",
    ),
    "the pictures": Planted(((ImageQuerySet, "public", all_of_them),), "file rendition"),
    "the copies": Planted(((CopyQuerySet, "public", all_of_them),), "file"),
    "the organizations": Planted(((OrganizationQuerySet, "public", all_of_them),), "organization"),
}


@pytest.mark.parametrize("gate", LEAKS)
def test_a_gate_that_is_forgotten_is_found_at_every_surface_that_stands_on_it(room, monkeypatch, gate):
    leak = LEAKS[gate]
    missing = set(leak.told_at.split())
    with room.holding(hidden.UNPUBLISHED["scheduled"]):
        for owner, name, instead in leak.forgets:
            monkeypatch.setattr(owner, name, instead)
        for asked in reversed(room.asked):
            if (
                name_of(asked.address) in missing
                and leak.among in asked.address
                and room.ask(asked) != room.without[asked]
            ):
                missing.discard(name_of(asked.address))
    assert missing == set()


def test_an_old_address_that_tells_the_new_one_is_found(room, monkeypatch):
    with room.holding(hidden.UNPUBLISHED["scheduled"]):
        monkeypatch.setattr(OldAddressQuerySet, "present_address", of_any)
        for asked in (Asked("/zqoldaddresspathqz.html"), Asked("/zqmovedpathqz.html")):
            assert room.ask(asked) != room.without[asked], asked


def test_a_count_in_a_header_or_in_the_log_is_found_on_every_page(room, monkeypatch):
    whole = LanguageMiddleware.__call__

    def with_header(middleware, request):
        response = whole(middleware, request)
        response["Last-Modified"] = str(Statement.objects.count())
        return response

    def with_line(middleware, request):
        logging.getLogger("statements").warning("%s statements", Statement.objects.count())
        return whole(middleware, request)

    asked = [Asked("/"), Asked("/never-was/"), Asked("/robots.txt")]
    for leaky in (with_header, with_line):
        monkeypatch.setattr(LanguageMiddleware, "__call__", leaky)
        without = room.answers(asked)
        with room.holding(hidden.UNPUBLISHED["draft"]):
            assert all(answer != without[each] for each, answer in room.answers(asked).items()), leaky


def test_a_word_that_leaks_is_named(room, monkeypatch):
    with room.holding(hidden.UNPUBLISHED["scheduled"]):
        monkeypatch.setattr(StatementQuerySet, "public", of_status)
        assert "zqstatementheadlineqz" in room.ask(Asked("/")).text


def test_a_leak_was_planted_for_every_pattern():
    planted = set().union(*(set(leak.told_at.split()) for leak in LEAKS.values()))
    assert planted | NOTHING_TO_TELL | DOORS == {pattern.name for pattern in urlpatterns}
