"""A newsroom of one's own, by command."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from statements.models import DemoItem, Organization
from tests import factories

pytestmark = pytest.mark.django_db

ANSWERS = {
    "name": "Tarn Union",
    "tagline": "Work is worth it",
    "contact_name": "Ana Ruiz",
    "contact_email": "press@tarn.example",
    "time_zone": "Europe/Madrid",
    "date_style": "british",
    "accent_color": "#0f4c5c",
}


def start(**answers) -> str:
    out, errors = StringIO(), StringIO()
    call_command("start_newsroom", no_input=True, stdout=out, stderr=errors, **answers)
    return out.getvalue()


def test_it_makes_the_publisher_with_its_style_its_contact_and_its_logo(tmp_path):
    logo = tmp_path / "logo.png"
    logo.write_bytes(factories.picture_file((300, 300), "PNG").read())
    start(**ANSWERS, logo=str(logo), boilerplate="Since 1901.")
    publisher = Organization.objects.publisher()
    house = publisher.house_style
    assert (publisher.name, publisher.tagline, publisher.boilerplate) == (
        "Tarn Union",
        "Work is worth it",
        "Since 1901.",
    )
    assert (house.time_zone, house.date_style, house.accent_color) == ("Europe/Madrid", "british", "#0f4c5c")
    assert house.press_contact.email == "press@tarn.example"
    assert publisher.logo.width == 300


def test_colleagues_and_the_first_administrator_get_links():
    printed = start(**ANSWERS, colleagues="bo@tarn.example publisher", admin="ana@tarn.example")
    assert "Link for ana@tarn.example, good for three days: http://testserver/admin/invited/" in printed
    assert "Link for bo@tarn.example" in printed


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"contact_email": "nobody"},
        {"accent_color": "red"},
        {"time_zone": "Mars/Olympus"},
        {"date_style": "roman"},
        {"colleagues": "nobody"},
    ],
)
def test_a_wrong_answer_changes_nothing(wrong):
    with pytest.raises(CommandError, match="Nothing was changed"):
        start(**ANSWERS | wrong)
    assert not Organization.objects.exists()


def test_a_logo_that_is_no_picture_or_no_file_is_refused(tmp_path):
    text = tmp_path / "logo.png"
    text.write_text("not a picture")
    with pytest.raises(CommandError):
        start(**ANSWERS, logo=str(text))
    with pytest.raises(CommandError, match="cannot be read"):
        start(**ANSWERS, logo=str(tmp_path / "missing.png"))


def test_a_second_start_is_refused():
    start(**ANSWERS)
    with pytest.raises(CommandError, match="has started already"):
        start(**ANSWERS | {"name": "Another"})


def test_the_demos_publisher_steps_aside():
    demo = factories.publisher()
    DemoItem.objects.create(item=demo)
    start(**ANSWERS)
    demo.refresh_from_db()
    assert not demo.is_publisher
    assert Organization.objects.publisher().name == "Tarn Union"


def test_asked_at_a_terminal_it_asks_again_only_for_what_was_wrong(monkeypatch):
    asked = []
    replies = {
        "Name of your organization": iter(["Tarn Union"]),
        "Press contact": iter(["Ana Ruiz"]),
        "Mail of the press contact": iter(["nobody", "press@tarn.example"]),
        "Your mail address, with which you sign in": iter(["ana@tarn.example"]),
    }

    def answer(prompt):
        question = prompt.partition(" [")[0].rstrip(": ")
        asked.append(question)
        return next(replies.get(question, iter([""])))

    monkeypatch.setattr("builtins.input", answer)
    call_command("start_newsroom", stdout=StringIO(), stderr=StringIO())
    assert Organization.objects.publisher().name == "Tarn Union"
    assert asked.count("Mail of the press contact") == 2
    assert asked.count("Name of your organization") == 1
