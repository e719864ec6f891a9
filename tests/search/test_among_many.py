"""
What must come first among generated texts, on both engines.

`ARCHIVE=20000` for as many as the archive of a large newsroom has; a run of the suite makes a few hundred.
"""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.http import QueryDict

from benchmarks import archive
from statements.models import Report, Statement
from statements.selection import Results, Selection
from tests import factories

pytestmark = pytest.mark.django_db

NUMBER = int(os.environ.get("ARCHIVE", "400"))
LATE = datetime(2024, 5, 1, tzinfo=UTC)
# Slug, headline, text; each a day younger than the one before. The generated texts have none of these words.
TEXTS = [
    ("in-headline", "Zworykin levees fail again", "<p>Nothing more of it.</p>"),
    ("in-text", "What happened in the night", "<p>The Zworykin levees fail again, said everybody.</p>"),
    ("scattered", "A morning in town", "<p>Levees were built. Others fail. Zworykin came late.</p>"),
    ("phrase", "Another evening", "<p>They call it quarrelsome hydrology in the schools.</p>"),
    ("not-the-phrase", "A third evening", "<p>Hydrology is quarrelsome, and quarrelsome is hydrology.</p>"),
    ("spanish", "Los diques del río fallan", "<p>Las inundaciones volvieron a las comunidades.</p>"),
    ("often", "Kestrels", "<p>Kestrels, kestrels and more kestrels of the coast.</p>"),
    ("once", "Birds of the coast", "<p>Among many others there were kestrels.</p>"),
    ("numbered", "An answer to the inspector", "<p>We have read it.</p>"),
    ("credited", "A farewell", "<p>She spoke.</p>"),
]
FIRST = [
    ("zworykin levees", ["in-headline"]),
    ("levees fail", ["in-headline"]),
    ("levee failing", ["in-headline"]),
    ("Zworykin", ["in-headline"]),
    ('"levees fail again"', ["in-headline", "in-text"]),
    ('"quarrelsome hydrology"', ["phrase"]),
    ("quarrelsome hydrology -schools", ["not-the-phrase"]),
    ("dique rio", ["spanish"]),
    ("inundacion comunidad", ["spanish"]),
    ("kestrel", ["often", "once"]),
    ("kestrels enforcement", []),
    ("QX-77-01", ["numbered"]),
    ("qx7701", ["numbered"]),
    ("Wilhelmina Quackenbush", ["credited"]),
    ("quackenbush&order=date", ["credited"]),
    ("coast kestrels&order=date", ["once", "often"]),
    ("rarissima", [f"statement-{(NUMBER - 1) // 10_000 * 10_000}"]),
]


@pytest.fixture(scope="module", autouse=True)
def _newsroom(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        archive.make(NUMBER)
        for day, (slug, headline, text) in enumerate(TEXTS):
            made = {
                "slug": slug,
                "headline": headline,
                "body": text,
                "dateline": "",
                "publish_at": LATE + timedelta(day),
            }
            uses = {}
            if slug == "numbered":
                uses["reports"] = [Report.objects.create(title="On the coast", number="QX-77-01", slug="qx")]
            if slug == "credited":
                uses["speakers"] = [factories.speaker("Wilhelmina Quackenbush")]
            factories.published(language="es" if slug == "spanish" else "en", **made, **uses)
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize(("searched", "first"), FIRST)
def test_what_comes_first(searched, first):
    found = Results(Selection.read(QueryDict(f"q={searched}")), lambda statements: statements)
    slugs = [statement.slug for statement in found[: max(1, len(first))]]
    assert slugs == first


def test_there_are_as_many_as_were_asked_for():
    assert Statement.objects.public().count() == NUMBER + len(TEXTS)
