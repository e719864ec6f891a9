"""A proposal becomes a draft, whole or not at all."""

import hashlib
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from statements import workflow
from statements.drafting import AlreadyThere, Known, Match, make_draft, propose
from statements.formats.record import record_of
from statements.intake import Contact, Finding, Span
from statements.models import (
    HouseStyle,
    Organization,
    Origin,
    PressContact,
    Quotation,
    Report,
    Role,
    SourceFile,
    Speaker,
    Statement,
)
from statements.models.prose import blocks
from statements.quotations import Person, Place, ReportMention
from tests import factories
from tests.releases import CONTACT, DIRECTOR, FOOT, LEAD, MASTHEAD, QUOTED, REPORT, release

pytestmark = pytest.mark.usefixtures("newsroom")


def drafted(of=None, **options) -> Statement:
    return make_draft(propose(of or release()), **options)


def source_file(content: bytes = b"A release", name: str = "release.txt") -> SourceFile:
    kept = SourceFile(name=name)
    kept.keep(BytesIO(content), extension="txt", media_type="text/plain")
    return kept


def finding_of(value) -> Finding:
    return Finding(value, (Span(0, 1),), 0.9)


def test_a_release_becomes_a_draft_with_everything_that_it_prints():
    statement = drafted(release(contacts=(finding_of(CONTACT),)))
    assert (statement.status, statement.headline, statement.dateline) == ("draft", MASTHEAD[2], "Port Ansel, Lakeshire")
    assert [block.text for block in blocks(statement.body)] == [LEAD, *QUOTED]
    assert FOOT not in statement.body
    assert statement.issuer.name == MASTHEAD[0]
    assert statement.summary == ""
    assert statement.contact.email == CONTACT.email
    credit = statement.attributions.get()
    assert credit.credit == "Marisol Teague, Deputy Director, Lakeshire Water Alliance"
    assert str(credit.role) == "Deputy Director, Lakeshire Water Alliance"
    quotation = statement.quotations.get()
    assert (quotation.first_paragraph, quotation.last_paragraph, quotation.anchor) == (2, 3, "q1")
    assert quotation.speaker == credit.speaker
    assert quotation.words.startswith("One review, and")
    assert not quotation.is_confirmed
    citation = statement.citations.get()
    report = citation.report
    assert (report.title, report.publisher.name, report.number) == REPORT
    assert (citation.how, citation.wording) == ("in answer to", "")


def test_the_release_day_waits_as_midnight_of_the_newsrooms_zone():
    assert drafted().publish_at == datetime(2016, 3, 9, 5, 0, tzinfo=UTC)


def test_a_date_that_could_be_either_is_not_guessed():
    both = (date(2016, 3, 9), date(2016, 9, 3))
    assert drafted(release(date=None, possible_dates=both)).publish_at is None


def test_a_release_without_a_date_says_so():
    proposal = propose(release(date=None))
    assert make_draft(proposal).publish_at is None
    assert proposal.doubts == ["The source prints no release date."]


def test_no_date_is_invented_for_a_role():
    drafted()
    role = Role.objects.get()
    assert (role.since, role.until) == (None, None)


@pytest.mark.parametrize("person", [Person("Ana Ruiz"), Person("Ana Ruiz", "Mayor"), Person("Ana Ruiz", None, "Tarn")])
def test_without_title_and_organization_there_is_no_role(person):
    credit = drafted(release(speakers=(person,))).attributions.get()
    assert credit.role is None
    assert credit.title_as_printed == (person.role or "")
    assert credit.organization_as_printed == (person.organization or "")


def test_a_release_mentions_its_reports_and_a_statement_answers_them():
    assert drafted(release(kind="release")).citations.get().how == "mentions"


def test_a_report_that_is_named_otherwise_keeps_the_wording():
    factories.report(title="Terms of Transfer", number=REPORT[2], publisher=None)
    citation = drafted().citations.get()
    assert (citation.report.title, citation.wording) == ("Terms of Transfer", REPORT[0])


def test_a_number_that_the_publisher_gave_already_is_the_same_report():
    known = factories.report(title="Another title", number=REPORT[2], publisher=factories.organization(name=REPORT[1]))
    proposal = propose(release())
    proposal.citations[0].match = Match(is_settled=True)
    assert make_draft(proposal).citations.get().report == known


def test_signs_alone_are_no_number():
    mention = ReportMention("Terms of Transfer", REPORT[1], " – ", Place(0, 0, 1), 0.9)
    assert drafted(release(reports=(finding_of(mention),))).citations.get().report.number == ""


def test_without_an_issuer_the_newsroom_issues(newsroom):
    assert drafted(release(organization=None)).issuer == newsroom


def test_without_an_issuer_and_a_newsroom_nothing_is_written(newsroom):
    HouseStyle.objects.all().delete()
    Organization.objects.all().delete()
    with pytest.raises(LookupError, match="no newsroom yet"):
        drafted(release(organization=None))
    assert not Speaker.objects.exists()


def test_a_quotation_without_speaker_has_none_and_says_so():
    proposal = propose(release(quoted=((None, 1, 2),)))
    assert make_draft(proposal).quotations.get().speaker is None
    assert "Nobody is named as the speaker of quotation 1." in proposal.doubts


def test_a_long_headline_is_cut_at_a_word_and_says_so():
    proposal = propose(release(headline=finding_of("word " * 60)))
    assert proposal.headline == "word " * 48 + "word…"
    assert make_draft(proposal).headline.endswith("word…")
    assert "The headline has 299 characters and was cut." in proposal.doubts


def test_without_a_headline_the_first_words_stand_there():
    proposal = propose(release(headline=None))
    assert make_draft(proposal).headline.startswith("This morning the Office of the Comptroller")
    assert "The source has no headline; the first words of the text stand there." in proposal.doubts


def test_everything_that_is_too_long_still_becomes_a_draft():
    much = "x" * 5000
    person = Person(much, much, much)
    mention = ReportMention(much, much, much, Place(0, 0, 1), 0.5)
    statement = drafted(
        release(
            speakers=(person,),
            reports=(finding_of(mention),),
            contacts=(finding_of(Contact(much, much, f"{much}@x.example")),),
            organization=finding_of(much),
            subheadline=finding_of(much),
            dateline=finding_of(much),
            headline=finding_of(much),
        )
    )
    statement.full_clean()


def test_the_source_is_kept_with_the_statement_and_says_how_it_came():
    person = factories.user("Writer")
    statement = drafted(source=source_file(), by=person)
    digest = hashlib.sha256(b"A release").hexdigest()
    origin = statement.origin
    assert (origin.key, origin.how, origin.place, origin.received_by) == (
        f"sha256:{digest}",
        "uploaded",
        "release.txt",
        person,
    )
    assert statement.source_file.open().read() == b"A release"
    assert statement.created_by == person


def test_the_same_source_is_one_statement():
    first = drafted(source=source_file())
    with pytest.raises(AlreadyThere) as there:
        drafted(source=source_file(name="copy of release.txt"))
    assert there.value.statement == first
    assert Statement.objects.count() == 1


def test_what_fails_half_way_leaves_nothing():
    proposal = propose(release())
    proposal.quotations[0].first = 0
    with pytest.raises(Exception, match=r"quotation_paragraphs_in_order|CHECK"):
        make_draft(proposal, source=source_file())
    assert not any(noun.objects.exists() for noun in (Statement, Speaker, Origin, Report))
    assert not Organization.objects.filter(name=MASTHEAD[0]).exists()


def test_two_proposals_of_one_batch_share_what_is_new_to_both():
    known = Known()
    proposals = [propose(release(), known) for _ in range(2)]
    for proposal in proposals:
        make_draft(proposal)
    assert (Speaker.objects.count(), Report.objects.count(), Role.objects.count()) == (1, 1, 1)
    assert Organization.objects.filter(name=MASTHEAD[0]).count() == 1
    assert Statement.objects.values_list("slug").distinct().count() == 2


def test_what_somebody_else_made_in_between_is_used():
    proposal = propose(release())
    drafted()
    make_draft(proposal)
    assert (Speaker.objects.count(), Role.objects.count(), Report.objects.count()) == (1, 1, 1)


def test_a_new_contact_is_not_listed_on_the_press_page():
    drafted(release(contacts=(finding_of(CONTACT),)))
    assert not PressContact.objects.get(email=CONTACT.email).is_listed


@pytest.mark.parametrize("mail", [None, "no mail"])
def test_a_contact_without_a_mail_address_is_left_out(mail):
    assert drafted(release(contacts=(finding_of(Contact("Tobias Wren", "555-0142", mail)),))).contact is None


@pytest.mark.parametrize("enter", [None, workflow.enter])
def test_a_statement_of_known_nouns_takes_nine_queries(django_assert_num_queries, enter):
    """Two of a savepoint, one for its address, six kinds of rows."""
    known = Known()
    make_draft(propose(release(), known), enter=enter)
    another = release(headline=finding_of("Another Harbor"))
    with django_assert_num_queries(9):
        make_draft(propose(another, known), source=source_file(), enter=enter)


def test_entered_it_is_published_as_if_it_had_been_a_draft_before():
    """The title of a speaker who is printed without one is that of the day."""
    factories.speaker("Ines Halloran", title="Harbor Master")
    of = release(speakers=(DIRECTOR, Person("Ines Halloran")), contacts=(finding_of(CONTACT),))
    entered, moved = make_draft(propose(of), enter=workflow.enter), make_draft(propose(of))
    workflow.publish(moved)
    assert [credit.credit for credit in entered.attributions.all()][1].startswith("Ines Halloran, Harbor Master")
    left_out = {"id", "slug", "modified_at"}
    one, other = (
        {key: value for key, value in record_of(each).items() if key not in left_out}
        for each in Statement.objects.for_record().order_by("pk")
    )
    assert one == other
    assert (entered.contact_as_printed, entered.first_public_at) == (moved.contact_as_printed, moved.first_public_at)
    assert Statement.objects.public().count() == 2


def test_bytes_that_are_kept_already_are_kept_once():
    kept = source_file()
    kept.save()
    assert drafted(source=source_file()).source_file == kept


def test_a_second_attempt_saves_the_row_of_the_source_again():
    proposal = propose(release())
    drafted()
    made = make_draft(proposal, source=source_file())
    assert made.source_file == SourceFile.objects.get()


def test_a_hundred_proposals_ask_nothing(django_assert_num_queries):
    known = Known()
    with django_assert_num_queries(0):
        for _ in range(100):
            propose(release(), known)


def test_the_next_quotation_has_an_anchor_of_its_own():
    statement = drafted()
    statement.quotations.all().delete()
    added = Quotation.objects.create(statement=statement, first_paragraph=1, last_paragraph=1)
    assert added.anchor == "q2"


def test_the_publishers_zone_counts():
    HouseStyle.objects.update(time_zone="Europe/Madrid")
    assert drafted().publish_at == datetime(2016, 3, 8, 23, 0, tzinfo=UTC)


def test_names_with_markup_stay_text():
    person = Person("<b>Ana</b>", "<script>", "A & B")
    statement = drafted(release(body=("<i>x</i> & y",), quoted=(), speakers=(person,)))
    assert statement.body == "<p>&lt;i&gt;x&lt;/i&gt; &amp; y</p>"
    assert statement.attributions.get().credit == "<b>Ana</b>, <script>, A & B"
    assert DIRECTOR.name not in statement.body


ODD = st.text(alphabet="ab ()\x00\ud800\n<>“”ﷺß.,;:–é1", max_size=12) | st.text(max_size=20)
PERHAPS = st.none() | ODD
PEOPLE = st.lists(st.builds(Person, ODD, PERHAPS, PERHAPS), min_size=1, max_size=3)
MENTIONS = st.lists(
    st.builds(ReportMention, PERHAPS, PERHAPS, PERHAPS, st.just(Place(0, 0, 1)), st.just(0.5)), max_size=3
)
CONTACTS = st.lists(st.builds(Contact, PERHAPS, PERHAPS, PERHAPS), max_size=2)


@given(ODD, ODD, PEOPLE, MENTIONS, CONTACTS)
def test_whatever_is_printed_becomes_a_draft(headline, issuer, people, mentions, contacts):
    """And once more from the nouns that the first one made."""
    source = release(
        body=(headline + "x", *QUOTED),
        headline=finding_of(headline),
        organization=finding_of(issuer),
        speakers=tuple(people),
        reports=tuple(map(finding_of, mentions)),
        contacts=tuple(map(finding_of, contacts)),
    )
    known = Known()
    for _ in range(2):
        statement = make_draft(propose(source, known))
        assert statement.headline
        assert statement.attributions.count() <= len(people)
    speakers = Speaker.objects.count()
    make_draft(propose(source))
    assert Speaker.objects.count() - speakers <= len(people)


@pytest.mark.engine("postgresql")
def test_a_second_hand_with_the_same_source_gets_the_first_draft(meanwhile):
    factories.publisher()
    with transaction.atomic():
        first = drafted(source=source_file())
        second = meanwhile(lambda: drafted(source=source_file()))
    assert second.exception().statement == first
    assert Statement.objects.count() == 1


@pytest.mark.engine("postgresql")
def test_two_hands_at_once_share_what_is_new_to_both(meanwhile):
    factories.publisher()
    with transaction.atomic():
        drafted(source=source_file(b"one"))
        second = meanwhile(lambda: drafted(source=source_file(b"two")))
    assert second.result().attributions.get().speaker == Speaker.objects.get()
    assert (Statement.objects.count(), Report.objects.count(), Role.objects.count()) == (2, 1, 1)
