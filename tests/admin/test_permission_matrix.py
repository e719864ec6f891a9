"""Who gets which page of the desk, and whose form it takes, for a statement in each state."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import NoReverseMatch, reverse

from statements import versions
from statements.models import OldAddress, Role, Statement, Task
from tests import factories

# Nobody signed in; who may not Visit the desk; Staff without a group; Writer, Editor, Publisher, Administrator.
SIGNS_OUT = "logout"  # for everybody, so nobody would be left for the next row
EVERYBODY, DESK = "NVSWEPA", "SWEPA"
CHANGED_BY = {("draft", "in review", "approved"): "WEPA", ("scheduled", "withdrawn"): "PA", ("published",): "PA"}
PROPOSED_BY = CHANGED_BY | {("published",): "WEPA"}

# Address: who is shown the page, whose form is taken; where it depends on the state, a line for each.
MATRIX = {
    "index": (DESK, DESK),
    "app_list": ("", DESK),  # leads to the start page
    "start": ("", "A"),
    "invite": ("A", "A"),
    "autocomplete": ("", ""),
    "jsi18n": (DESK, ""),
    "login": ("NV", EVERYBODY),
    "password_change": (DESK, DESK),
    "password_change_done": (DESK, ""),
    "view_on_site": ("", ""),
    "auth_user_password_change": ("A", "A"),
    "image-preview": ("WEPA", "WEPA"),
    "statements_from_release": ("WEPA", "WEPA"),
    "statements_statement_source": ("WEPA", "WEPA"),
    "statements_statement_withdraw": ("PA", "PA"),
    "statements_statement_sending": (PROPOSED_BY, PROPOSED_BY),
    "statements_statement_previews": (CHANGED_BY, CHANGED_BY),
    "statements_statement_consent": (CHANGED_BY, CHANGED_BY),
    "statements_statement_translate": ("WEPA", "WEPA"),
    "statements_statement_original": ("", ""),  # only of a translation: test_statement_translations.py
    "statements_statement_keep": ("", PROPOSED_BY),
    "statements_statement_keep_new": ("", "WEPA"),
    "statements_statement_beat": ("", PROPOSED_BY),
    "statements_statement_beat_new": ("", "WEPA"),
    "statements_report_done": ("", "EPA"),
    "statements_report_fetch": ("", "EPA"),
    "statements_report_merge": ("PA", "PA"),
    "statements_statement_changelist": ("WEPA", "WEPA"),
    "statements_statement_add": ("WEPA", "WEPA"),
    "statements_statement_history": ("WEPA", "WEPA"),
    "statements_statement_restore": (CHANGED_BY, CHANGED_BY),
    "statements_statement_proposal": ("PA", "PA"),
    "statements_statement_redact": ("A", "A"),  # and Protectors, a group without anybody
    "statements_statement_change": ("WEPA", PROPOSED_BY),
    "statements_statement_delete": ("EPA", "EPA"),
}
SENT = {"statements_statement_sending": {"sent": "mail"}}  # where an empty form is refused to everybody
NOUNS = {
    # noun: who reads, adds, changes, deletes
    "auth_user": ("A", "A", "A", ""),  # who wrote stays named; an account is closed instead
    "auth_group": ("A", "A", "A", "A"),
    "statements_image": ("WEPA", "WEPA", "EPA", "EPA"),
    "statements_oldaddress": ("WEPA", "", "", ""),
    "statements_organization": ("WEPA", "EPA", "EPA", "EPA"),
    "statements_presscontact": ("WEPA", "EPA", "EPA", "EPA"),
    "statements_report": ("WEPA", "WEPA", "EPA", "EPA"),
    "statements_speaker": ("WEPA", "WEPA", "EPA", "EPA"),
    "statements_role": ("WEPA", "WEPA", "EPA", "EPA"),
    "statements_topic": ("WEPA", "EPA", "EPA", "EPA"),
}
for noun, (reads, adds, changes, deletes) in NOUNS.items():
    MATRIX |= {
        f"{noun}_changelist": (reads, reads),
        f"{noun}_add": (adds, adds),
        f"{noun}_change": (reads, changes),
        f"{noun}_delete": (deletes, deletes),
        f"{noun}_history": (reads, reads),
    }


def names(patterns=None):
    for pattern in patterns or admin.site.urls[0]:
        if hasattr(pattern, "url_patterns"):
            yield from names(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name


@pytest.fixture
def clients(newsroom):
    return {
        letter: signed_in(person)
        for letter, person in {
            "N": None,
            "V": get_user_model().objects.create_user("visitor"),
            "S": get_user_model().objects.create_user("staff", is_staff=True),
            "W": factories.user("Writer"),
            "E": factories.user("Editor"),
            "P": factories.user("Publisher"),
            "A": factories.user(),
        }.items()
    }


def signed_in(person) -> Client:
    client = Client()
    if person:
        client.force_login(person)
    return client


@pytest.fixture
def address_of(newsroom):
    """The address with something real in it."""
    made = {
        "auth_user": lambda: get_user_model().objects.create_user(f"user{next(factories.numbers)}"),
        "auth_group": lambda: Group.objects.create(name=f"group {next(factories.numbers)}"),
        "image-preview": factories.image,
        "statements_image": factories.image,
        "statements_oldaddress": lambda: old_address(factories.topic()),
        "statements_organization": factories.organization,
        "statements_presscontact": lambda: newsroom.house_style.press_contact,
        "statements_report_done": lambda: Task.objects.create(report=factories.report(), why="gone"),
        "statements_report": factories.report,
        "statements_speaker": factories.speaker,
        "statements_role": lambda: Role.objects.get(speaker=factories.speaker()),
        "statements_topic": factories.topic,
    }

    rows = {"statements_statement_restore": versions.freeze, "statements_statement_proposal": factories.proposal}

    def address_of_(name: str, statement: Statement) -> str:
        if name == "app_list":
            return "/admin/statements/"
        noun = next((noun for noun in made if name.startswith(noun)), None)
        if name == "view_on_site":
            return reverse("admin:view_on_site", args=[1, statement.pk])
        if name in rows:
            return reverse(f"admin:{name}", args=[statement.pk, rows[name](statement).pk])
        return reverse_any(name, [statement.pk] if noun is None else [made[noun]().pk])

    return address_of_


def reverse_any(name: str, arguments: list) -> str:
    """Of the list of a noun, which takes none, or of one of them."""
    try:
        return reverse(f"admin:{name}")
    except NoReverseMatch:
        return reverse(f"admin:{name}", args=arguments)


def old_address(topic) -> OldAddress:
    topic.slug += "-renamed"
    topic.save()
    return OldAddress.objects.latest("pk")


def is_refused(answer) -> bool:
    to_sign_in = answer.status_code == 302 and re.match(r"/admin/login/", answer["Location"])
    led_away = answer.status_code == 302 and answer.wsgi_request.method == "GET"
    return bool(to_sign_in) or led_away or answer.status_code in {403, 404, 405}


def wanted(cell, state: str) -> str:
    if isinstance(cell, str):
        return cell
    return next((letters for states, letters in cell.items() if state in states), "")


def test_each_address_of_the_desk_has_its_row():
    assert set(names()) - {SIGNS_OUT} == set(MATRIX)


def differences(clients, address_of, rows, state: str) -> dict:
    """Address and verb, who gets through, and who should."""
    differing = {}
    for name, cells in rows.items():
        statement = factories.IN_EVERY_STATE[state](source_file=factories.source_file())
        for verb, cell in zip(("get", "post"), cells, strict=True):
            address = address_of(name, statement)
            answers = {who: getattr(client, verb)(address, SENT.get(name)) for who, client in clients.items()}
            found = "".join(who for who, answer in answers.items() if not is_refused(answer))
            if found != wanted(cell, state):
                differing[name, verb] = (found, wanted(cell, state))
    return differing


OF_A_STATEMENT = {name: cells for name, cells in MATRIX.items() if name.startswith("statements_statement_")}


def test_each_role_sees_and_does_what_its_row_says(clients, address_of):
    others = {name: cells for name, cells in MATRIX.items() if name not in OF_A_STATEMENT}
    assert differences(clients, address_of, others, "draft") == {}


@pytest.mark.parametrize("state", factories.IN_EVERY_STATE)
def test_each_role_sees_and_does_with_a_statement_what_its_row_says(clients, address_of, state):
    assert differences(clients, address_of, OF_A_STATEMENT, state) == {}


AUTOCOMPLETED = [
    *(("statement", field) for field in ("issuer", "contact", "lead_image", "translation_of", "topics")),
    ("attribution", "speaker"),
    ("citation", "report"),
]


@pytest.mark.parametrize(("model", "field"), AUTOCOMPLETED)
def test_choices_are_found_by_those_who_read_them(clients, model, field):
    assert who_finds(clients, model, field) == "WEPA"


@pytest.mark.parametrize(("field", "whose"), [("created_by", "A"), ("status", ""), ("nothing", "")])
def test_other_fields_find_what_one_may_read_anyway(clients, field, whose):
    assert who_finds(clients, "statement", field) == whose


def who_finds(clients, model: str, field: str) -> str:
    asked = {"app_label": "statements", "model_name": model, "field_name": field, "term": ""}
    answers = {who: client.get("/admin/autocomplete/", asked) for who, client in clients.items()}
    return "".join(who for who, answer in answers.items() if not is_refused(answer))


@pytest.mark.parametrize("role", "SWEPA")
def test_no_bulk_action_takes_anything_off_the_record(clients, role):
    """Ids of others, of what is not in the list, and of what is not there at all."""
    made = {state: make() for state, make in factories.IN_EVERY_STATE.items()}
    ids = [*(statement.pk for statement in made.values()), 999_999]
    forged = {"action": "delete_selected", "_selected_action": ids, "post": "yes", "select_across": "1"}
    clients[role].post("/admin/statements/statement/?state=draft", forged)
    left = set(Statement.objects.values_list("pk", flat=True))
    assert {statement.pk for state, statement in made.items() if state != "draft"} <= left
    if role in "SW":
        assert made["draft"].pk in left
