"""A record becomes a statement; what it names is found, or made."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from statements import workflow
from statements.formats.record import CannotApply, Nouns, apply_record, record_of
from statements.models import OldAddress, Organization, Quotation, Report, Role, Speaker, Statement, Topic
from tests import factories
from tests.formats.record.test_check import GOOD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


def apply(**more) -> Statement:
    return apply_record(GOOD | more, Nouns())


class TestOfTheStatement:
    def test_without_more_it_is_a_draft_of_the_newsroom_with_its_day_ahead_of_it(self, newsroom):
        statement = apply()
        statement.refresh_from_db()
        assert (statement.status, statement.issuer, statement.kind, statement.language) == (
            "draft", newsroom, "statement", "en",
        )  # fmt: skip
        assert statement.publish_at == datetime(2012, 4, 6, 4, tzinfo=UTC)  # midnight in New York: no hour is printed
        assert statement.release_day is None

    def test_it_can_enter_as_published(self):
        statement = apply_record(GOOD, Nouns(), enter=workflow.enter)
        assert statement in Statement.objects.public()
        assert statement.release_day == date(2012, 4, 6)
        assert statement.get_absolute_url() == "/statements/2012/two-reports/"

    def test_the_moment_wins_over_the_day(self):
        assert apply(published_at="2012-04-05T11:00:00-04:00").publish_at == datetime(2012, 4, 5, 15, tzinfo=UTC)

    def test_the_text_is_sanitized(self):
        assert apply(body_html="<p onclick='x()'>A<script>b</script></p>").body == "<p>A</p>"

    def test_the_last_change_is_kept(self):
        statement = apply(modified_at="2013-01-01T00:00:00Z")
        statement.refresh_from_db()
        assert statement.modified_at == datetime(2013, 1, 1, tzinfo=UTC)

    def test_a_contact_is_printed_as_it_was_or_as_it_is(self):
        known = apply(contact="PRESS@water.example")
        assert known.contact.name == "Ben Okafor"
        assert known.contact_as_printed == "Ben Okafor, Press Secretary, press@water.example"
        as_it_was = apply(slug="b", contact={"name": "Ben Okafor", "email": "press@water.example", "as_printed": "B."})
        assert (as_it_was.contact, as_it_was.contact_as_printed) == (known.contact, "B.")

    def test_what_nobody_can_make_is_counted(self):
        nouns = Nouns()
        image = {"sha256": "0" * 64, "caption": "Gone"}
        statement = apply_record(GOOD | {"contact": "x@y.example", "lead_image": image}, nouns)
        assert (statement.contact, statement.lead_image) == (None, None)
        assert nouns.missing == {"press contacts": 1, "pictures": 1}

    def test_it_finds_the_picture_that_is_there(self):
        image = factories.image()
        assert apply(lead_image={"sha256": image.sha256}).lead_image == image

    def test_old_addresses_lead_to_it(self, client):
        statement = apply_record(GOOD | {"old_addresses": ["/news/1.html"]}, Nouns(), enter=workflow.enter)
        assert client.get("/news/1.html").url == statement.get_absolute_url()

    def test_an_old_address_that_leads_elsewhere_goes_on_doing_so(self):
        first, _second = apply(old_addresses=["/news/1.html"]), apply(slug="b", old_addresses=["/news/1.html"])
        assert OldAddress.objects.get().noun == first

    def test_a_translation_finds_its_original_before_or_after(self):
        nouns = Nouns()
        records = [
            {"slug": "uno", "language": "es", "translation_of": "original1"},
            {"slug": "one", "id": "original1"},
            {"slug": "un", "language": "fr", "translation_of": "one"},
        ]
        before, original, after = [apply_record(GOOD | each, nouns) for each in records]
        assert (before.translation_of, after.translation_of) == (None, original)
        assert nouns.link_translations() == 1
        before.refresh_from_db()
        assert before.translation_of == original

    def test_of_a_chain_of_translations_each_has_the_first_as_its_original(self):
        nouns = Nouns()
        records = [
            {"slug": "un", "id": "unununun", "language": "fr", "translation_of": "unounouno"},
            {"slug": "uno", "id": "unounouno", "language": "es", "translation_of": "oneoneone"},
            {"slug": "one", "id": "oneoneone", "language": "en"},
            {"slug": "eins", "id": "einseins", "language": "de", "translation_of": "unounouno"},
        ]
        made = [apply_record(GOOD | each, nouns) for each in records]
        nouns.link_translations()
        originals = {each.slug: each.translation_of for each in Statement.objects.all()}
        one = made[2]
        assert originals == {"one": None, "uno": one, "un": one, "eins": one}

    def test_what_says_that_it_translates_its_own_language_stands_by_itself(self):
        original = apply(id="original1")
        assert apply(slug="b", translation_of="original1").translation_of is None
        assert not original.translations.exists()

    def test_how_it_came_is_kept(self):
        source = {"how": "uploaded", "place": "a.docx", "line": 7, "received_at": "2020-01-02T03:04:05Z"}
        statement = apply(id="statement1", source=source)
        assert (statement.origin.key, statement.origin.how, statement.origin.line) == (
            "record:statement1",
            "uploaded",
            7,
        )
        assert record_of(Statement.objects.for_record().get())["source"] == {"sha256": None, "name": None} | source


class TestWhatStandsInTheWay:
    def test_an_address_that_is_taken(self):
        apply_record(GOOD, Nouns(), enter=workflow.enter)
        with pytest.raises(CannotApply, match="Another statement of 2012 has the address “two-reports” already"):
            apply_record(GOOD, Nouns(), enter=workflow.enter)

    def test_an_address_that_led_elsewhere_once(self):
        other = factories.published()
        OldAddress.objects.remember("/statements/2012/two-reports/", other)
        with pytest.raises(CannotApply, match="/statements/2012/two-reports/ led elsewhere once"):
            apply_record(GOOD, Nouns(), enter=workflow.enter)

    def test_an_id_that_is_taken(self):
        apply(id="statement1")
        with pytest.raises(CannotApply, match="There is a statement of the id “statement1” already"):
            apply(id="statement1", slug="b")

    def test_no_newsroom(self, newsroom):
        Organization.objects.update(is_publisher=False)
        with pytest.raises(CannotApply, match="there is no newsroom yet"):
            apply()

    def test_nothing_is_left_of_it_and_the_run_goes_on(self):
        nouns = Nouns()
        apply_record(GOOD | {"id": "statement1"}, nouns)
        new = {"speakers": [CREDIT], "issuer": "Pier Office"}  # the issuer is made before the statement is refused
        with pytest.raises(CannotApply):
            apply_record(GOOD | new | {"id": "statement1"}, nouns)
        assert not Organization.objects.filter(name="Pier Office").exists()
        statement = apply_record(GOOD | new | {"slug": "b"}, nouns)
        assert Organization.objects.get(pk=statement.issuer_id).name == "Pier Office"


CREDIT = {"name": "Ana Ruiz", "role": "Director", "organization": "Harbor Office"}


class TestCredits:
    def test_speaker_organization_and_role_are_made_once(self):
        nouns = Nouns()
        for slug in ("a", "b"):
            apply_record(GOOD | {"slug": slug, "speakers": [CREDIT]}, nouns)
        role = Role.objects.get()
        assert (role.speaker.name, role.title, role.organization.name) == ("Ana Ruiz", "Director", "Harbor Office")
        assert nouns.made == {"speakers": 1, "organizations": 1, "roles": 1}

    def test_it_is_printed_as_it_is_where_the_record_says_no_more(self):
        credit = apply(speakers=[CREDIT]).attributions.get()
        assert credit.credit == "Ana Ruiz, Director, Harbor Office"

    def test_it_is_printed_as_it_was(self):
        printed = {"name": "Dr. Ruiz", "title": "directora", "organization": ""}
        assert apply(speakers=[CREDIT | {"as_printed": printed}]).attributions.get().credit == "Dr. Ruiz, directora"

    @pytest.mark.parametrize(
        "named", [{"slug": "ana-ruiz"}, {"name": "ANA RUÍZ"}, {"slug": "other", "name": "Ana Ruiz"}]
    )
    def test_a_speaker_is_found_by_slug_and_by_name_without_case_and_accents(self, named):
        there = factories.speaker("Ana Ruiz")
        assert apply(speakers=[named]).attributions.get().speaker == there

    def test_a_speaker_who_is_known_by_slug_only_gets_a_name_from_it(self):
        assert apply(speakers=[{"slug": "ana-ruiz"}]).attributions.get().speaker.name == "Ana Ruiz"

    def test_another_whose_name_gives_the_same_address_gets_one_with_a_number(self):
        factories.speaker("A.B. Ruiz", slug="ab-ruiz")
        assert apply(speakers=[{"name": "AB Ruiz"}]).attributions.get().speaker.slug == "ab-ruiz-2"

    @pytest.mark.parametrize(
        ("days", "is_the_same"),
        [
            ({}, True),
            ({"from": "2010-01-01"}, True),
            ({"from": "2010-01-01", "until": "2012-12-31"}, True),
            ({"from": "2015-01-01"}, False),
        ],
    )
    def test_a_role_is_the_same_unless_its_days_contradict(self, days, is_the_same):
        employer = factories.organization(name="Harbor Office")
        speaker = factories.speaker("Ana Ruiz", employer=employer)
        speaker.roles.update(since=date(2010, 1, 1), until=date(2012, 12, 31))
        apply(speakers=[CREDIT | days])
        assert (Role.objects.count() == 1) == is_the_same

    def test_two_of_one_name_are_two_where_records_know_them_by_two_addresses(self):
        nouns = Nouns()
        both = [{"slug": "ana-ruiz", "name": "Ana Ruiz"}, {"slug": "ana-ruiz-2", "name": "Ana Ruíz"}]
        for slug in ("a", "b"):
            statement = apply_record(GOOD | {"slug": slug, "speakers": both}, nouns)
            assert [each.speaker.slug for each in statement.attributions.all()] == ["ana-ruiz", "ana-ruiz-2"]
        assert Speaker.objects.count() == 2

    def test_whoever_is_credited_twice_is_credited_once(self):
        assert apply(speakers=[CREDIT, {"name": "ana ruiz"}]).attributions.count() == 1


class TestOrganizations:
    @pytest.mark.parametrize("name", ["Harbor Office", "HARBOR ÓFFICE", "HO", "the Office", "harbor-office"])
    def test_one_is_found_by_name_abbreviation_alias_and_slug(self, name):
        there = factories.organization(name="Harbor Office", abbreviation="HO")
        there.aliases.create(name="The Office")
        assert apply(issuer=name).issuer == there

    def test_an_abbreviation_of_two_leads_to_neither(self):
        for name in ("Harbor Office", "Housing Office"):
            factories.organization(name=name, abbreviation="HO")
        assert apply(issuer="HO").issuer.name == "HO"

    def test_a_slug_becomes_a_name(self):
        issuer = apply(issuer="town-of-kittle").issuer
        assert (issuer.name, issuer.slug) == ("Town Of Kittle", "town-of-kittle")

    def test_what_another_process_made_meanwhile_is_found(self):
        nouns = Nouns()
        apply_record(GOOD, nouns)
        there = factories.organization(name="Harbor Office")
        assert apply_record(GOOD | {"slug": "b", "issuer": "Harbor Office"}, nouns).issuer == there

    def test_what_another_process_made_behind_our_back_is_found(self):
        """Its key is lower than the newest one seen, as when it commits after a later one of ours."""
        there = factories.organization(name="Harbor Office")
        nouns = Nouns()
        nouns.organizations.newest = there.pk
        assert apply_record(GOOD | {"issuer": "Harbor Office"}, nouns).issuer == there


REPORT = {"title": "Operations of the Harbor", "number": "R-12-64", "publisher": "Harbor Office"}


class TestReports:
    @pytest.fixture
    def there(self) -> Report:
        publisher = factories.organization(name="Harbor Office")
        return factories.report(title="Operations of the Harbor", number="R-12-64", publisher=publisher, slug="there")

    @pytest.mark.parametrize(
        "named",
        [
            {"slug": "there"},
            {"number": "r 12-64", "publisher": "Harbor Office"},
            {"title": "The operations of the harbor!"},
            {"title": "Operations of the Harbor", "publisher": "Harbor Office"},
            {"title": "Operations of the Harbor", "number": "R-12-64"},
        ],
    )
    def test_one_is_found_by_slug_number_and_title(self, there, named):
        assert apply(reports=[named]).citations.get().report == there

    @pytest.mark.parametrize(
        "named",
        [
            REPORT | {"number": "R-13-64"},
            REPORT | {"publisher": "Another Office"},
            {"title": "Operations of the Harbors"},
            {"number": "R-12-64", "publisher": "Another Office"},
            {"number": "R-12-64"},
        ],
    )
    def test_another_number_publisher_or_title_is_another_report(self, there, named):
        assert apply(reports=[named]).citations.get().report != there

    def test_an_annual_title_of_two_leads_to_neither(self, there):
        factories.report(title="Operations of the Harbor", number="R-13-64", publisher=there.publisher)
        made = apply(reports=[{"title": "Operations of the Harbor"}]).citations.get().report
        assert made.number == ""

    def test_it_is_made_of_what_the_record_says(self):
        more = {"date": "2012-03-27", "url": "https://r.example/1.pdf", "how": "disputes", "wording": "a report"}
        citation = apply(reports=[REPORT | more]).citations.get()
        report = citation.report
        assert (citation.how, citation.wording) == ("disputes", "a report")
        assert (report.title, report.number, report.issued_on) == (REPORT["title"], "R-12-64", date(2012, 3, 27))
        assert (report.publisher.name, report.url, report.slug) == (
            "Harbor Office", "https://r.example/1.pdf", "r-12-64-operations-of-the-harbor",
        )  # fmt: skip


class TestTopics:
    @pytest.mark.parametrize("named", [{"slug": "ferries"}, {"name": "FERRIES"}, {"name": "boats"}])
    def test_one_is_found_by_slug_name_and_alias(self, named):
        there = factories.topic("Ferries")
        there.aliases.create(name="Boats")
        assert apply(topics=[named]).statement_topics.get().tag == there

    def test_it_is_made(self):
        assert apply(topics=[{"slug": "x-1", "name": "Ferry Fares"}]).topics.get().slug == "x-1"
        assert Topic.objects.get().name == "Ferry Fares"


class TestQuotations:
    def test_each_has_words_speaker_and_anchor(self):
        quotations = [
            {"speaker": "ana-ruiz", "first_paragraph": 2, "last_paragraph": 2, "anchor": "q2"},
            {"speaker": None, "first_paragraph": 1},
            {"speaker": "Ana Ruiz", "first_paragraph": 1, "last_paragraph": 2},
        ]
        apply(speakers=[{"slug": "ana-ruiz", "name": "Ana Ruiz"}], quotations=quotations)
        found = Quotation.objects.order_by("pk").values_list("anchor", "speaker__name", "words")
        assert list(found) == [
            ("q2", "Ana Ruiz", "They confirm it."),
            ("q1", None, "Two reports were released."),
            ("q3", "Ana Ruiz", "Two reports were released.\n\nThey confirm it."),
        ]

    def test_two_who_share_a_paragraph_keep_each_their_own_words(self):
        """Out of the paragraph alone, each would have said both."""
        body = "<p>“We have said so for many years,” said Ana. “They never listened to us,” said Ben.</p>"
        words = ["We have said so for many years,", "They never listened to us,"]
        statement = apply(body_html=body, quotations=[{"first_paragraph": 1, "words": each} for each in words])
        record = record_of(Statement.objects.for_record().get(pk=statement.pk))
        assert [each["words"] for each in record["quotations"]] == words
        assert list(statement.quotations.values_list("words", flat=True)) == words

    def test_words_that_follow_from_the_paragraphs_are_not_in_the_record(self):
        statement = apply(quotations=[{"first_paragraph": 2}])
        assert "words" not in record_of(Statement.objects.for_record().get(pk=statement.pk))["quotations"][0]

    def test_finding_them_again_leaves_them_alone(self):
        assert apply(quotations=[{"first_paragraph": 1}]).quotations.get().is_confirmed


def test_what_is_known_is_not_asked_again():
    """Two savepoints, a statement and its rows; SQLite begins no transaction within one of the test."""
    record = GOOD | {
        "speakers": [CREDIT],
        "reports": [REPORT],
        "topics": [{"name": "Ferries"}],
        "quotations": [{"first_paragraph": 2, "speaker": "Ana Ruiz"}],
        "issuer": "Harbor Office",
    }
    nouns = Nouns()
    apply_record(record, nouns, enter=workflow.enter)
    with (
        transaction.atomic(),
        CaptureQueriesContext(
            connection,
        ) as queries,
    ):
        apply_record(record | {"slug": "b"}, nouns, enter=workflow.enter)
    assert len([each for each in queries if "SAVEPOINT" not in each["sql"]]) == 5


@pytest.mark.parametrize("size", [1, 8])
def test_records_cost_the_same_number_of_queries_however_many(size, django_assert_num_queries):
    for number in range(size):
        apply(
            slug=f"s{number}x",
            speakers=[CREDIT],
            reports=[REPORT],
            topics=[{"name": "Ferries"}],
            quotations=[{"first_paragraph": 2, "speaker": "Ana Ruiz"}],
            old_addresses=[f"/{number}"],
        )
    with django_assert_num_queries(6):
        assert len([record_of(statement) for statement in Statement.objects.for_record()]) == size
