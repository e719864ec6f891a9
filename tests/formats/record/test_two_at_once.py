"""Two imports at once make each noun once."""

import pytest
from django.db import transaction

from statements.formats.record import Nouns, apply_record
from statements.models import Organization, Report, Role, Speaker, Statement, Topic
from tests import factories
from tests.formats.record.test_check import GOOD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.engine("postgresql")]

NOUNS = {
    "speakers": {"speakers": [{"name": "Ana Ruiz", "role": "Director", "organization": "Harbor Office"}]},
    "reports": {"reports": [{"title": "Operations", "number": "R-1", "publisher": "Harbor Office"}]},
    "topics": {"topics": [{"name": "Ferries"}]},
}


@pytest.mark.parametrize("noun", NOUNS)
def test_whoever_comes_second_finds_what_the_first_has_made(noun, meanwhile):
    factories.publisher()
    first, second = Nouns(), Nouns()
    for nouns in (first, second):
        nouns.speakers.catch_up()  # as they are after some records
        nouns.organizations.catch_up()
    with transaction.atomic():
        apply_record(GOOD | NOUNS[noun] | {"slug": "a"}, first)
        other = meanwhile(lambda: apply_record(GOOD | NOUNS[noun] | {"slug": "b"}, second))
    other.result()
    assert Statement.objects.count() == 2
    for model in (Speaker, Role, Report, Topic):
        assert model.objects.count() in {0, 1}, model
    assert Organization.objects.filter(name="Harbor Office").count() == (0 if noun == "topics" else 1)


def test_a_role_is_made_once_for_a_speaker_whom_both_know(meanwhile):
    speaker = factories.speaker("Ana Ruiz")
    credit = {"speakers": [{"name": "Ana Ruiz", "role": "Captain", "organization": "Open Water Forum"}]}
    with transaction.atomic():
        apply_record(GOOD | credit | {"slug": "a"}, Nouns())
        other = meanwhile(lambda: apply_record(GOOD | credit | {"slug": "b"}, Nouns()))
    other.result()
    assert speaker.roles.filter(title="Captain").count() == 1
    assert speaker.attributions.count() == 2
