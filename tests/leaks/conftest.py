"""One newsroom for all of these tests: each state is written into it once, asked for everything, and taken back."""

import pytest
from django.db import transaction
from django.test import override_settings

from tests.at_once import count_at_once
from tests.clock import set_clocks

from .hidden import NOW
from .room import Room


@pytest.fixture(scope="package")
def room(django_db_setup, django_db_blocker, tmp_path_factory):
    with (
        django_db_blocker.unblock(),
        pytest.MonkeyPatch.context() as patch,
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        transaction.atomic(),
    ):
        patch.setattr("statements.pictures.WIDTHS", (160, 320))
        patch.setattr("statements.formats.snapshot.READING", "default")
        set_clocks(patch, NOW)
        count_at_once()
        yield Room()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _files_of_this_test():
    """They are those of the newsroom."""
