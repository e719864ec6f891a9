"""What is printed finds what is there, says why, and guesses no person."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.drafting import Known, Match
from statements.drafting import known as known_module
from statements.drafting.names import is_nearly_the_same
from statements.models import Organization, Report, Role
from tests import factories

pytestmark = pytest.mark.usefixtures("newsroom")

CERTAIN, DOUBTFUL = True, False


def told(candidates) -> list[tuple[str, str, bool]]:
    return [(str(candidate.noun), candidate.reason, candidate.is_certain) for candidate in candidates]


@pytest.fixture
def ministry():
    made = factories.organization(name="Department of Homeland Security", abbreviation="DHS")
    made.aliases.create(name="Homeland Department")
    return made


@pytest.mark.parametrize(
    ("printed", "reason", "is_certain"),
    [
        ("Department of Homeland Security", "same name", CERTAIN),
        ("the Department of Homeland  Security", "same name", CERTAIN),
        ("DEPARTMENT OF HOMELAND SECURITY", "same name", CERTAIN),
        ("Department of Homeland Security (DHS)", "same name", CERTAIN),
        ("The Homeland Department", "alias of Department of Homeland Security", CERTAIN),
        ("DHS", "abbreviation", CERTAIN),
        ("the DHS", "abbreviation", CERTAIN),
        ("Dorset Home Station (DHS)", "abbreviation", DOUBTFUL),
    ],
)
def test_an_organization_is_found_by_name_alias_and_abbreviation(ministry, printed, reason, is_certain):
    assert told(Known().organizations(printed)) == [(ministry.name, reason, is_certain)]


@pytest.mark.parametrize("printed", ["Department of Homeland", "DH", "", "   ", "()", "D.H.S. Office"])
def test_another_organization_is_not_found(ministry, printed):
    assert Known().organizations(printed) == []


def test_an_abbreviation_in_brackets_of_the_known_name_counts():
    factories.organization(name="Amalgamated Deckhands (AD)")
    assert told(Known().organizations("AD")) == [("Amalgamated Deckhands (AD)", "abbreviation", CERTAIN)]
    assert told(Known().organizations("Amalgamated Deckhands"))[0][1:] == ("same name", CERTAIN)


def test_an_abbreviation_of_two_is_not_certain():
    for name in ("Office of Inspector General", "Office of Irish Gardens"):
        factories.organization(name=name, abbreviation="OIG")
    assert {is_certain for *_, is_certain in told(Known().organizations("OIG"))} == {DOUBTFUL}


@pytest.fixture
def director(newsroom):
    return factories.speaker("Ali Noorani", title="Executive Director", employer=newsroom)


@pytest.mark.parametrize(
    ("printed", "reason", "is_certain"),
    [
        (("Ali Noorani", "", ""), "same name", CERTAIN),
        (("Ali Noorani", "President", "Elsewhere Institute"), "same name, another role", DOUBTFUL),
        (("ALI NOORANI", "Executive Director", "Elsewhere Institute"), "same name and title", CERTAIN),
        (("Ali Noorani", "President", "The Open Water Forum"), "same name and organization", CERTAIN),
        (("A. Noorani", "Executive Director", "Open Water Forum"), "same surname and first letter", DOUBTFUL),
    ],
)
def test_a_speaker_is_found_by_name_and_certain_by_role(director, printed, reason, is_certain):
    assert told(Known().speakers(*printed)) == [("Ali Noorani", reason, is_certain)]


@pytest.mark.parametrize("name", ["Noorani", "Ali", "Bo Noorani", "", "Ali Nooran"])
def test_another_speaker_is_not_found(director, name):
    assert Known().speakers(name, "Executive Director", "Open Water Forum") == []


def test_of_two_of_one_name_the_role_tells_which(director):
    other = factories.speaker(
        "Ali Noorani", title="Poet", employer=factories.organization(name="Tarn Review"), slug="poet"
    )
    found = Known().speakers("Ali Noorani", "Poet", "Tarn Review")
    assert [(each.noun.pk, each.is_certain) for each in found] == [(other.pk, CERTAIN), (director.pk, DOUBTFUL)]
    assert not any(each.is_certain for each in Known().speakers("Ali Noorani"))


def test_two_who_both_agree_are_a_question(director, newsroom):
    factories.speaker("Ali Noorani", title="Executive Director", employer=newsroom, slug="another")
    match = Match.of(Known().speakers("Ali Noorani", "Executive Director", "Open Water Forum"))
    assert match.noun is None
    assert match.is_doubtful


def test_a_suggestion_by_surname_is_made_only_where_one_could_be_meant(director):
    factories.speaker("Ana Noorani")
    assert Known().speakers("A. Noorani") == []


@pytest.fixture
def report(ministry):
    return factories.report(
        title="Operations of the Agency’s Secure Communities: A Review", number="OIG-12-64", publisher=ministry
    )


@pytest.mark.parametrize(
    ("title", "number", "reason"),
    [
        (None, "OIG-12-64", "same number"),
        ("Quite another title", "OIG 12–64", "same number"),
        ("Operations of the Agency's Secure Communities: a review", None, "same title"),
        ("Operations of the Agency’s Secure Communities", None, "title nearly the same"),
        ("Operations of Agency’s Secure Communities: A Review", None, "title nearly the same"),
    ],
)
def test_a_report_is_found_by_number_and_near_equal_title(report, title, number, reason):
    assert told(Known().reports(title, number)) == [(str(report), reason, CERTAIN)]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Operations", None),
        (None, "OIG-12-65"),
        ("Operations of the Agency’s Secure Communities: A Review", "OIG-12-65"),
        ("Operations of the Agency’s Secure Communities: A Review 2013", None),
        ("", ""),
        (None, None),
        ("…", "–"),
    ],
)
def test_another_report_is_not_found(report, title, number):
    assert Known().reports(title, number) == []


def test_a_number_of_another_publisher_is_another_report(report, ministry):
    other = factories.organization(name="Audit Office")
    assert Known().reports(None, "OIG-12-64", other) == []
    assert Known().reports(report.title, None, other) == []
    assert told(Known().reports(None, "OIG-12-64", ministry)) == [(str(report), "same number", CERTAIN)]


def test_titles_of_two_years_are_two_reports():
    factories.report(title="Audit of the Department’s Financial Statements for Fiscal Year 2012", number="")
    assert Known().reports("Audit of the Department’s Financial Statements for Fiscal Year 2013", None) == []


WORDS = ("the", "water", "of", "north", "wells", "and:", "a", "review", "2012", "2013")
TITLES = st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(there=st.lists(TITLES, max_size=8, unique=True), printed=TITLES)
def test_looking_up_by_words_finds_what_comparing_with_every_title_would_find(newsroom, there, printed):
    Report.objects.all().delete()
    for title in there:
        factories.report(title=title, number="")
    found = {candidate.noun.title for candidate in Known().reports(printed, None)}
    assert found == {title for title in there if is_nearly_the_same(printed, title)}


@pytest.mark.parametrize(
    "title", ["Audit of the Financial Statements of {}", "Audit of the Books of the Town of Gullhaven {}"]
)
def test_titles_that_differ_in_one_word_are_not_compared_with_each_other(title, monkeypatch):
    for number in range(60):
        factories.report(title=title.format(f"Town {number}"), number="")
    known, compared = Known(), []
    monkeypatch.setattr(known_module, "is_nearly_the_same", lambda one, other: compared.append(other) or False)
    known.reports(title.format("Town 7"), None)
    assert len(compared) == 1


def test_a_contact_is_found_by_mail(newsroom):
    known = Known()
    assert known.contact("PRESS@water.example", None).reason == "same mail"
    assert known.contact(None, "ben okafor").reason == "same name"
    assert known.contact("other@water.example", "Ben Okafor") is None
    assert known.contact(None, None) is None


def test_what_is_new_is_known_after_a_refresh(newsroom):
    known = Known()
    made = factories.organization(name="Audit Office")
    assert known.organizations("Audit Office") == []
    known.refresh()
    assert [each.noun for each in known.organizations("Audit Office")] == [made]


def test_the_tables_take_a_fixed_number_of_queries(django_assert_num_queries):
    for _ in range(5):
        factories.speaker(employer=factories.organization())
        factories.report()
    with django_assert_num_queries(7):
        Known()
    assert Organization.objects.count() > Role.objects.count()
