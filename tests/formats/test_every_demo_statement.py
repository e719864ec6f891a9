"""Every statement of the demo, in each format: what is read again is what was said, and standards are kept."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from statements import intake
from statements.demo import load
from statements.formats import json_ld
from statements.formats.ninjs import ninjs
from statements.formats.plain import paragraphs
from statements.formats.wire import wire_copy
from statements.models import HouseStyle, Organization, Statement
from statements.quotations import find
from tests import factories

from .json_ld.rules import faults

SCHEMA = json.loads((Path(__file__).parent / "schemas/ninjs-3.1.json").read_text(encoding="utf-8"))
AS_INTAKE_TELLS = {"statement", "release", "advisory"}  # other types are the word of whoever reads


class Undrawn(load.Loader):
    """The same texts with one small picture for all, because drawing takes its time."""

    def picture(self, drawing, format_="PNG", *, alt, focal_y=50):
        self.one = getattr(self, "one", None) or factories.image(alt=alt)
        return self.one

    def steps(self):
        return [step for step in super().steps() if step[1] not in {self.load_scheduled, self.load_statement}]


@pytest.fixture(scope="module")
def statements(django_db_setup, django_db_blocker, tmp_path_factory):
    from django.conf import settings
    from django.db import transaction

    before, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        for drawing in ("draw_logo", "draw_portrait", "draw_scene"):
            patch.setattr(load, drawing, lambda *of: None)
        sandbox = transaction.atomic()
        sandbox.__enter__()
        Undrawn().load()
        yield list(Statement.objects.public().newest_first().for_page())
        transaction.set_rollback(True)
        sandbox.__exit__(None, None, None)
    settings.MEDIA_ROOT = before


def value(finding):
    return finding.value if finding else None


def said(passages) -> set[str]:
    return {" ".join(passage.words.split()) for passage in passages}


@pytest.mark.django_db
def test_wire_copy_that_is_read_again_says_the_same(statements):
    """Issuer, headline, day, dateline, language and each quotation, of every statement."""
    house = HouseStyle.current()
    assert len(statements) == 60
    for statement in statements:
        read = intake.read(wire_copy(statement, house).encode(), "copy.txt")
        assert value(read.organization) == statement.issuer.name, statement
        assert value(read.headline) == statement.headline, statement
        assert value(read.date) == statement.release_day, statement
        assert value(read.dateline) == statement.dateline, statement
        assert read.language == statement.language, statement
        quoted = said(finding.value for finding in read.quotations)
        kept = {" ".join(each.words.split()) for each in statement.quotations.all()}
        assert all(any(words in each for each in quoted) for words in kept), statement
        if statement.kind in AS_INTAKE_TELLS:
            text = [line for each in paragraphs(statement) for line in each.split("\n")]
            assert quoted == said(find(text, headline=statement.headline).passages), statement
            assert read.kind == statement.kind, statement
        assert house.press_contact.email in {found.value.email for found in read.contacts}, statement


@pytest.mark.django_db
def test_data_for_news_systems_is_valid(statements):
    house, validator = HouseStyle.current(), Draft202012Validator(SCHEMA)
    assert {statement.kind for statement in statements} >= {"statement", "release", "advisory", "speech", "letter"}
    for statement in statements:
        item = json.loads(json.dumps(ninjs(statement, house)))
        assert not [error.message for error in validator.iter_errors(item)], statement


@pytest.mark.django_db
def test_the_data_block_of_each_page_keeps_the_rules_of_schema_org(statements):
    house, publisher = HouseStyle.current(), Organization.objects.publisher()
    for statement in statements:
        graph = json.loads(json.dumps(json_ld.article(statement, house, publisher)))
        assert not faults({"@context": "https://schema.org", "@graph": graph}), statement
