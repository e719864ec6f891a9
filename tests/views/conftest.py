"""The reading room's tests all need a newsroom and its database."""

import pytest


@pytest.fixture(autouse=True)
def _newsroom(newsroom):
    return newsroom
