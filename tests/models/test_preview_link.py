"""Preview links: what is kept of them, when they are live, and how views are counted."""

import base64
import hashlib
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from statements.models import PreviewLink, PreviewView, Statement
from statements.models.preview_link import COUNTED
from tests import factories

pytestmark = pytest.mark.django_db


def made(statement=None, **fields) -> PreviewLink:
    token = factories.preview_token(statement or factories.statement(), **fields)
    return PreviewLink.objects.with_token(token).get()


def test_a_token_has_256_random_bits_and_only_its_hash_is_kept():
    tokens = [factories.preview_token(factories.statement()) for _ in range(2)]
    assert tokens[0] != tokens[1]
    assert len(base64.urlsafe_b64decode(tokens[0] + "=")) == 32
    [row] = PreviewLink.objects.with_token(tokens[0]).values()
    assert row["sha256"] == hashlib.sha256(tokens[0].encode()).hexdigest()
    assert tokens[0] not in map(str, row.values())


@pytest.mark.parametrize(
    ("state", "is_live"), [("draft", True), ("scheduled", True), ("published", True), ("withdrawn", False)]
)
def test_a_link_lives_until_its_statement_is_withdrawn(state, is_live):
    link = made(factories.IN_EVERY_STATE[state]())
    assert (link in PreviewLink.objects.live()) is is_live


def test_it_expires_at_its_very_instant():
    link = made()
    assert link in PreviewLink.objects.live(link.expires_at - timedelta(microseconds=1))
    assert link not in PreviewLink.objects.live(link.expires_at)


def test_it_expires_by_the_clock_of_the_database():
    link = made()
    now = timezone.now()
    PreviewLink.objects.update(made_at=now - timedelta(days=2), expires_at=now - timedelta(seconds=1))
    assert link not in PreviewLink.objects.live()
    PreviewLink.objects.update(expires_at=now + timedelta(minutes=1))
    assert link in PreviewLink.objects.live()


def test_revoked_it_is_dead_and_the_first_time_counts():
    link = made()
    link.revoke()
    link.refresh_from_db()
    first = link.revoked_at
    link.revoke()
    link.refresh_from_db()
    assert link.revoked_at == first
    assert link not in PreviewLink.objects.live()


def test_each_view_is_a_row_with_a_number_and_a_time_and_nothing_else():
    link, other = made(), made()
    for each in (link, other, link):
        each.note_view()
    assert [view.number for view in link.views.all()] == [2, 1]
    assert [view.number for view in other.views.all()] == [1]
    assert {field.name for field in PreviewView._meta.get_fields()} == {"id", "link", "number", "at"}


def test_after_the_last_that_is_counted_its_row_keeps_the_newest_time():
    link = made()
    long_ago = timezone.now() - timedelta(days=1)
    PreviewView.objects.bulk_create(
        PreviewView(link=link, number=number, at=long_ago) for number in range(1, COUNTED + 1)
    )
    link.note_view()
    assert link.views.count() == COUNTED
    assert link.views.first().at > long_ago
    assert link.views.filter(at=long_ago).count() == COUNTED - 1


def test_a_view_of_a_link_that_is_just_deleted_is_lost():
    link = made()
    PreviewLink.objects.all().delete()
    link.note_view()
    assert not PreviewView.objects.exists()


@pytest.mark.engine("postgresql")
def test_of_two_who_open_it_at_once_each_is_counted(meanwhile):
    """SQLite has one writer at a time."""
    link = made(made_by=factories.user())
    with transaction.atomic():
        link.note_view()
        other = meanwhile(link.note_view)
    other.result()
    assert [view.number for view in link.views.all()] == [2, 1]


def test_a_draft_takes_its_links_along_when_it_goes():
    link = made()
    link.note_view()
    Statement.objects.all().delete()
    assert not PreviewLink.objects.exists()
    assert not PreviewView.objects.exists()
