"""“Paste or upload a release”: from a text or file to a draft that a person has looked through."""

import hashlib
import os
import re
import time
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from statements.admin.release import page as release_page
from statements.admin.release import source_form, waiting
from statements.models import Organization, Origin, Report, SourceFile, Speaker, Statement
from tests import factories
from tests.releases import DIRECTOR, MASTHEAD, QUOTED, REPORT, TEXT

PAGE = "/admin/statements/statement/from-release/"


def read(client: Client, text: str = TEXT, **data):
    return client.post(PAGE, {"text": text} | data, follow=True)


def fields_of(response) -> dict[str, str]:
    """What a browser would send back of the second step, as it stands."""
    assert response.status_code == 200, response.status_code
    form = response.context["form"]
    data = {"source": response.context["token"], "make": "1"}
    for each in (form, *form.all_rows()):
        for field in each:
            value = field.value()
            if field.name not in {"topics", "is_left_out"} and value is not None:
                data[field.html_name] = str(value)
    return data


def make(client: Client, response, **changes):
    data = {key: value for key, value in (fields_of(response) | changes).items() if value is not None}
    return client.post(PAGE, data, follow=True)


def errors(response) -> dict[str, list[str]]:
    form = response.context["form"]
    return {f.html_name: list(f.errors) for each in (form, *form.all_rows()) for f in each if f.errors}


def test_a_pasted_release_becomes_a_draft_with_its_source(publisher):
    answer = read(publisher)
    assert not Statement.objects.exists()
    page = make(publisher, answer)
    statement = Statement.objects.get()
    assert page.redirect_chain[-1][0] == reverse("admin:statements_statement_change", args=[statement.pk])
    assert "The draft is made." in page.content.decode()
    assert (statement.headline, statement.dateline) == (MASTHEAD[2], "Port Ansel, Lakeshire")
    assert statement.created_by == publisher.user
    assert statement.attributions.get().credit == "Marisol Teague, Deputy Director, Lakeshire Water Alliance"
    quotation = statement.quotations.get()
    assert (quotation.first_paragraph, quotation.last_paragraph) == (2, 3)
    assert statement.citations.get().report.title == REPORT[0]
    assert statement.source_file.open().read() == TEXT.encode()
    assert statement.origin.key == f"sha256:{hashlib.sha256(TEXT.encode()).hexdigest()}"
    assert (statement.origin.how, statement.origin.received_by) == ("pasted", publisher.user)


def test_an_uploaded_file_says_where_it_came_from(publisher):
    file = SimpleUploadedFile("C:\\releases\\reservoir.txt", TEXT.encode())
    make(publisher, publisher.post(PAGE, {"text": "", "file": file}, follow=True))
    statement = Statement.objects.get()
    assert (statement.origin.how, statement.origin.place) == ("uploaded", "reservoir.txt")
    shown = publisher.get(reverse("admin:statements_statement_change", args=[statement.pk])).content.decode()
    assert re.search(r"Uploaded on \w+ \d+, \d{4} from reservoir.txt", shown)


def test_what_the_editor_corrects_counts(publisher):
    topic = factories.topic("Water")
    make(
        publisher,
        read(publisher),
        headline="Corrected",
        subheadline="Deck",
        day="2016-03-10",
        kind="release",
        topics=[topic.pk],
        **{"speaker-0-name": "Marisol A. Teague", "quote-0-first": "3", "report-0-number": "R-1"},
    )
    statement = Statement.objects.get()
    assert (statement.headline, statement.subheadline, statement.kind) == ("Corrected", "Deck", "release")
    assert statement.publish_at.date().isoformat() == "2016-03-10"
    assert Speaker.objects.get().name == "Marisol A. Teague"
    assert statement.quotations.get().first_paragraph == 3
    assert statement.quotations.get().words == QUOTED[1].strip("“”")
    assert Report.objects.get().number == "R-1"
    assert [each.name for each in statement.topics.all()] == ["Water"]


def test_what_is_left_out_is_not_written_and_its_quotes_have_no_speaker(publisher):
    make(publisher, read(publisher), **{"speaker-0-is_left_out": "on", "report-0-is_left_out": "on"})
    statement = Statement.objects.get()
    assert not Speaker.objects.exists()
    assert not Report.objects.exists()
    assert statement.quotations.get().speaker is None


def test_a_row_that_is_left_out_needs_nothing(publisher):
    make(publisher, read(publisher), **{"quote-0-is_left_out": "on", "quote-0-first": "", "speaker-0-who": None})
    assert not Statement.objects.exists()
    page = read(publisher)
    make(publisher, page, **{"quote-0-is_left_out": "on", "quote-0-first": ""})
    assert not Statement.objects.get().quotations.exists()


def test_a_known_speaker_is_offered_with_the_role_and_the_reason(publisher, newsroom):
    alliance = factories.organization(name=MASTHEAD[0])
    known = factories.speaker(DIRECTOR.name, title="Deputy Director", employer=alliance)
    page = read(publisher)
    assert "Marisol Teague (Deputy Director, Lakeshire Water Alliance) – same name and organization" in (
        page.content.decode()
    )
    make(publisher, page)
    assert Statement.objects.get().attributions.get().speaker == known
    assert Speaker.objects.count() == 1


@pytest.fixture
def namesake(newsroom):
    return factories.speaker(DIRECTOR.name, title="Poet", employer=factories.organization(name="Tarn Review"))


def test_a_namesake_is_asked_about_and_never_assumed(publisher, namesake):
    page = read(publisher)
    assert "may be a speaker who is known already: Marisol Teague, Poet, Tarn Review." in page.content.decode()
    answer = make(publisher, page)
    assert errors(answer) == {"speaker-0-who": ["Choose one."]}
    assert not Statement.objects.exists()


@pytest.mark.parametrize(("choice", "speakers"), [("new", 2), ("theirs", 1)])
def test_the_editor_says_who_a_namesake_is(publisher, namesake, choice, speakers):
    make(publisher, read(publisher), **{"speaker-0-who": choice if choice == "new" else str(namesake.pk)})
    assert Speaker.objects.count() == speakers
    assert (Statement.objects.get().attributions.get().speaker == namesake) is (choice == "theirs")


# What nobody can decide


def test_an_ambiguous_date_is_asked_and_nothing_is_chosen_beforehand(publisher):
    text = TEXT.replace("March 09, 2016", "03/09/2016")
    page = read(publisher, text)
    assert page.context["form"]["day"].value() is None
    refused = make(publisher, page)
    assert errors(refused) == {"day": ["Choose the day; nothing in the source decides it."]}
    assert refused.context["form"]["headline"].value() == MASTHEAD[2]
    make(publisher, page, day="2016-09-03")
    assert Statement.objects.get().publish_at.date().isoformat() == "2016-09-03"


def test_a_day_that_is_neither_of_the_two_is_refused(publisher):
    refused = make(publisher, read(publisher, TEXT.replace("March 09, 2016", "03/09/2016")), day="2016-01-01")
    assert "day" in errors(refused)


# What cannot be read


@pytest.mark.parametrize(
    ("data", "field", "sentence"),
    [
        ({"text": ""}, "text", "Paste the text of a release, or choose a file."),
        ({"text": "  \n "}, "text", "Paste the text of a release, or choose a file."),
        (
            {"file": ("a.pdf", b"%PDF")},
            "file",
            "Choose a .docx, .eml, .html or .txt file; this one has another ending.",
        ),
        ({"file": ("a", b"text")}, "file", "Choose a .docx, .eml, .html or .txt file; this one has another ending."),
        ({"file": ("a.txt", b"")}, "file", None),
        ({"file": ("a.docx", b"PK\x03\x04 no zip")}, "file", None),
        ({"file": ("a.txt", b"\x00\x01\x02\x03" * 99)}, "file", None),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(publisher, data, field, sentence):
    data = {key: SimpleUploadedFile(*value) if key == "file" else value for key, value in data.items()}
    answer = publisher.post(PAGE, {"text": ""} | data)
    [found] = answer.context["form"].errors[field]
    assert found.endswith(".")
    assert sentence in {found, None}


def test_a_file_that_is_too_large_is_refused(publisher, monkeypatch):
    monkeypatch.setattr(source_form, "LARGEST", 10)
    answer = publisher.post(PAGE, {"text": "", "file": SimpleUploadedFile("a.txt", b"x" * 11)})
    assert answer.context["form"].errors["file"] == ["This file has 11\xa0bytes; 20 MB is the most."]


@pytest.mark.engine("sqlite")  # of its two megabytes none reaches the database
def test_a_paste_of_two_megabytes_is_read(publisher):
    assert read(publisher, TEXT + "\n\nMore of it." * 170_000).status_code == 200


def test_pasted_html_keeps_its_links(publisher):
    html = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")).replace(
        "Office of the Comptroller", '<a href="https://lub.example/">Office of the Comptroller</a>'
    )
    make(publisher, read(publisher, html=html))
    assert '<a href="https://lub.example/">Office of the Comptroller</a>' in Statement.objects.get().body


# The same source twice


def test_a_source_that_was_read_has_an_address(publisher):
    address = read(publisher).redirect_chain[-1][0]
    page = publisher.get(address)
    assert page.context["form"]["headline"].value() == MASTHEAD[2]
    make(publisher, page)
    assert "made into a statement already" in publisher.get(address, follow=True).content.decode()
    assert Statement.objects.count() == 1


def test_what_was_not_suggested_can_be_chosen(publisher):
    speaker, report = factories.speaker("Sol Marr"), factories.report(title="Water Accounts")
    own, theirs = factories.organization(name="Tarn Review"), factories.organization(name="Tarn County")
    chosen = {"speaker-0-other_who": speaker, "speaker-0-other_employer": own, "report-0-other_which": report}
    make(publisher, read(publisher), other_issuer=theirs.pk, **{name: noun.pk for name, noun in chosen.items()})
    statement = Statement.objects.get()
    assert statement.issuer == theirs
    assert statement.citations.get().report == report
    credit = statement.attributions.get()
    assert (credit.speaker, credit.name_as_printed) == (speaker, DIRECTOR.name)
    assert (credit.role.title, credit.role.organization) == (DIRECTOR.role, own)


def test_a_noun_that_is_gone_is_no_answer(publisher):
    refused = make(publisher, read(publisher), **{"speaker-0-other_who": "999"})
    assert errors(refused) == {"speaker-0-other_who": ["This one is not there any more; choose another."]}


def test_who_answers_a_question_with_another_noun_need_not_choose(publisher, namesake):
    other = factories.speaker("Sol Marr")
    make(publisher, read(publisher), **{"speaker-0-other_who": other.pk})
    assert Statement.objects.get().attributions.get().speaker == other


def test_what_is_wrong_is_listed_with_links(publisher):
    page = make(publisher, read(publisher), headline="", **{"quote-0-last": "99"}).content.decode()
    assert '<li><a href="#id_headline">Headline</a> – This is empty.</li>' in page
    assert '<a href="#id_quote-0-last">Quote 1: To paragraph</a>' in page


def test_of_very_many_quotes_the_first_are_shown_and_all_are_kept(publisher):
    said = [
        f"“We said it {n} times and we shall say it again,” said {DIRECTOR.name}.\n\nIt rained." for n in range(120)
    ]
    page = read(publisher, "\n\n".join([TEXT, *said]))
    found = len(page.context["proposal"].quotations)
    assert found > 100
    assert len(page.context["form"].rows["quotations"]) == 100
    assert f"{found} were found, and the first 100 are shown." in page.content.decode()
    make(publisher, page, **{"quote-0-is_left_out": "on"})
    assert Statement.objects.get().quotations.count() == found - 1


def test_a_source_that_is_a_statement_already_leads_there(publisher):
    make(publisher, read(publisher))
    statement = Statement.objects.get()
    page = read(publisher).content.decode()
    assert "This release was made into a statement already" in page
    assert reverse("admin:statements_statement_change", args=[statement.pk]) in page


def test_a_double_click_makes_one_draft(publisher):
    page = read(publisher)
    make(publisher, page)
    second = make(publisher, page)
    assert second.redirect_chain[-1][0] == reverse(
        "admin:statements_statement_change", args=[Statement.objects.get().pk]
    )
    assert "here it is" in second.content.decode()


def test_a_source_that_goes_while_the_second_click_is_read_leads_there_too(publisher, monkeypatch):
    data = fields_of(read(publisher))

    def after_the_first(token, person):
        monkeypatch.undo()
        publisher.post(PAGE, data)
        return waiting.fetch(token, person)

    monkeypatch.setattr(release_page, "fetch", after_the_first)
    assert publisher.post(PAGE, data)["Location"] == reverse(
        "admin:statements_statement_change", args=[Statement.objects.get().pk]
    )


def test_line_ends_of_a_browser_are_no_other_source(publisher):
    make(publisher, read(publisher))
    assert "already" in read(publisher, TEXT.replace("\n", "\r\n")).content.decode()


# Who may, and what is forged


@pytest.fixture
def reader(at_the_desk):
    """May see statements and add none."""
    client = at_the_desk("Writer")
    client.user.groups.clear()
    client.user.user_permissions.add(Permission.objects.get(codename="view_statement"))
    return client


def test_the_page_is_for_who_may_add_statements(reader):
    assert reader.get(PAGE).status_code == 403
    assert read(reader).status_code == 403
    assert "Paste or upload" not in reader.get("/admin/").content.decode()


def test_without_a_newsroom_there_is_nobody_to_issue_it(client, db):
    client.force_login(factories.user())
    assert client.get(PAGE)["Location"] == "/admin/"


def test_a_stranger_is_sent_to_sign_in(client, newsroom):
    assert client.get(PAGE)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("path", ["/admin/", "/admin/statements/statement/", "/admin/statements/statement/add/"])
def test_the_page_is_linked_where_one_begins(writer, path):
    page = writer.get(path).content.decode()
    assert f'href="{PAGE}"' in page
    assert "Paste or upload a release" in page


def test_a_writer_makes_no_organization_and_no_contact_this_way(writer, newsroom):
    answer = make(writer, read(writer))
    statement = Statement.objects.get()
    assert Organization.objects.count() == 1
    assert statement.issuer == newsroom
    assert statement.attributions.get().role is None
    assert statement.attributions.get().organization_as_printed == MASTHEAD[0]
    assert answer.status_code == 200


@pytest.mark.parametrize("field", ["issuer", "speaker-0-employer", "report-0-issued_by"])
def test_a_forged_new_organization_is_refused(writer, field):
    assert field in errors(make(writer, read(writer), **{field: "new"}))
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("speaker-0-who", "theirs"),
        ("report-0-which", "999999"),
        ("issuer", "999999"),
        ("speaker-0-employer", "1 OR 1=1"),
        ("quote-0-speaker", "7"),
        ("quote-0-first", "99"),
        ("quote-0-first", "0"),
        ("quote-0-last", "1"),
        ("kind", "manifesto"),
        ("topics", "999999"),
        ("day", "0001-01-01"),
        ("day", "tomorrow"),
        ("headline", ""),
        ("headline", "x" * 251),
        ("language", "x" * 13),
    ],
)
def test_forged_and_wrong_values_are_refused_beside_their_fields(publisher, field, value):
    stranger = factories.speaker("Bo Lind")
    answer = make(publisher, read(publisher), **{field: str(stranger.pk) if value == "theirs" else value})
    assert set(errors(answer)) & {field, "quote-0-last"}
    assert not Statement.objects.exists()
    assert answer.context["form"]["dateline"].value() == "Port Ansel, Lakeshire"


@pytest.mark.parametrize("token", ["", "x", "../../etc/passwd", "WyJhIl0:1:x"])
def test_a_forged_source_is_refused(publisher, token):
    answer = publisher.post(PAGE, {"source": token, "make": "1"})
    assert "Please paste or upload it again." in answer.content.decode()
    assert not Statement.objects.exists()


def test_the_source_of_a_colleague_is_not_mine(publisher, at_the_desk):
    data = fields_of(read(publisher))
    assert "another person’s" in at_the_desk("Publisher").post(PAGE, data).content.decode()
    assert not Statement.objects.exists()


def test_a_source_waits_for_a_day(publisher, monkeypatch):
    page = read(publisher)
    monkeypatch.setattr(waiting, "A_DAY", timedelta(seconds=-1))
    assert "not kept longer than a day" in make(publisher, page).content.decode()


def test_what_waited_for_longer_is_swept_by_the_next(publisher, settings):
    read(publisher)
    [old] = (settings.MEDIA_ROOT / "waiting").iterdir()
    os.utime(old, (time.time() - 90_000,) * 2)
    read(publisher, TEXT + "\n\nMore.")
    assert old not in (settings.MEDIA_ROOT / "waiting").iterdir()


def test_nothing_waits_once_the_draft_is_made(publisher, settings):
    make(publisher, read(publisher))
    assert list((settings.MEDIA_ROOT / "waiting").iterdir()) == []


def test_markup_in_a_source_is_text_on_the_page(publisher):
    evil = TEXT.replace("Marisol Teague", "Marisol <script>alert(1)</script> Teague").replace(
        "nobody did", "<img src=x onerror=alert(1)> nobody did"
    )
    page = read(publisher, evil)
    assert "<script>alert" not in page.content.decode()
    assert "<img src=x" not in page.content.decode()
    make(publisher, page)
    assert "<img" not in Statement.objects.get().body


def test_the_page_has_no_inline_script_or_style(publisher):
    for page in (publisher.get(PAGE), read(publisher)):
        words = page.content.decode()
        assert not re.search(r"\sstyle=|\son\w+=\"|<script(?![^>]*\ssrc=)", words)


# The source of a statement


def test_the_source_is_sent_as_a_file_and_never_as_a_page(publisher):
    make(publisher, publisher.post(PAGE, {"file": SimpleUploadedFile("a “b”.html", TEXT.encode())}, follow=True))
    answer = publisher.get(reverse("admin:statements_statement_source", args=[Statement.objects.get().pk]))
    assert b"".join(answer) == TEXT.encode()
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert "no-store" in answer["Cache-Control"]


def test_a_statement_that_was_written_here_has_no_source(publisher):
    assert publisher.get(f"/admin/statements/statement/{factories.statement().pk}/source/").status_code == 404
    assert publisher.get("/admin/statements/statement/999/source/").status_code in {302, 404}


def test_the_source_is_for_staff_who_may_see_the_statement(publisher, client, at_the_desk):
    make(publisher, read(publisher))
    address = reverse("admin:statements_statement_source", args=[Statement.objects.get().pk])
    assert client.get(address).status_code == 302
    nobody = at_the_desk("Writer")
    nobody.user.groups.clear()
    assert nobody.get(address).status_code in {403, 404}
    assert SourceFile.objects.count() == Origin.objects.count() == 1
