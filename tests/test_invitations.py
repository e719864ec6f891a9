"""Colleagues come by a link."""

import pytest
from django.core.exceptions import ValidationError

from statements.invitations import invitation_link, invite, read_invitations
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ana@x.example", [("ana@x.example", "Writer")]),
        ("ana@x.example editor", [("ana@x.example", "Editor")]),
        ("ana@x.example, PUBLISHER\n\n bo@x.example", [("ana@x.example", "Publisher"), ("bo@x.example", "Writer")]),
        ("ana@x.example\nana@x.example", [("ana@x.example", "Writer")]),
        ("", []),
    ],
)
def test_a_line_is_an_address_and_a_role(text, found):
    assert read_invitations(text) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ana", "“ana” does not begin with a mail address."),
        ("ana@x.example boss", "“ana@x.example boss”: after the address stands writer, editor or publisher."),
        ("taken@x.example", "taken@x.example has an account already."),
    ],
)
def test_each_wrong_line_gets_a_sentence(text, sentence):
    factories.user("Writer", username="taken@x.example")
    with pytest.raises(ValidationError) as refused:
        read_invitations(f"fine@x.example\n{text}")
    assert refused.value.messages == [sentence]


def path_of(user) -> str:
    return invitation_link(user).removeprefix("http://testserver")


def test_the_link_lets_a_colleague_choose_a_password_and_signs_them_in(client, newsroom):
    user = invite("ana@x.example", "Editor")
    form = client.get(path_of(user), follow=True)
    assert form.status_code == 200
    chosen = {"new_password1": factories.PASSWORD, "new_password2": factories.PASSWORD}
    response = client.post(form.request["PATH_INFO"], chosen)
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200
    assert [group.name for group in user.groups.all()] == ["Editor"]


def test_a_link_is_good_once(client, newsroom):
    user = invite("ana@x.example", "Writer")
    path = path_of(user)
    user.set_password(factories.PASSWORD)
    user.save()
    assert "no longer good" in client.get(path).content.decode()


def test_a_weak_password_is_refused_with_a_sentence(client, newsroom):
    form = client.get(path_of(invite("ana@x.example", "Writer")), follow=True)
    response = client.post(form.request["PATH_INFO"], {"new_password1": "short", "new_password2": "short"})
    assert "at least 12 characters" in response.content.decode()


def test_nobody_signs_in_before_having_chosen(client, newsroom):
    assert not invite("ana@x.example", "Writer").has_usable_password()
