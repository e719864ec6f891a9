"""The command that loads the demo and takes it away, and the demo's accounts."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command

from statements.demo import records
from statements.demo.load import Loader
from statements.models import Organization, Statement
from tests import factories

pytestmark = pytest.mark.django_db


def load_demo(*options: str) -> str:
    out = StringIO()
    call_command("load_demo", *options, stdout=out)
    return out.getvalue()


def test_only_an_installation_without_a_newsroom_gets_it_when_asked_so():
    factories.publisher()
    assert "was not loaded" in load_demo("--if-empty")
    assert not Statement.objects.exists()


def test_beside_a_newsroom_that_is_there_it_does_not_take_its_place():
    own = factories.publisher()
    Loader().load_publisher(records.read("organizations")[0])
    assert Organization.objects.publisher() == own
    assert Organization.objects.filter(slug="saltmarsh-coast-forum").exists()


@pytest.fixture
def little_demo(monkeypatch, settings, tmp_path):
    """Without its texts and pictures, for what is about the accounts."""
    monkeypatch.setattr(Loader, "load", lambda loader: None)
    settings.DATA = tmp_path
    return tmp_path / "demo-password.txt"


def test_the_four_accounts_share_a_random_password_that_is_kept(little_demo, settings):
    settings.DEBUG = True
    load_demo()
    password = little_demo.read_text().strip()
    assert little_demo.stat().st_mode & 0o077 == 0
    for name in ("writer", "editor", "publisher", "admin"):
        user = authenticate(username=name, password=password)
        assert user.is_staff
        assert user.is_superuser == (name == "admin")
    load_demo()
    assert little_demo.read_text().strip() == password


def test_a_lost_password_file_gives_a_new_password(little_demo, settings):
    settings.DEBUG = True
    load_demo()
    old = little_demo.read_text()
    little_demo.unlink()
    load_demo()
    assert little_demo.read_text() != old
    assert authenticate(username="writer", password=little_demo.read_text().strip())


def test_outside_of_debug_mode_there_are_no_accounts(little_demo, settings, django_user_model):
    settings.DEBUG = False
    load_demo()
    assert not django_user_model.objects.exists()
    assert not little_demo.exists()


def test_the_only_administrator_stays_and_it_is_said(little_demo, settings, django_user_model):
    settings.DEBUG = True
    load_demo()
    assert "only administrator" in load_demo("--remove")
    assert django_user_model.objects.get().username == "admin"
    factories.user()
    load_demo("--remove")
    assert not django_user_model.objects.filter(username="admin").exists()
