"""The description, tried against the API with what nobody thought of: what it allows, and what it does not."""

import re

import hypothesis
import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from schemathesis import GenerationMode

from statements.api.addresses import ADDRESSES
from tests import factories

KNOWN = "known"
NAMES = {"topic", "speaker", "report", "id", "slug"}
NAME = re.compile("[a-z0-9-]{1,12}")

pytestmark = pytest.mark.engine("sqlite")

FEW = hypothesis.settings(
    max_examples=6, database=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck)
)


@pytest.fixture
def described(settings):
    settings.ALLOWED_HOSTS = ["localhost"]  # as which it asks
    speaker = factories.speaker("Ana Ruiz", slug=KNOWN, public_id=KNOWN)
    report = factories.report(slug=KNOWN, public_id=KNOWN)
    topic, issuer = factories.topic("Ferries", slug=KNOWN), factories.organization(slug=KNOWN)
    factories.published(public_id=KNOWN, speakers=[speaker], reports=[report], topics=[topic], issuer=issuer)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def known(parameters: dict | None) -> dict | None:
    """What could be the name of anything is that of something."""
    named = {name: value for name, value in (parameters or {}).items() if NAME.fullmatch(str(value))}
    return parameters and parameters | {name: KNOWN for name in named if name in NAMES}


@schemathesis.hook
def map_query(context, query):
    return known(query)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return known(path_parameters)


@schemathesis.hook
def filter_query(context, query):
    """A cursor is opaque; what becomes of one that was not made here is tried in test_paging.py."""
    return not query or "cursor" not in query


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_it_answers_as_described(described, address, mode):
    operation = described[f"/{address.path}"]["GET"]

    @FEW
    @hypothesis.given(operation.as_strategy(generation_mode=mode))
    def tried(case):
        case.call_and_validate()

    tried()
