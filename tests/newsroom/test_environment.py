"""Settings out of the environment."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

ROOT = Path(__file__).parents[2]
PRODUCTION = {"SECRET_KEY": "x" * 60, "SITE_URL": "https://news.example.org"}


def start(**variables: str) -> subprocess.CompletedProcess:
    """The settings as a new process reads them, without anything that this one has."""
    code = "from django.conf import settings; print(settings.SITE_URL, settings.ALLOWED_HOSTS, settings.HTTPS)"
    clean = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "newsroom.settings", **variables}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("SECRET_KEY", "SECRET_KEY is not set. Make one with: python -c"),
        ("SITE_URL", "SITE_URL is not set. Set it to the address that readers see"),
    ],
)
def test_a_missing_setting_stops_the_start_and_says_how_to_set_it(missing, sentence, tmp_path):
    variables = {"DATA": str(tmp_path), **PRODUCTION}
    del variables[missing]
    failed = start(**variables)
    assert failed.returncode != 0
    assert sentence in failed.stderr


@pytest.mark.parametrize(
    ("variable", "value"), [("SITE_URL", "news.example.org"), ("SITE_URL", "ftp://x.example"), ("DEBUG", "maybe")]
)
def test_a_value_that_cannot_be_is_refused_with_its_name(variable, value, tmp_path):
    failed = start(**PRODUCTION | {"DATA": str(tmp_path), variable: value})
    assert failed.returncode != 0
    assert f"{variable} is '{value}'" in failed.stderr


def test_the_host_is_that_of_the_site_and_nothing_else(tmp_path):
    done = start(DATA=str(tmp_path), **PRODUCTION)
    assert done.stdout.strip() == "https://news.example.org ['news.example.org'] True"


def test_in_debug_mode_the_secret_is_made_once_for_its_owner_alone(tmp_path):
    start(DEBUG="1", DATA=str(tmp_path))
    file = tmp_path / "secret-key.txt"
    secret = file.read_text()
    assert len(secret) > 50
    assert file.stat().st_mode & 0o077 == 0
    start(DEBUG="1", DATA=str(tmp_path))
    assert file.read_text() == secret


@pytest.mark.parametrize(
    ("value", "is_on"), [("1", True), ("yes", True), ("ON", True), ("0", False), ("", False), ("no", False)]
)
def test_switches(monkeypatch, value, is_on):
    monkeypatch.setenv("SWITCH", value)
    assert environment.flag("SWITCH") == is_on


def test_words_are_split_at_commas(monkeypatch):
    monkeypatch.setenv("HOSTS", " a.example, ,b.example")
    assert environment.words("HOSTS") == ["a.example", "b.example"]


def test_nothing_is_not_a_value(monkeypatch):
    monkeypatch.setenv("EMPTY", "  ")
    assert environment.text("EMPTY", "default") == "default"
    with pytest.raises(ImproperlyConfigured, match=r"EMPTY is not set\. Do so\."):
        environment.text("EMPTY", how="Do so.")


def test_the_readme_lists_every_setting():
    source = (ROOT / "newsroom" / "settings.py").read_text()
    table = (ROOT / "README.md").read_text()
    asked = set(re.findall(r'environment\.\w+\(\s*"(\w+)"', source))
    assert {"SECRET_KEY", "DATABASE_URL"} <= asked
    assert {name for name in asked if f"`{name}`" not in table} == set()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ("", 25, "", "", False, False)),
        ("smtp://127.0.0.1:2525", ("127.0.0.1", 2525, "", "", False, False)),
        ("smtp+starttls://ana%40x:p%3Aw@mail.example", ("mail.example", 587, "ana@x", "p:w", True, False)),
        ("smtps://mail.example", ("mail.example", 465, "", "", False, True)),
    ],
)
def test_the_mail_server_is_one_address(monkeypatch, address, expected):
    monkeypatch.setenv("MAILS", address)
    assert tuple(environment.mail_server("MAILS").values()) == expected


@pytest.mark.parametrize("address", ["mail.example", "https://mail.example", "smtp://"])
def test_what_is_no_mail_server_is_refused(monkeypatch, address):
    monkeypatch.setenv("MAILS", address)
    with pytest.raises(ImproperlyConfigured, match="MAILS is not the address of a mail server"):
        environment.mail_server("MAILS")
