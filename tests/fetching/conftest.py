"""The publisher, and how it is asked."""

from functools import partial

import pytest

from statements.fetching import Limits, fetch

from .publisher import publisher as playing

FEW = Limits(connect=2, seconds=3, bytes=64_000)


@pytest.fixture
def publisher():
    with playing() as found:
        yield found


@pytest.fixture
def ask(publisher, tmp_path):
    return partial(
        fetch, into=tmp_path, agent="Newsroom/1 (+https://news.example.org)", gate=publisher.gate, limits=FEW
    )
