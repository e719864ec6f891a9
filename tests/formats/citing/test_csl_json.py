"""CSL-JSON, by the schema of the Citation Style Language."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from statements.formats.citing.csl_json import csl_json

from .sources import EACH, release

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "csl-data.json").read_text(encoding="utf-8"))
valid = Draft7Validator(SCHEMA)


@pytest.mark.parametrize("name", EACH)
def test_every_source_is_valid_and_says_its_key_title_and_address(name):
    items = json.loads(csl_json(EACH[name]))
    assert not list(valid.iter_errors(items))
    (item,) = items
    assert (item["id"], item["title"], item["URL"]) == (EACH[name].key, EACH[name].title, EACH[name].address)


def test_the_schema_is_one_that_refuses():
    assert list(valid.iter_errors([{"id": "a", "type": "press-release"}]))
    assert list(valid.iter_errors([{"id": "a", "type": "webpage", "colour": "red"}]))


def test_names_are_literal_and_nobody_is_named_twice():
    source = release(kind="Press statement", speakers=("Ann Lee", "Bo Ames"), quoting="Ann Lee", version=2)
    (item,) = json.loads(csl_json(source))
    assert item["author"] == [{"literal": "Water Forum"}]
    assert item["contributor"] == [{"literal": "Ann Lee"}, {"literal": "Bo Ames"}]
    assert item["issued"] == {"date-parts": [[2012, 4, 9]]}
    assert (item["type"], item["genre"], item["version"]) == ("webpage", "Press statement", "2")


def test_what_is_not_known_is_left_out():
    (item,) = json.loads(csl_json(EACH["nobody's report"]))
    assert not {"author", "issued", "publisher", "genre", "language", "version", "status"} & item.keys()
