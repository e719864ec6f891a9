"""People at the desk, and what their browsers send."""

import pytest
from django.test import Client

from statements.admin.statement_conflict import opened
from tests import factories

ROWS = ("attributions", "citations", "quotations")
MOMENTS = {"publish_at", "event_starts_at", "event_ends_at"}


@pytest.fixture
def at_the_desk(newsroom):
    """A browser in which that person is signed in: Writer, Editor, Publisher, or None for an administrator."""

    def at_the_desk_(role: str | None) -> Client:
        client = Client()
        client.user = factories.user(role)
        client.force_login(client.user)
        return client

    return at_the_desk_


@pytest.fixture
def writer(at_the_desk):
    return at_the_desk("Writer")


@pytest.fixture
def editor(at_the_desk):
    return at_the_desk("Editor")


@pytest.fixture
def publisher(at_the_desk):
    return at_the_desk("Publisher")


def rows(prefix: str, *given: dict, kept: int = 0) -> dict[str, str]:
    """Rows of a form as a browser sends them; the first `kept` of them were there before."""
    data = {f"{prefix}-TOTAL_FORMS": str(len(given)), f"{prefix}-INITIAL_FORMS": str(kept)}
    for number, row in enumerate(given):
        data |= {f"{prefix}-{number}-{name}": str(value) for name, value in row.items()}
    return data


def moment(name: str, local: str, which: str = "") -> dict[str, str]:
    """A day and a time as a browser sends them, and the answer where that time comes twice."""
    day, _, time = local.partition("T")
    return {f"{name}_day": day, f"{name}_time": time, f"{name}_which": which}


def statement_data(newsroom, **fields) -> dict:
    """A complete form of a draft; `fields` override, rows included."""
    data = {
        "headline": "Towns Ask for Answers",
        "dateline": "Washington, D.C.",
        "body": "<p>Two reports were released today.</p>",
        "kind": "statement",
        "language": "en",
        "slug": "",
        "issuer": str(newsroom.pk),
    }
    for prefix in ROWS:
        data |= rows(prefix)
    for name in MOMENTS & fields.keys():
        data |= moment(name, fields.pop(name))
    return data | fields


def data_of(statement, newsroom, **fields) -> dict:
    """The form of a statement that is there, without rows."""
    told = {"change": "minor"} if statement.is_public else {}
    as_it_is = told | {
        name: getattr(statement, name) for name in ("headline", "dateline", "body", "kind", "language", "slug")
    }
    return statement_data(newsroom, **as_it_is, _opened=opened(statement)) | fields


def errors_of(response) -> dict[str, list[str]]:
    """The sentences next to the fields of a form that came back."""
    assert response.status_code == 200, response.status_code
    return {name: list(errors) for name, errors in response.context["adminform"].form.errors.items()}
