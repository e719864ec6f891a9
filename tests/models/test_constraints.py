"""Each rule is refused by the database under its name, and by the form's check with a sentence beside its field."""

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

from statements.models import (
    Attribution,
    Autosave,
    Citation,
    ConsentLink,
    Copy,
    CopyPage,
    Decision,
    DemoItem,
    Edition,
    HouseStyle,
    Notice,
    OldAddress,
    OpenForm,
    Organization,
    OrganizationAlias,
    Origin,
    PreviewLink,
    PreviewView,
    Quotation,
    Redaction,
    Report,
    ReportAlias,
    Role,
    Sending,
    SentForm,
    Speaker,
    Statement,
    StatementTopic,
    Tally,
    Task,
    Topic,
    TopicAlias,
    Version,
    Visit,
)
from tests import factories

pytestmark = pytest.mark.django_db

MORNING, EVENING = datetime(2012, 4, 6, 8, tzinfo=UTC), datetime(2012, 4, 6, 20, tzinfo=UTC)

HASH = "0" * 64
PUBLIC = {"publish_at": MORNING, "release_day": MORNING.date(), "first_public_at": MORNING}


def draft(**fields) -> Statement:
    defaults = {"headline": "A headline", "slug": "a-headline", "body": factories.BODY, "issuer": factories.publisher()}
    return Statement(**defaults | fields)


def of(statement=None, **fields) -> dict:
    return {"statement": statement or factories.statement(), **fields}


def notice() -> Notice:
    decision = factories.in_review().decisions.get()
    return Notice.objects.create(decision=decision, person=factories.user(), waits=True)


def twice(noun: models.Model) -> models.Model:
    """The same row once more."""
    copy = type(noun).objects.get(pk=noun.pk)
    copy.pk, copy._state.adding = None, True
    return copy


def published_twin() -> Statement:
    twin = twice(factories.published(slug="taken"))
    twin.public_id = "another234"
    return twin


def without_hash(noun):
    noun.sha256, noun.extension, noun.media_type, noun.size = "0" * 64, "pdf", "application/pdf", 1
    return noun


# Constraint -> what breaks it, and the field that the sentence stands beside (None: no form can break it).
BROKEN = {
    "one_publisher": (
        lambda: factories.publisher() and Organization(name="Second", slug="second", is_publisher=True),
        "is_publisher",
    ),
    "organization_name_unique": (
        lambda: factories.organization(name="Café Forum") and Organization(name="CAFE  forum", slug="other"),
        "name",
    ),
    "organization_not_part_of_itself": (lambda: own_parent(factories.organization()), "parent"),
    "organization_slug_holds_a_letter": (lambda: Organization(name="Four", slug="04"), "slug"),
    "organization_alias_once": (lambda: twice(alias_of(factories.organization())), "__all__"),
    "approval_is_known": (lambda: HouseStyle(organization=factories.organization(), approval="the cat"), "approval"),
    "accent_color_is_six_hex_digits": (
        lambda: HouseStyle(organization=factories.organization(), accent_color="red"),
        "accent_color",
    ),
    "speaker_slug_holds_a_letter": (lambda: Speaker(name="Four", slug="04"), "slug"),
    "role_dates_in_order": (
        lambda: Role(
            speaker=factories.speaker(),
            organization=factories.publisher(),
            title="Chair",
            since=date(2020, 1, 2),
            until=date(2020, 1, 1),
        ),
        "until",
    ),
    "report_number_once_per_publisher": (lambda: renamed(twice(factories.report(number="OIG-12-66"))), "number"),
    "report_released_after_issue": (lambda: report(issued_on="2012-04-06", released_on="2012-04-05"), "released_on"),
    "report_revised_after_issue": (lambda: report(issued_on="2012-04-06", revised_on="2012-04-05"), "revised_on"),
    "report_slug_holds_a_letter": (lambda: report(slug="2012-04"), "slug"),
    "report_retracted_after_issue": (
        lambda: report(issued_on="2012-04-06", retracted_on="2012-04-05"),
        "retracted_on",
    ),
    "report_revision_has_a_date": (lambda: report(revision_note="Two tables are new."), "revised_on"),
    "report_retraction_has_a_date": (lambda: report(retraction_note="Its figures were wrong."), "retracted_on"),
    "report_link_since_known": (lambda: report(link="gone"), None),
    "report_alias_once": (lambda: twice(alias()), "__all__"),
    "copy_contents_known": (lambda: made(factories.copy(), contents="poems"), None),
    "copy_page_once": (lambda: twice(page()), None),
    "copy_page_counts_from_one": (lambda: made(page(), number=0), None),
    "visit_found_known": (lambda: visit(found="asleep"), None),
    "task_why_known": (lambda: Task(report=factories.report(), why="tired"), None),
    "task_open_once": (lambda: twice(Task.objects.create(report=factories.report(), why="gone")), None),
    "task_open_once_a_statement": (lambda: twice(task_of_a_statement()), None),
    "tally_once": (lambda: twice(Tally.objects.create(name="kind", key="poem", number=1)), None),
    "edition_is_one": (lambda: Edition(pk=2, epoch="another"), None),
    "copy_once_per_report": (lambda: twice(factories.copy()), None),
    "source_file_unique": (lambda: twice(source_file()), None),
    "image_file_unique": (lambda: twice(factories.image()), None),
    "focal_point_in_the_picture": (lambda: moved_focus(factories.image()), "focal_x"),
    "topic_name_unique": (lambda: factories.topic("Water") and Topic(name="WÄTER", slug="other"), "name"),
    "topic_not_part_of_itself": (lambda: own_parent(factories.topic()), "parent"),
    "topic_slug_holds_a_letter": (lambda: Topic(name="Four", slug="04"), "slug"),
    "topic_alias_unique": (lambda: twice(TopicAlias.objects.create(topic=factories.topic(), name="H2O")), "name"),
    "statement_topic_once": (lambda: twice(topic_row()), None),
    "speaker_credited_once": (lambda: twice(Attribution.objects.create(**of(speaker=factories.speaker()))), "__all__"),
    "report_cited_once": (lambda: twice(Citation.objects.create(**of(report=factories.report()))), "__all__"),
    "citation_how_known": (lambda: Citation(**of(report=factories.report(), how="sings of")), "how"),
    "origin_how_known": (lambda: Origin(**of(key="sha256:0", how="dreamt")), "how"),
    "quotation_anchor_unique": (lambda: twice(quotation()), None),
    "quotation_paragraphs_in_order": (
        lambda: Quotation(**of(speaker=factories.speaker(), first_paragraph=3, last_paragraph=2)),
        "last_paragraph",
    ),
    "statement_slug_unique_in_its_year": (published_twin, "slug"),
    "statement_slug_holds_a_letter": (lambda: draft(slug="04"), "slug"),
    "statement_has_headline_and_text": (lambda: draft(body=""), "body"),
    "statement_kind_known": (lambda: draft(kind="song"), "kind"),
    "statement_status_known": (lambda: draft(status="lost", **PUBLIC), None),
    "statement_beyond_draft_has_its_day": (lambda: draft(status="published", publish_at=MORNING), None),
    "statement_event_in_order": (lambda: draft(event_starts_at=EVENING, event_ends_at=MORNING), "event_ends_at"),
    "statement_withdrawn_says_how": (lambda: draft(withdrawal_note="Never mind."), None),
    "statement_replaced_by_another": (lambda: draft(replaced_by=factories.published()), None),
    "statement_not_translation_of_itself": (lambda: own_original(factories.statement()), "translation_of"),
    "old_address_begins_with_a_slash": (lambda: OldAddress(path="news", statement=factories.statement()), "path"),
    "old_address_leads_to_one_place": (lambda: OldAddress(path="/news"), "__all__"),
    "decision_act_known": (lambda: Decision(**of(act="dream", target="draft", text_sha256=HASH)), "act"),
    "decision_leads_to_a_status": (lambda: Decision(**of(act="publish", target="lost", text_sha256=HASH)), "target"),
    "decision_about_words_names_who_said_them": (
        lambda: Decision(**of(act="words", target="draft", text_sha256=HASH)),
        None,
    ),
    "decision_from_outside_has_a_name": (
        lambda: Decision(**of(act="object", target="draft", text_sha256=HASH)),
        None,
    ),
    "decision_pins_a_text": (lambda: Decision(**of(act="publish", target="published", text_sha256="x")), None),
    "notice_once": (lambda: twice(notice()), "__all__"),
    "version_number_once": (lambda: twice(version(number=1, public_from=MORNING)), "__all__"),
    "version_public_has_number": (lambda: version(number=2), None),
    "version_change_known": (lambda: version(change="song", note="La."), "change"),
    "version_change_is_told": (lambda: version(change="correction"), "__all__"),
    "version_hashes_are_sha256": (lambda: version(record_sha256="x"), "__all__"),
    "sending_told_once_a_version": (lambda: twice(sending()), None),
    "sending_says_what": (lambda: changed(sending(), item=""), None),
    "sent_form_once": (lambda: twice(sent_form()), None),
    "sent_form_keeps_a_sha256": (lambda: changed(sent_form(), sha256="the token itself"), None),
    "preview_link_token_once": (lambda: twice(preview_link()), None),
    "preview_link_keeps_a_sha256": (lambda: changed(preview_link(), sha256="the token itself"), None),
    "preview_link_expires_after_it_is_made": (lambda: changed(preview_link(), expires_at=MORNING), None),
    "preview_link_lasts_thirty_days_at_most": (
        lambda: changed(preview_link(), expires_at=MORNING + timedelta(days=30, seconds=1)),
        None,
    ),
    "preview_view_number_once": (lambda: twice(preview_link().views.create(number=1, at=EVENING)), None),
    "preview_view_is_one_of_a_thousand": (lambda: PreviewView(link=preview_link(), number=1001, at=EVENING), None),
    "consent_link_token_once": (lambda: twice(consent_link()), None),
    "consent_link_keeps_a_sha256": (lambda: changed(consent_link(), sha256="the token itself"), None),
    "consent_link_expires_after_it_is_made": (lambda: changed(consent_link(), expires_at=MORNING), None),
    "consent_link_lasts_thirty_days_at_most": (
        lambda: changed(consent_link(), expires_at=MORNING + timedelta(days=30, seconds=1)),
        None,
    ),
    "consent_link_asks_somebody": (lambda: changed(consent_link(), name=""), None),
    "trace_once": (lambda: twice(version(number=1, public_from=MORNING).traces.create(hash=1)), "__all__"),
    "proposal_one_open_of_a_person": (lambda: twice(factories.proposal()), None),
    "proposal_is_open_or_decided": (lambda: changed(factories.proposal(), state="applied"), None),
    "proposal_change_known": (lambda: changed(factories.proposal(), change="song", note="La."), None),
    "proposal_change_is_told": (lambda: changed(factories.proposal(), change="correction"), None),
    "proposal_hashes_are_sha256": (lambda: changed(factories.proposal(), text_sha256="x"), None),
    "redaction_id_is_positive": (lambda: redaction(id=-1), None),
    "redaction_is_finished_or_points_nowhere": (lambda: redaction(unfinished=saved(redaction())), None),
    "redaction_of_a_person_has_a_reason": (lambda: redaction(by=factories.user("Writer"), reason=""), None),
    "autosave_once_a_person_and_statement": (lambda: twice(autosave(statement=factories.statement())), None),
    "autosave_once_a_person_for_a_new_one": (lambda: twice(autosave()), None),
    "open_form_once_a_person": (lambda: twice(open_form()), None),
    "demo_item_once": (lambda: twice(DemoItem.objects.create(item=factories.topic())), None),
}  # fmt: skip


def sending() -> Sending:
    made = factories.published()
    return made.sendings.create(version=made.versions.get(), item="mail", sent_by=factories.user("Writer"))


def sent_form() -> SentForm:
    return SentForm.objects.create(**of(sha256=HASH))


def preview_link() -> PreviewLink:
    return PreviewLink.objects.create(
        **of(label="Ana", made_by=factories.user("Writer"), sha256=HASH, made_at=MORNING, expires_at=EVENING)
    )


def consent_link() -> ConsentLink:
    return ConsentLink.objects.create(
        **of(name="Ali", made_by=factories.user("Writer"), sha256=HASH, made_at=MORNING, expires_at=EVENING)
    )


def redaction(**fields) -> Redaction:
    return Redaction(**of(reason="Danger.") | fields)


def saved(noun):
    noun.save()
    return noun


def autosave(**fields) -> Autosave:
    return Autosave.objects.create(person=factories.user("Writer"), data={}, kept_at=EVENING, **fields)


def open_form() -> OpenForm:
    return OpenForm.objects.create(**of(person=factories.user("Writer"), since=MORNING, seen_at=EVENING))


def changed(noun, **fields):
    for name, value in fields.items():
        setattr(noun, name, value)
    return noun


def version(**fields) -> Version:
    number = fields.get("number")
    made = Version(**of(record="{}", record_sha256=HASH, text_sha256=HASH) | fields)
    if number == 1:
        made.save()
    return made


def own_parent(noun):
    noun.parent = noun
    return noun


def own_original(statement):
    statement.translation_of = statement
    return statement


def moved_focus(image):
    image.focal_x = 101
    return image


def alias_of(organization):
    return OrganizationAlias.objects.create(organization=organization, name="The Office")


def report(**fields) -> Report:
    return Report(**{"title": "A report", "slug": "a-report", "publisher": factories.organization()} | fields)


def alias() -> ReportAlias:
    return ReportAlias.objects.create(report=factories.report(), name="OIG-12-66 (Revised)")


def page() -> CopyPage:
    return CopyPage.objects.create(copy=factories.copy(), number=1)


def visit(**fields) -> Visit:
    return Visit(report=factories.report(), address="https://oig.example/r.pdf", at=MORNING, **fields)


def task_of_a_statement() -> Task:
    return Task.objects.create(**of(report=factories.report(), why="revised"))


def made(noun: models.Model, **fields) -> models.Model:
    for name, value in fields.items():
        setattr(noun, name, value)
    return noun


def renamed(report: Report) -> Report:
    report.slug, report.public_id = "another-slug", "another234"
    return report


def source_file():
    from statements.models import SourceFile

    made = without_hash(SourceFile())
    made.save()
    return made


def topic_row() -> StatementTopic:
    return StatementTopic.objects.create(content_object=factories.statement(), tag=factories.topic())


def quotation() -> Quotation:
    return Quotation.objects.create(**of(speaker=factories.speaker(), first_paragraph=1, last_paragraph=1))


def test_every_constraint_is_tried_by_this_table():
    declared = {
        constraint.name
        for model in apps.get_app_config("statements").get_models()
        for constraint in model._meta.constraints
    }
    assert declared == set(BROKEN)


def as_the_engine_calls_it(name: str, meta) -> str:
    """By its name; SQLite tells of a unique one only the columns."""
    [constraint] = [each for each in meta.constraints if each.name == name]
    if connection.vendor != "sqlite" or isinstance(constraint, models.CheckConstraint):
        return rf"\b{name}\b"
    columns = (meta.get_field(field).column for field in constraint.fields)
    return ", ".join(rf"\b{meta.db_table}\.{column}" for column in columns) + "$"


@pytest.mark.parametrize("name", BROKEN)
def test_the_database_refuses_it_by_its_name(name):
    noun = BROKEN[name][0]()
    if hasattr(noun, "name_key"):
        noun.derive()
    with pytest.raises(IntegrityError, match=as_the_engine_calls_it(name, type(noun)._meta)), transaction.atomic():
        noun.save_base()  # around everything that `save` does


@pytest.mark.parametrize("name", [name for name, (_, field) in BROKEN.items() if field])
def test_the_check_of_a_form_puts_a_sentence_beside_the_field(name):
    make, field = BROKEN[name]
    with pytest.raises(ValidationError) as refused:
        make().full_clean()
    assert field in refused.value.error_dict
    assert refused.value.message_dict[field][0].endswith(".")


def test_dates_may_be_unknown_or_the_same():
    Role.objects.create(
        speaker=factories.speaker(), organization=factories.publisher(), title="Chair", until=date(2020, 1, 1)
    )
    factories.report(issued_on="2012-04-06", released_on="2012-04-06", revised_on=None)
    factories.report(issued_on=None, released_on="2012-04-06")


def test_drafts_may_share_a_slug_and_other_years_may_too():
    factories.statement(slug="same")
    factories.statement(slug="same")
    factories.published(slug="same")
    factories.published(slug="same", publish_at=datetime(2013, 4, 6, tzinfo=UTC))
    assert Statement.objects.filter(slug="same").count() == 4


def test_reports_without_a_number_do_not_clash():
    publisher = factories.organization()
    factories.report(number="", publisher=publisher)
    factories.report(number="", publisher=publisher)


def test_a_name_that_is_another_topics_alias_is_refused():
    TopicAlias.objects.create(topic=factories.topic("Water"), name="H2O")
    with pytest.raises(ValidationError) as refused:
        Topic(name="h2o").full_clean()
    assert "another name of the topic “Water”" in refused.value.error_dict["name"][0].message
    with pytest.raises(ValidationError) as refused:
        TopicAlias(topic=factories.topic(), name="WATER").full_clean()
    assert "is a topic itself" in refused.value.error_dict["name"][0].message


def test_an_organization_cannot_be_a_part_of_its_own_part():
    above = factories.organization(name="Above")
    below = factories.organization(name="Below", parent=above)
    above.parent = below
    with pytest.raises(ValidationError) as refused:
        above.full_clean()
    assert "itself a part" in refused.value.error_dict["parent"][0].message


@pytest.mark.parametrize("address", ["ftp://x.example/a", "javascript:alert(1)", "file:///etc/passwd", "//x", "x"])
def test_an_address_that_is_not_of_the_web_is_refused(address):
    with pytest.raises(ValidationError) as refused:
        report(url=address).full_clean()
    assert refused.value.error_dict["url"][0].message == "Enter an address that begins with http:// or https://"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc"])
def test_a_zone_that_does_not_exist_is_refused(zone):
    with pytest.raises(ValidationError):
        HouseStyle(organization=factories.organization(), time_zone=zone).full_clean()


def test_copies_of_the_same_bytes_are_one_file(settings):
    first = factories.copy(content=b"%PDF-1.4 same")
    second = factories.copy(content=b"%PDF-1.4 same")
    assert first.stored_name == second.stored_name
    assert Copy.objects.count() == 2
    [file] = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    assert file.name == f"{hashlib.sha256(b'%PDF-1.4 same').hexdigest()}.pdf"
    assert first.open().read() == b"%PDF-1.4 same"
