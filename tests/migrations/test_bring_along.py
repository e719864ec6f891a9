"""What was public before there were versions has one after the upgrade."""

import pytest
from django.core.management.sql import emit_post_migrate_signal
from django.db.migrations import Migration

from statements.models import Act, Decision, Version
from statements.models.guard import lifted
from tests import factories

pytestmark = pytest.mark.django_db


def upgrade(plan):
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default", plan=plan)


@pytest.fixture
def before():
    """A published and a withdrawn statement, a draft, and nothing that says what they were."""
    made = [factories.published(), factories.withdrawn(), factories.statement()]
    with lifted():
        Version.objects.all().delete()
        Decision.objects.all().delete()
    return made


def test_what_was_on_the_record_gets_version_1_and_the_decision_that_it_was_imported(before):
    upgrade([(Migration("0006", "statements"), False)])
    published, withdrawn, draft = before
    for statement in (published, withdrawn):
        assert statement.versions.get().number == 1
        assert statement.versions.get().public_from == statement.publish_at
        assert statement.decisions.get().act == Act.IMPORT
        assert statement.decisions.get().target == statement.status
    assert not draft.versions.exists()


def test_once_is_enough_and_a_migrate_without_migrations_does_nothing(before):
    upgrade([])
    assert not Version.objects.exists()
    upgrade([(Migration("0006", "statements"), False)])
    upgrade([(Migration("0007", "statements"), False)])
    assert Version.objects.count() == 2
