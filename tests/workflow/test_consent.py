"""A yes from somebody without an account: who may ask for it, and what it counts for."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from newsroom import environment
from statements import workflow
from statements.models import Act, Approval, ConsentLink, HouseStyle, Statement, Status
from statements.workflow import consent
from tests import factories
from tests.smtp import mail_server

pytestmark = pytest.mark.django_db

SECRET = "Cassowary"


@pytest.fixture
def people(db):
    factories.publisher()
    return {
        role: factories.user(role.capitalize(), username=role, email=f"{role}@water.example")
        for role in ("writer", "editor", "publisher")
    }


def set_approval(who: Approval) -> None:
    HouseStyle.objects.update(approval=who)


@pytest.fixture
def statement(people):
    """In review, with two paragraphs of one person."""
    set_approval(Approval.QUOTED)
    speaker = factories.speaker("Ali Noorani")
    made = factories.statement(
        headline=f"The {SECRET} Report",
        body=f"<p>On the {SECRET}.</p><p>“We saw a {SECRET}.”</p><p>“It ran.”</p>",
        speakers=[speaker],
        created_by=people["writer"],
    )
    for number, words in ((2, f"We saw a {SECRET}."), (3, "It ran.")):
        made.quotations.create(speaker=speaker, first_paragraph=number, last_paragraph=number, words=words)
    workflow.saved(made, by=people["writer"])
    workflow.move(made, "submit", by=people["writer"])
    return made


def ask(statement, by, *, whole: bool = False, **fields) -> ConsentLink:
    speaker = None if whole else statement.quotations.last().speaker
    name = "Dana Reed" if whole else speaker.name
    return consent.ask(statement, by=by, **{"name": name, "speaker": speaker} | fields)[0]


def present(link: ConsentLink) -> consent.Asked:
    [found] = [
        each for each in consent.asked(link.statement.__class__.objects.get(pk=link.statement_id)) if each.link == link
    ]
    return found


def yes(link: ConsentLink) -> None:
    consent.say_yes(link, present(link).sha256)


def reword(statement, by, words: str) -> None:
    quotation = statement.quotations.last()
    type(quotation).objects.filter(pk=quotation.pk).update(words=words)
    statement.body = statement.body.replace("It ran.", words)
    statement.save()
    workflow.saved(statement, by=by)


def refusal(statement, verb, by) -> str:
    with pytest.raises(workflow.Refused) as refused:
        workflow.move(statement, verb, by=by)
    return str(refused.value)


SILENT = "The words of Ali Noorani still need their yes."


# The person quoted


def test_the_yes_of_who_is_quoted_lets_the_statement_be_approved(statement, people):
    link = ask(statement, people["writer"])
    assert refusal(statement, "approve", people["editor"]) == SILENT
    yes(link)
    decision = statement.decisions.last()
    assert (decision.act, decision.by, decision.name, decision.speaker) == (
        Act.WORDS, None, "Ali Noorani", link.speaker,
    )  # fmt: skip
    assert decision.text_sha256 == workflow.words_sha256_of(statement, link.speaker)
    assert (decision.source, decision.target) == (Status.IN_REVIEW, Status.IN_REVIEW)
    workflow.move(statement, "approve", by=people["editor"])


def test_a_change_of_the_words_voids_it_and_the_same_link_asks_about_the_new_ones(statement, people):
    link = ask(statement, people["writer"])
    yes(link)
    reword(statement, people["writer"], "It flew.")
    assert refusal(statement, "approve", people["editor"]) == SILENT
    asked = present(link)
    assert not asked.is_yes
    [difference] = asked.changes
    assert [(piece.edit.value, piece.words) for piece in difference.pieces][-2:] == [("gone", "ran."), ("new", "flew.")]
    yes(link)
    workflow.move(statement, "approve", by=people["editor"])


def test_a_change_of_other_words_leaves_it_alone(statement, people):
    link = ask(statement, people["writer"])
    yes(link)
    statement.headline = "Another Headline"
    statement.save()
    workflow.saved(statement, by=people["writer"])
    assert present(link).is_yes


def test_what_was_on_the_page_is_what_is_decided(statement, people):
    link = ask(statement, people["writer"])
    seen = present(link).sha256
    reword(statement, people["writer"], "It flew.")
    for decide in (consent.say_yes, lambda *given: consent.ask_for_change(*given, "Not so.")):
        with pytest.raises(consent.WordsChanged):
            decide(link, seen)
    assert not statement.decisions.filter(link=link).exists()


@pytest.mark.parametrize("end", ["revoked", "expired", "withdrawn", "confirmed", "no longer quoted"])
def test_a_link_at_its_end_decides_nothing(statement, people, end):
    link = ask(statement, people["writer"])
    seen = present(link).sha256
    if end == "revoked":
        link.revoke()
    elif end == "expired":
        ConsentLink.objects.update(made_at=factories.LONG_AGO, expires_at=factories.LONG_AGO + timedelta(days=1))
    elif end == "no longer quoted":
        statement.quotations.all().delete()
    else:
        set_approval(Approval.NOBODY)
        workflow.publish(statement)
        if end == "withdrawn":
            workflow.withdraw(statement)
    with pytest.raises(consent.WordsChanged):
        consent.say_yes(link, seen)
    assert not statement.decisions.filter(link=link).exists()


def test_a_second_tap_is_none(statement, people):
    link = ask(statement, people["writer"])
    yes(link)
    yes(link)
    for _ in range(2):
        consent.ask_for_change(link, present(link).sha256, "Not “ran”.")
    assert [each.act for each in statement.decisions.filter(link=link)] == [Act.WORDS, Act.OBJECT]


@pytest.mark.engine("postgresql")
def test_of_two_taps_at_once_one_decides(meanwhile):
    """SQLite has one writer at a time."""
    made = factories.in_review()
    link = consent.asked_with(factories.consent_token(made, made_by=factories.user())).link
    sha256 = present(link).sha256
    with transaction.atomic():
        consent.say_yes(link, sha256)
        other = meanwhile(lambda: consent.say_yes(link, sha256))
    other.result()
    assert [each.act for each in link.decisions.all()] == [Act.TEXT]


def test_whoever_has_a_link_cannot_fill_the_table(statement, people):
    link = ask(statement, people["writer"])
    for number in range(consent.MOST_ANSWERS):
        consent.ask_for_change(link, present(link).sha256, f"{number}")
    with pytest.raises(workflow.Refused, match="ask the newsroom for a new one"):
        yes(link)


def test_a_yes_that_is_taken_back_does_not_count_and_brings_the_text_back_into_review(statement, people):
    link = ask(statement, people["writer"])
    yes(link)
    workflow.move(statement, "approve", by=people["editor"])
    consent.ask_for_change(link, present(link).sha256, "It walked.")
    statement.refresh_from_db()
    assert statement.status == Status.IN_REVIEW
    assert refusal(statement, "approve", people["editor"]) == SILENT
    assert "have to approve this text" in refusal(statement, "publish", people["publisher"])


def test_a_comment_of_who_never_said_yes_leaves_an_approved_text_where_it_is(statement, people):
    set_approval(Approval.SECOND)
    link = ask(statement, people["writer"])
    workflow.move(statement, "approve", by=people["editor"])
    consent.ask_for_change(link, present(link).sha256, "It walked.")
    workflow.move(statement, "publish", by=people["publisher"])


def test_an_answer_about_a_public_text_is_no_change_of_it(statement, people):
    workflow.move(statement, "at once", by=people["publisher"], note="It runs.")
    link = ask(statement, people["publisher"])
    yes(link)
    workflow.saved(statement, by=people["publisher"])
    assert statement.decisions.last().act == Act.WORDS


# A manager


def test_the_yes_of_a_manager_is_the_approval_of_a_second_person(statement, people):
    set_approval(Approval.SECOND)
    yes(ask(statement, people["editor"], whole=True))
    statement.refresh_from_db()
    decision = statement.decisions.last()
    assert (decision.act, decision.by, decision.name) == (Act.APPROVE, None, "Dana Reed")
    assert statement.status == Status.APPROVED
    workflow.move(statement, "publish", by=people["publisher"])


def test_it_confirms_what_was_published_at_once(statement, people):
    set_approval(Approval.SECOND)
    workflow.move(statement, "at once", by=people["publisher"], note="It runs.")
    yes(ask(statement, people["editor"], whole=True))
    assert statement.decisions.last().act == Act.CONFIRM
    assert not type(statement).objects.unconfirmed().exists()


def test_a_later_change_of_the_text_voids_it(statement, people):
    set_approval(Approval.SECOND)
    link = ask(statement, people["editor"], whole=True)
    yes(link)
    statement.refresh_from_db()
    reword(statement, people["writer"], "It flew.")
    assert statement.status == Status.IN_REVIEW
    asked = present(link)
    assert not asked.is_yes
    assert [change.where for change in asked.changes] == ["Paragraph 3"]


def test_a_yes_that_the_newsroom_took_back_is_asked_for_anew(statement, people):
    set_approval(Approval.SECOND)
    link = ask(statement, people["editor"], whole=True)
    yes(link)
    for verb in ("return", "submit"):
        workflow.move(statement, verb, by=people["writer"])
    assert not present(link).stands
    yes(link)
    assert statement.decisions.last().act == Act.APPROVE


@pytest.mark.parametrize("who", [Approval.NOBODY, Approval.QUOTED])
def test_where_no_second_person_has_to_approve_it_is_kept_and_moves_nothing(statement, people, who):
    set_approval(who)
    yes(ask(statement, people["editor"], whole=True))
    statement.refresh_from_db()
    assert statement.decisions.last().act == Act.TEXT
    assert statement.status == Status.IN_REVIEW


@pytest.mark.parametrize(
    "own",
    [
        {"name": "WRITER"},
        {"name": "wanda   wríter"},
        {"email": "Writer@Water.example"},
    ],
)
def test_nobody_is_asked_to_be_the_second_person_for_a_text_of_their_own(statement, people, own):
    set_approval(Approval.SECOND)
    people["writer"].first_name, people["writer"].last_name = "Wanda", "Writer"
    people["writer"].save()
    with pytest.raises(workflow.Refused, match="somebody else has to approve it"):
        ask(statement, people["editor"], whole=True, **own)


def test_a_link_that_the_author_has_seen_is_no_second_person(statement, people):
    set_approval(Approval.SECOND)
    yes(ask(statement, people["writer"], whole=True))
    statement.refresh_from_db()
    assert (statement.status, statement.decisions.last().act) == (Status.IN_REVIEW, Act.TEXT)


def test_whoever_came_to_be_the_author_since_is_no_second_person(statement, people):
    set_approval(Approval.SECOND)
    link = ask(statement, people["publisher"], whole=True, email="editor@water.example")
    reword(statement, people["editor"], "It flew.")
    yes(link)
    assert statement.decisions.last().act == Act.TEXT


def test_a_draft_is_not_approved_as_a_whole(statement, people):
    workflow.move(statement, "return", by=people["writer"])
    with pytest.raises(workflow.Refused, match="Send it for review first"):
        ask(statement, people["writer"], whole=True)
    yes(ask(statement, people["writer"]))


# Asking


def test_who_may_only_read_asks_nobody(statement):
    reader = factories.user("Writer")
    reader.groups.clear()
    with pytest.raises(PermissionDenied):
        ask(statement, type(reader).objects.get(pk=reader.pk))


def test_who_is_not_quoted_is_not_asked_for_their_words(statement, people):
    with pytest.raises(workflow.Refused, match="Bo Lee is not quoted"):
        ask(statement, people["writer"], speaker=factories.speaker("Bo Lee"), name="Bo Lee")


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_nobody_is_asked_about_what_is_decided(people, state):
    with pytest.raises(workflow.Refused, match="nothing to be approved"):
        ask(factories.IN_EVERY_STATE[state](), people["publisher"], whole=True)


def test_asked_again_they_have_one_link(statement, people):
    first, second = ask(statement, people["writer"]), ask(statement, people["writer"])
    assert list(ConsentLink.objects.live()) == [second]
    assert ask(statement, people["writer"], whole=True) in ConsentLink.objects.live()
    assert second in ConsentLink.objects.live()
    assert first not in ConsentLink.objects.live()


# Mails


@pytest.fixture
def mails(settings, monkeypatch):
    """The server that mails go to."""
    with mail_server() as server:
        monkeypatch.setenv("MAILS", server.address)
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        for name, value in environment.mail_server("MAILS").items():
            setattr(settings, name, value)
        yield server


@pytest.mark.parametrize("whole", [False, True])
def test_a_mail_takes_the_link_along_and_nothing_of_the_text(statement, people, mails, whole, settings):
    link, address = consent.ask(
        statement,
        by=people["editor"],
        name="Dana\nReed",
        speaker=None if whole else statement.quotations.first().speaker,
        email="dana@water.example",
    )
    assert address == ""
    assert not link.was_shown
    [mail] = mails.mails
    assert (mail["To"], mail["Reply-To"]) == ("dana@water.example", "editor@water.example")
    assert f"{settings.SITE_URL}/approve/" in mail.get_content()
    assert SECRET not in mail.as_string()


def test_a_mail_speaks_the_language_of_the_statement(statement, people, mails):
    Statement.objects.filter(pk=statement.pk).update(language="es")
    statement.refresh_from_db()
    consent.ask(statement, by=people["editor"], name="Dana Reed", speaker=None, email="dana@water.example")
    [mail] = mails.mails
    assert "le pide su aprobación (declaración de prensa" in mail["Subject"]
    assert "Esta dirección es solo para usted y funciona hasta el " in mail.get_content()


@pytest.mark.parametrize("fault", ["no server", "refuses", "is down"])
def test_what_no_server_takes_is_told_to_be_passed_on(statement, people, mails, settings, fault):
    mails.is_refusing = fault == "refuses"
    if fault == "no server":
        settings.EMAIL_HOST = ""
    if fault == "is down":
        settings.EMAIL_PORT = 1
    link, address = consent.ask(
        statement, by=people["writer"], name="Dana Reed", email="dana@water.example", speaker=None
    )
    assert address.startswith(f"{settings.SITE_URL}/approve/")
    assert ConsentLink.objects.get(pk=link.pk).was_shown


# Who is told


def told(statement) -> dict[str, bool]:
    last = statement.decisions.last()
    return {notice.person.username: notice.waits for notice in last.notices.select_related("person")}


def test_a_change_that_is_asked_for_waits_for_those_who_write_and_who_asked(statement, people):
    link = ask(statement, people["publisher"])
    consent.ask_for_change(link, present(link).sha256, "It walked.")
    assert told(statement) == {"writer": True, "publisher": True}


def test_the_last_yes_waits_for_those_who_approve(statement, people):
    other = factories.speaker("Bo Lee")
    statement.quotations.create(speaker=other, first_paragraph=1, last_paragraph=1, words="On it.")
    yes(ask(statement, people["writer"]))
    assert told(statement) == {"writer": False}
    yes(ask(statement, people["writer"], speaker=other, name="Bo Lee"))
    assert told(statement) == {"editor": True, "publisher": True, "writer": False}
