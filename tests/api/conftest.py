"""The API's tests all need a newsroom and its database."""

import pytest

from statements.models import Statement
from tests import factories
from tests.formats.archive import newsrooms


@pytest.fixture(autouse=True)
def _newsroom(newsroom):
    return newsroom


@pytest.fixture
def everything() -> Statement:
    """One statement with everything, its translation, one without anything, and one of each way of withdrawing."""
    statement = newsrooms.full()
    factories.withdrawn(headline="No Longer So")
    factories.withdrawn(headline="By Mistake", how="in error")
    factories.withdrawn(headline="Replaced", how="replaced", replaced_by=statement)
    return statement


@pytest.fixture
def ask(client):
    """What stands at an address of the API."""

    def ask_(address: str, status: int = 200, **parameters) -> dict:
        response = client.get(f"/api/v1/{address}", parameters)
        assert response.status_code == status, (address, response.content)
        return response.json()

    return ask_
