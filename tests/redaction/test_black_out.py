"""A person in danger is taken out of the record, and the record is not falsified by it."""

import json
import re
from io import BytesIO

import pytest

from statements import redaction, versions, workflow
from statements.formats.archive import apply_archive
from statements.formats.archive.write import write_archive
from statements.formats.record import canonical, fingerprint, problems, record_of, text_sha256_of
from statements.formats.wording import traces_of
from statements.models import (
    Act,
    Autosave,
    Decision,
    OldAddress,
    Origin,
    Proposal,
    RedactedPlace,
    Redaction,
    SourceFile,
    Speaker,
    Statement,
    Trace,
)
from statements.models.guard import lifted
from statements.models.redaction import MARK
from tests import factories

from .dump import everything, log, tables

pytestmark = pytest.mark.django_db

NAME = "Zanzi Bárquux"
# As it is written in addresses, in capitals, in JSON, without its accent, with a tag in it.
TRACES = re.compile(r"zanzi|b(á|a|\\u00e1|%C3%A1|&aacute;)rquux", re.IGNORECASE)
BODY = (
    "<p>Yesterday <strong>Zanzi</strong> B&aacute;rquux was taken from her house.</p>"
    '<p>“I am ZANZI BÁRQUUX and I stay,” she said, <a href="https://example.org/zanzi-barquux">as we wrote</a>.</p>'
    "<p>Nobody else was there.</p>"
)


@pytest.fixture
def person(newsroom):
    return factories.user()


@pytest.fixture
def statement(person):
    """One of which every row, file, version and noun names her."""
    portrait = factories.image(alt=f"{NAME} at her window")
    speaker = factories.speaker(NAME, portrait=portrait, biography=f"{NAME} is a baker.")
    OldAddress.objects.create(path="/people/zanzi_barquux.html", speaker=speaker)
    report = factories.report(title=f"The Case of {NAME}")
    made = factories.statement(
        headline=f"{NAME} Is Missing",
        subheadline=f"What we know of {NAME}",
        summary=f"{NAME} was taken.",
        body=BODY,
        lead_image=factories.image(alt=f"A photo of {NAME}"),
        lead_image_caption=f"{NAME} in spring",
        speakers=[speaker],
        reports=[report],
        topics=[factories.topic(NAME)],
        source_url="https://example.org/zanzi-barquux/",
        publish_at=factories.LONG_AGO,
        created_by=person,
    )
    source = SourceFile(name=f"{NAME}.txt")
    source.keep(BytesIO(f"{NAME} was taken.".encode()), extension="txt", media_type="text/plain")
    source.save()
    Statement.objects.filter(pk=made.pk).update(source_file=source)
    Origin.objects.create(statement=made, key=f"sha256:{source.sha256}", how="uploaded", place=f"/in/{NAME}.txt")
    made = Statement.objects.get(pk=made.pk)
    made.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    workflow.saved(made, by=person)
    workflow.move(made, "submit", by=person, note=f"Is {NAME} safe?")
    workflow.move(made, "approve")
    workflow.publish(made)
    made.summary = f"{NAME} was taken yesterday."
    made.save()
    workflow.saved(made, by=person, change="update", note=f"More about {NAME}.")
    OldAddress.objects.create(path="/old/Zanzi%20B%C3%A1rquux", statement=made)
    log(made, [{"changed": {"name": "quotation", "object": NAME, "fields": ["Words"]}}], person)
    factories.preview_token(made, label=f"Lawyer of {NAME}", made_by=person)
    factories.consent_token(made, name=f"Lawyer of {NAME}", made_by=person)
    return made


def search(statement, *words):
    return redaction.Search(statement, redaction.pattern_of(words))


def black_out(statement, *words, by, only=lambda found: True, **options):
    finds = search(statement, *words).finds
    return redaction.black_out(
        statement,
        words,
        chosen={found.id for found in finds if only(found)},
        shown={found.id for found in finds},
        by=by,
        reason="She is threatened.",
        **{"public_note": "Her family asked for it.", "with_source": True} | options,
    )


def test_the_word_is_everywhere_before_and_nowhere_after(
    client, admin_client, statement, tmp_path, django_capture_on_commit_callbacks
):
    before = everything(client, admin_client, statement, tmp_path / "before")
    places = {place for place, text in before.items() if TRACES.search(text)}
    for kind in ("table", "page", "file", "desk", "export"):
        assert any(place.startswith(kind) for place in places), kind
    with django_capture_on_commit_callbacks(execute=True):
        black_out(statement, NAME, by=statement.created_by)
    after = everything(client, admin_client, statement, tmp_path / "after")
    assert {place for place, text in after.items() if TRACES.search(text)} == set()
    assert {place for place in after if place.startswith("page")} >= {"page /", "page /statements/"}


def test_every_other_letter_of_the_versions_is_as_it_was(statement, person):
    old = {version.pk: version.record for version in statement.versions.all()}
    hashes = dict(statement.versions.values_list("pk", "record_sha256"))
    done = black_out(statement, NAME, by=person)
    source = '"source":{"how":"uploaded"'
    for version in statement.versions.all():
        expected = blackened(old[version.pk])
        assert expected != old[version.pk]
        assert without_source(version.record) == without_source(expected)
        assert source in version.record
        assert version.record_sha256 == fingerprint(version.record) != hashes[version.pk]
        assert version.text_sha256 == text_sha256_of(json.loads(version.record))
        assert version.record == canonical(json.loads(version.record))
        assert done.took_out(hashes[version.pk])
        assert version.number is None or problems(json.loads(version.record)) == []


def blackened(record: str) -> str:
    """By hand, in the text of the record."""
    for of, new in {
        r'("(?:slug|speaker)":"[^"]*?)zanzi-barquux': r"\g<1>redacted",
        r"<strong>Zanzi</strong> (Bárquux|B&aacute;rquux)": f"<strong>{MARK}</strong>",
    }.items():
        record = re.sub(of, new, record)
    return re.sub(r"zanzi[ -]b[áa]rquux", MARK, record, flags=re.IGNORECASE)


def without_source(record: str) -> str:
    return canonical({key: value for key, value in json.loads(record).items() if key not in {"source", "modified_at"}})


CHANGED = {"record_sha256", "text_sha256", "modified_at", "source_file_id", "counter"}  # the last of the edition
GONE = {"statements_oldaddress", "statements_sourcefile", "statements_proposal", "statements_trace"}


def test_every_other_column_of_every_table_is_as_it_was(statement, person):
    before = tables()
    black_out(statement, NAME, by=person)
    after = tables()
    for table, rows in before.items():
        if table.endswith(("_data", "_idx", "_docsize")):  # the pages of an index, in which no row is one
            continue
        for pk, row in rows.items():
            new = after[table].get(pk)
            if new is None:
                assert table in GONE, (table, row)
                continue
            for column, value in row.items():
                if value != new[column] and not TRACES.search(str(value)):
                    assert column in CHANGED, (table, column)


def test_what_was_proposed_or_typed_with_the_words_goes_with_them(
    client, admin_client, statement, tmp_path, django_capture_on_commit_callbacks
):
    factories.proposal(statement, headline=f"{NAME} Is Still Missing")
    declined = factories.proposal(statement, headline=f"Where is {NAME}?")
    workflow.decline_proposal(declined, by=statement.created_by, note=f"Find {NAME}.")
    other = factories.proposal(headline="Nobody Is Missing")
    Autosave.objects.keep(statement.created_by, statement, {"headline": [f"{NAME} Is Back"]})
    with django_capture_on_commit_callbacks(execute=True):
        black_out(statement, NAME, by=statement.created_by)
    assert list(Proposal.objects.all()) == [other]
    after = everything(client, admin_client, statement, tmp_path / "after")
    assert {place for place, text in after.items() if TRACES.search(text)} == set()


def test_no_trace_of_the_words_is_left_to_guess_them_by(statement, person, client):
    black_out(statement, NAME, by=person)
    numbered = list(statement.versions.exclude(number=None))
    left = {each for version in numbered for each in traces_of(json.loads(version.record))}
    assert numbered
    assert set(Trace.objects.values_list("hash", flat=True)) == left
    page = client.post("/verify/", {"text": f"{NAME} was taken from her house."}).content.decode()
    assert "Nobody else was there." not in page


def test_what_is_left_is_what_a_save_would_freeze(statement, person):
    black_out(statement, NAME, by=person)
    last = statement.versions.newest_first().first()
    assert versions.freeze(statement) == last
    assert last.text_sha256 == text_sha256_of(record_of(Statement.objects.for_record().get(pk=statement.pk)))


def test_an_approval_stands_for_the_words_that_are_left(statement, person):
    speaker = Speaker.objects.get(name=NAME)
    yes = {"statement": statement, "target": statement.status, "speaker": speaker}
    Decision.objects.create(act=Act.WORDS, text_sha256=workflow.words_sha256_of(statement, speaker), **yes)
    of_texts = [each.text_sha256 for each in statement.decisions.exclude(act=Act.WORDS)]
    pinned = dict(statement.versions.values_list("text_sha256", "pk"))
    black_out(statement, NAME, by=person)
    after = dict(statement.versions.values_list("pk", "text_sha256"))
    assert [each.text_sha256 for each in statement.decisions.exclude(act=Act.WORDS)] == [
        after[pinned[each]] for each in of_texts
    ]
    words = statement.decisions.get(act=Act.WORDS)
    assert words.text_sha256 == workflow.words_sha256_of(statement, speaker)


def test_place_seal_day_reason_and_person_stay(statement, person):
    done = black_out(statement, NAME, by=person)
    done = Redaction.objects.get(pk=done.pk)
    assert (done.by, done.reason, done.unfinished) == (person, "She is threatened.", None)
    statement.refresh_from_db()
    [in_text] = done.places.filter(table_name="statements_statement", part="headline")
    assert statement.headline[in_text.offset :].startswith(f"{MARK} Is Missing")
    for place in done.places.filter(table_name="statements_statement", part="body"):
        assert statement.body[place.offset :].startswith(MARK)
    paragraphs = done.places.filter(table_name="statements_statement", part="body").values_list("paragraph", flat=True)
    assert list(paragraphs) == [1, 2, 2]
    assert done.took_out(NAME)
    assert not done.took_out("Somebody Else")


def test_the_seal_tells_nothing_without_the_secret_key(statement, person, settings):
    done = black_out(statement, NAME, by=person)
    key = settings.SECRET_KEY
    settings.SECRET_KEY = "another key of another installation, long enough for every check"
    assert not done.took_out(NAME)
    settings.SECRET_KEY_FALLBACKS = [key]
    assert done.took_out(NAME)


def test_the_mark_does_not_tell_how_long_the_name_was(newsroom, person):
    for name in ("Li Wu", "Maximiliana Featherstonehaugh-Cholmondeley"):
        statement = factories.published(body=f"<p>It was {name} whom we saw.</p>")
        black_out(statement, name, by=person)
        statement.refresh_from_db()
        assert statement.body == f"<p>It was {MARK} whom we saw.</p>"


def test_what_a_longer_mark_would_not_fit_into_has_a_short_one(person):
    statement = factories.published(headline="Li " * 83)
    black_out(statement, "Li", by=person)
    statement.refresh_from_db()
    assert statement.headline.split() == [MARK[0]] * 83


def test_what_was_not_chosen_stays(statement, person):
    black_out(statement, NAME, by=person, only=lambda found: not found.noun, with_source=False)
    statement.refresh_from_db()
    assert MARK in statement.headline
    assert Speaker.objects.get().name == NAME
    assert statement.source_file is not None
    assert all(NAME in version.record for version in statement.versions.all())  # what its speaker is called
    assert versions.freeze(statement) == statement.versions.newest_first().first()


def test_a_noun_of_other_statements_is_not_proposed(statement, person):
    speaker = Speaker.objects.get()
    assert all(found.is_proposed for found in search(statement, NAME).finds)
    factories.published(speakers=[speaker])
    [of_speaker] = [found for found in search(statement, NAME).finds if found.noun == speaker]
    assert (of_speaker.is_proposed, of_speaker.elsewhere) == (False, 1)


def test_a_part_of_a_longer_word_is_shown_and_not_proposed(person):
    statement = factories.published(body="<p>Ruiz lives in Ruizville.</p>")
    proposed = {found.match.after: found.is_proposed for found in search(statement, "Ruiz").finds}
    assert proposed == {" lives in Ruizville. ": True, "ville. ": False}


def test_what_has_moved_since_it_was_shown_changes_nothing(statement, person):
    shown = {found.id for found in search(statement, NAME).finds}
    Statement.objects.filter(pk=statement.pk).update(dateline=f"House of {NAME}")
    before = tables()
    with pytest.raises(redaction.Moved):
        redaction.black_out(statement, [NAME], chosen=shown, shown=shown, by=person, reason="Danger.")
    assert tables() == before


def test_an_old_address_with_the_name_in_it_leads_nowhere(client, statement, person):
    old = statement.get_absolute_url()
    assert client.get("/people/zanzi_barquux.html").status_code == 301
    black_out(statement, NAME, by=person)
    statement.refresh_from_db()
    assert client.get(statement.get_absolute_url()).status_code == 200
    assert statement.slug == "redacted-is-missing"
    for address in (old, "/people/zanzi_barquux.html", "/old/Zanzi%20B%C3%A1rquux"):
        assert client.get(address).status_code == 404, address


def test_a_slug_that_is_taken_gets_a_number(person):
    for name in ("Ana", "Eva"):
        black_out(factories.published(headline=f"{name} is free"), name, by=person)
    assert set(Statement.objects.values_list("slug", flat=True)) == {"redacted-is-free", "redacted-is-free-2"}


def test_whoever_has_a_preview_link_reads_the_mark(client, person):
    statement = factories.statement(headline=f"{NAME} Is Missing", body=BODY)
    workflow.saved(statement, by=person)
    token = factories.preview_token(statement, made_by=person)
    before = client.get(f"/preview/{token}/").content.decode()
    black_out(statement, NAME, by=person)
    after = client.get(f"/preview/{token}/").content.decode()
    assert TRACES.search(before)
    assert MARK in after
    assert not TRACES.search(after)
    assert "changes/" not in after


def test_readers_are_told_when_and_why_and_nothing_else(client, statement, person):
    black_out(statement, NAME, by=person)
    statement.refresh_from_db()
    changes = client.get(f"{statement.get_absolute_url()}changes/").content.decode()
    assert "Words removed" in changes
    assert "Her family asked for it." in changes
    assert "She is threatened." not in changes
    version = client.get(statement.versions.on_record().first().get_absolute_url()).content.decode()
    assert "Until then its fingerprint was another" in version
    assert f'<span class="redacted" role="img" aria-label="[redacted]">{MARK}</span>' in version
    assert "to protect a person" in client.get(statement.get_absolute_url()).content.decode()


def test_an_export_tells_it_and_an_import_of_it_as_well(statement, person, tmp_path, client):
    black_out(statement, NAME, by=person)
    write_archive(tmp_path / "export", using="default")
    line = (tmp_path / "export" / "statements.jsonl").read_text()
    assert json.loads(line)["redactions"][0]["note"] == "Her family asked for it."
    with lifted():
        Statement.objects.all().delete()
    applied = apply_archive(tmp_path / "export", enter=workflow.enter)
    assert applied.refused == []
    again = Statement.objects.get()
    assert (again.redactions.get().public_note, again.redactions.get().by) == ("Her family asked for it.", None)
    write_archive(tmp_path / "again", using="default")
    assert (tmp_path / "again" / "statements.jsonl").read_text() == line


def test_a_name_like_a_column_changes_no_place_that_was_noted(statement, person):
    black_out(statement, NAME, by=person)
    before = list(RedactedPlace.objects.values())
    black_out(statement, "headline", by=person)
    assert list(RedactedPlace.objects.values())[: len(before)] == before


def test_a_second_redaction_reaches_what_the_first_one_noted(statement, person):
    first = black_out(statement, NAME, by=person, public_note="Asked for by Ottokar.")
    black_out(statement, "Ottokar", by=person)
    first.refresh_from_db()
    assert first.public_note == f"Asked for by {MARK}."
