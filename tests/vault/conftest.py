"""A publisher on loopback, and a newsroom that visits it."""

import pytest

from statements.fetching import Limits
from statements.vault import visiting
from statements.vault.outside import Outside
from tests.fetching.publisher import publisher as playing

FEW = Limits(connect=2, seconds=2, bytes=64_000)


@pytest.fixture
def publisher():
    with playing() as found:
        yield found


@pytest.fixture
def outside(publisher):
    return lambda: Outside(publisher.gate, FEW)


@pytest.fixture
def visit(outside):
    """Goes to the report's address and notes what is there."""

    def visit_(report):
        visit = visiting.note(visiting.look(visiting.Known.of(report), outside()))
        report.refresh_from_db()
        return visit

    return visit_
