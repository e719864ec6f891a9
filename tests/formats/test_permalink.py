"""The address of a quotation names the version that it was taken from."""

import pytest

from statements.formats.permalink import permalink
from statements.models import Statement
from statements.versions import freeze
from tests import factories

pytestmark = pytest.mark.usefixtures("newsroom")


def quotation_of(statement):
    return statement.quotations.create(first_paragraph=2, last_paragraph=2)


def test_it_is_absolute_and_names_the_newest_public_version(settings):
    quotation = quotation_of(factories.published(slug="two-reports"))
    page = f"{settings.SITE_URL}/statements/2012/two-reports/"
    assert permalink(quotation) == f"{page}?version=1#q1"
    quotation.statement.headline = "Three reports"
    quotation.statement.save()
    freeze(quotation.statement, change="minor")
    assert permalink(quotation) == f"{page}?version=2#q1"


def test_versions_that_a_page_has_read_are_not_asked_for_again(django_assert_num_queries):
    quotation_of(factories.published(slug="two-reports"))
    quotation = Statement.objects.for_page().get().quotations.all()[0]
    with django_assert_num_queries(0):
        assert permalink(quotation).endswith("/statements/2012/two-reports/?version=1#q1")


def test_a_version_whose_hour_has_not_come_is_not_named():
    quotation = quotation_of(factories.scheduled())
    assert "version" not in permalink(quotation)


def test_a_draft_has_no_address():
    assert permalink(quotation_of(factories.statement())) == ""
