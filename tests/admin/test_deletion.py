"""What is in use stays, and a page of ours says where it is used."""

import pytest
from django.urls import reverse

from tests import factories


def used_speaker():
    speaker = factories.speaker("Ana Reyes")
    factories.statement(headline="On Dams", speakers=[speaker])
    return speaker


def used_role():
    role = used_speaker().roles.get()
    role.speaker.attributions.update(role=role)
    return role


def used_report():
    report = factories.report()
    factories.statement(headline="On Dams", reports=[report])
    return report


def used_topic():
    topic = factories.topic()
    factories.statement(headline="On Dams", topics=[topic])
    return topic


def used_organization():
    issuer = factories.organization()
    factories.statement(headline="On Dams", issuer=issuer)
    return issuer


def used_image():
    image = factories.image()
    factories.statement(headline="On Dams", lead_image=image)
    return image


def used_contact():
    contact = factories.publisher().house_style.press_contact
    factories.statement(headline="On Dams", contact=contact)
    return contact


EVERY_NOUN = [used_speaker, used_role, used_report, used_topic, used_organization, used_image, used_contact]


@pytest.mark.parametrize("used", EVERY_NOUN)
def test_a_noun_that_a_statement_uses_is_kept_with_a_sentence(editor, used):
    noun = used()
    address = reverse(f"admin:statements_{noun._meta.model_name}_delete", args=[noun.pk])
    for answer in (editor.get(address), editor.post(address, {"post": "yes"})):
        page = answer.content.decode()
        assert "is in use and cannot be deleted" in page
        assert "On Dams" in page
    assert type(noun).objects.filter(pk=noun.pk).exists()


@pytest.mark.parametrize("used", EVERY_NOUN)
def test_deleting_many_is_refused_in_the_same_words(editor, used):
    noun = used()
    address = reverse(f"admin:statements_{noun._meta.model_name}_changelist")
    action = {"action": "delete_selected", "_selected_action": [noun.pk], "post": "yes"}
    assert "is in use and cannot be deleted" in editor.post(address, action).content.decode()
    assert type(noun).objects.filter(pk=noun.pk).exists()


def test_what_nobody_uses_can_go(editor):
    topic = factories.topic()
    assert editor.post(reverse("admin:statements_topic_delete", args=[topic.pk]), {"post": "yes"}).status_code == 302
    speaker = factories.speaker()
    action = {"action": "delete_selected", "_selected_action": [speaker.pk], "post": "yes"}
    assert editor.post("/admin/statements/speaker/", action).status_code == 302
    assert not type(speaker).objects.exists()


def test_a_role_in_use_that_is_taken_out_of_its_speaker_comes_back_with_a_sentence(editor):
    role = used_role()
    speaker = role.speaker
    row = {
        "id": role.pk,
        "speaker": speaker.pk,
        "title": role.title,
        "organization": role.organization_id,
        "DELETE": "on",
    }
    data = {"name": speaker.name, "slug": speaker.slug, "roles-TOTAL_FORMS": 1, "roles-INITIAL_FORMS": 1}
    data |= {f"roles-0-{name}": value for name, value in row.items()}
    page = editor.post(reverse("admin:statements_speaker_change", args=[speaker.pk]), data)
    assert page.status_code == 200
    assert "On Dams" in page.content.decode()
    assert speaker.roles.exists()


def test_people_are_made_inactive_and_never_deleted(at_the_desk):
    admin = at_the_desk(None)
    writer = factories.user("Writer")
    assert admin.post(reverse("admin:auth_user_delete", args=[writer.pk]), {"post": "yes"}).status_code == 403
