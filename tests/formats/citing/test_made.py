"""Sources made of statements, versions, quotations and reports."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from statements.formats.citing import of_quotation, of_report, of_statement, of_version
from statements.models import Organization, Statement, Version
from statements.versions import freeze
from tests import factories

pytestmark = pytest.mark.usefixtures("newsroom")


@pytest.fixture
def publisher():
    return Organization.objects.publisher()


def source_of(statement, publisher):
    found = Statement.objects.for_page().get(pk=statement.pk)
    return of_statement(found, found.public_versions, publisher)


def changed(statement, **fields):
    for name, value in fields.items():
        setattr(statement, name, value)
    statement.save()
    freeze(statement, change="correction", note="A word was wrong.")
    return statement


def test_a_statement_is_its_organizations_at_its_permanent_address(settings, publisher):
    statement = factories.published(kind="release", headline="Two  Reports ", language="es")
    source = source_of(statement, publisher)
    assert source.address == f"{settings.SITE_URL}/s/{statement.public_id}/"
    assert (source.author, source.publisher) == ("Open Water Forum", "")
    assert (source.kind, source.title, source.language) == ("Press release", "Two Reports", "es")
    assert (source.day, source.version, source.told_version) == (date(2012, 4, 6), 1, None)


@pytest.mark.parametrize(
    ("kind", "speakers"),
    [("statement", ("Ann Lee", "Bo Ames")), ("op-ed", ("Ann Lee", "Bo Ames")), ("release", ()), ("advisory", ())],
)
def test_whose_text_it_is_and_who_is_quoted_in_it_are_two_things(publisher, kind, speakers):
    people = [factories.speaker("Ann Lee"), factories.speaker("Bo Ames")]
    assert source_of(factories.published(kind=kind, speakers=people), publisher).speakers == speakers


def test_another_issuer_is_the_author_and_the_newsroom_the_publisher(publisher):
    union = factories.organization(name="Tarn River Union")
    source = source_of(factories.published(issuer=union), publisher)
    assert (source.author, source.publisher) == ("Tarn River Union", "Open Water Forum")


def test_before_there_is_a_publisher_the_issuer_is_all_there_is():
    source = source_of(factories.published(), None)
    assert (source.author, source.publisher) == ("Open Water Forum", "")


def test_a_changed_statement_says_which_version_it_is_and_since_which_local_day(publisher):
    statement = changed(factories.published(), headline="Three Reports")
    late = datetime(2026, 1, 1, 3, 0, tzinfo=UTC)
    versions = list(Statement.objects.for_page().get().public_versions)
    versions[-1].public_from = late
    source = of_statement(Statement.objects.for_page().get(), versions, publisher)
    assert (source.version, source.told_version, source.changed) == (2, 2, date(2025, 12, 31))
    first = of_version(Version.objects.get(number=1), statement, versions, publisher)
    assert (first.version, first.told_version, first.changed) == (1, 1, None)


def test_a_version_is_cited_as_it_read_at_its_own_address(settings, publisher):
    speaker = factories.speaker("Ann Lee")
    statement = changed(factories.published(headline="Two Reports", speakers=[speaker]), headline="Three Reports")
    versions = list(statement.versions.on_record())
    first, second = (of_version(each, statement, versions, publisher) for each in versions)
    assert (first.title, second.title) == ("Two Reports", "Three Reports")
    assert first.speakers == ("Ann Lee",)
    assert first.address == f"{settings.SITE_URL}{statement.get_absolute_url()}versions/1/"
    assert first.key == f"statement-{statement.public_id}-v1"
    assert len({first.key, second.key, source_of(statement, publisher).key}) == 3


def test_a_quotation_names_its_speaker_and_its_version(settings, publisher):
    ann, bo = factories.speaker("Ann Lee"), factories.speaker("Bo Ames")
    statement = factories.published(kind="release", speakers=[ann, bo])
    statement.quotations.create(speaker=bo, first_paragraph=2, last_paragraph=2)
    nobodys = statement.quotations.create(first_paragraph=1, last_paragraph=1)
    versions = list(statement.versions.on_record())
    source = of_quotation(statement.quotations.get(speaker=bo), statement, versions, publisher)
    assert source.address == f"{settings.SITE_URL}/s/{statement.public_id}/?version=1#q1"
    assert (source.quoting, source.key) == ("Bo Ames", f"statement-{statement.public_id}-q1")
    assert of_quotation(nobodys, statement, versions, publisher).quoting == ""


def test_a_withdrawn_statement_says_so(publisher):
    assert source_of(factories.withdrawn(), publisher).is_withdrawn


def test_a_report_is_at_its_publishers_and_archived_here(settings):
    department = factories.organization(name="Department of Homeland Security")
    office = factories.organization(name="Office of Inspector General", parent=department)
    report = factories.report(publisher=office, url="https://oig.example/1.pdf", revised_on=date(2012, 4, 6))
    source = of_report(report)
    here = f"{settings.SITE_URL}/s/{report.public_id}/"
    assert (source.author, source.publisher) == (office.name, department.name)
    assert (source.address, source.archived) == ("https://oig.example/1.pdf", here)
    assert (source.day, source.changed) == (date(2012, 3, 27), date(2012, 4, 6))
    nobodys = of_report(factories.report(publisher=None, issued_on=None, released_on=date(2012, 4, 9)))
    assert (nobodys.author, nobodys.day, nobodys.archived) == ("", date(2012, 4, 9), "")


def test_the_words_are_english_on_a_page_in_another_language(publisher):
    with override("es"):
        source = source_of(factories.published(), publisher)
    assert source.kind == "Press statement"
