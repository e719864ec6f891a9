"""What is described is answered, and nothing else."""

import pytest

from statements.api.addresses import ADDRESSES
from statements.api.listing import Listing
from statements.api.shapes import SCHEMAS
from statements.api.urls import urlpatterns
from statements.models import Organization, Report, Speaker, Topic

NAMES = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", type(None): "null"}


def unlike(schema: dict, value, at: str) -> list[str]:
    """Where the value has what the schema does not describe, or lacks what it does; the few words of it that we use."""
    if "$ref" in schema:
        return unlike(SCHEMAS[schema["$ref"].rpartition("/")[2]], value, at)
    if "anyOf" in schema:
        return min((unlike(each, value, at) for each in schema["anyOf"]), key=len)
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if NAMES[type(value)] not in types:
        return [f"{at} is {NAMES[type(value)]} and not {schema['type']}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at} is {value!r}"]
    return list(unlike_within(schema, value, at))


def unlike_within(schema: dict, value, at: str):
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from unlike(schema["items"], item, f"{at}[{number}]")
    if isinstance(value, dict):
        described = schema.get("properties", {})
        yield from (f"{at}.{name} is not described" for name in value.keys() - described.keys())
        yield from (f"{at}.{name} is missing" for name in set(schema.get("required", ())) - value.keys())
        for name in value.keys() & described.keys():
            yield from unlike(described[name], value[name], f"{at}.{name}")


def test_every_address_answers_as_its_shape_says(ask, everything):
    named = {
        "statements/{id}/": [everything.public_id],
        "statements/{id}/versions/": [everything.public_id],
        "statements/{id}/versions/{number}/": [everything.public_id],
        "speakers/{id}/": list(Speaker.objects.public().values_list("public_id", flat=True)),
        "reports/{id}/": list(Report.objects.public().values_list("public_id", flat=True)),
        "topics/{slug}/": list(Topic.objects.public().values_list("slug", flat=True)),
        "organizations/{slug}/": list(Organization.objects.public().values_list("slug", flat=True)),
    }
    for each in ADDRESSES:
        for name in named.get(each.path, [""]):
            path = each.path.replace("{id}", name).replace("{slug}", name).replace("{number}", "1")
            found = ask(path)
            items = found["items"] if issubclass(each.endpoint, Listing) else [found]
            assert items, path
            for item in items:
                assert unlike(SCHEMAS[each.shape], item, each.shape) == []


@pytest.mark.parametrize("headline", ["No Longer So", "By Mistake", "Replaced"])
def test_a_tombstone_is_as_its_shape_says(ask, everything, headline):
    statement = type(everything).objects.get(headline=headline)
    assert unlike(SCHEMAS["Tombstone"], ask(f"statements/{statement.public_id}/", 410), "Tombstone") == []


def test_a_problem_is_as_its_shape_says(ask):
    for address, status in (("statements/nothing/", 404), ("statements/?limit=0", 400)):
        assert unlike(SCHEMAS["Problem"], ask(address, status), "Problem") == []


def test_every_pattern_is_described_but_those_that_answer_nothing_of_their_own(ask):
    described = ask("openapi.json")["paths"]
    assert {f"/{each.path}" for each in ADDRESSES} == set(described)
    assert {pattern.name.removeprefix("api-") for pattern in urlpatterns} == {
        "api", "description", "nothing", *(each.name for each in ADDRESSES),
    }  # fmt: skip
    for each in ADDRESSES:
        parameters = described[f"/{each.path}"]["get"]["parameters"]
        assert {parameter["name"] for parameter in parameters if parameter["in"] == "query"} == set(
            each.endpoint.parameters
        )


def test_the_check_itself_sees_what_is_not_described_what_is_missing_and_what_is_of_another_type():
    shape = SCHEMAS["Change"]
    assert unlike(shape, {"id": 1, "more": ""}, "it")[0] == "it.more is not described"
    assert any("is missing" in each for each in unlike(shape, {}, "it"))
    assert "it.id is integer and not string" in unlike(shape, {"id": 1}, "it")
