"""The server for one machine: `make run` ends with it."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.demo.accounts import make_accounts
from statements.management.commands import serve

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_in_use_gets_a_sentence_with_another_one(taken_port):
    with pytest.raises(CommandError, match=f"Port {taken_port} is in use; .*make run PORT={taken_port + 1}"):
        call_command("serve", port=taken_port)


@pytest.fixture
def data(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path


def test_the_sign_in_names_the_demos_accounts_and_their_password(db, data):
    password = make_accounts(data / "demo-password.txt")
    names, secret = serve.demo_sign_in()
    assert names.endswith("writer, editor, publisher, admin")
    assert password in secret


def test_an_account_that_is_gone_is_not_offered(db, data, django_user_model):
    make_accounts(data / "demo-password.txt")
    django_user_model.objects.exclude(username="admin").delete()
    assert serve.demo_sign_in()[0] == "Sign in as   admin"


def test_without_the_demo_no_sign_in_is_printed(db, data):
    (data / "demo-password.txt").write_text("of a demo that was taken away")
    assert serve.demo_sign_in() == []


def test_what_is_printed_last_is_where_the_answering_server_is(tmp_path):
    """As `make run` does it, on a database of its own; nothing is printed before the server answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = os.environ | {
        "DEBUG": "1",
        "DATA": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'newsroom.sqlite3'}",
        "SITE_URL": f"http://127.0.0.1:{port}",
    }
    manage = [sys.executable, ROOT / "manage.py"]
    subprocess.run([*manage, "migrate", "--verbosity", "0"], env=env, check=True)
    with subprocess.Popen(
        [*manage, "serve", "--port", str(port)], env=env, stdout=subprocess.PIPE, text=True
    ) as server:
        printed = [server.stdout.readline() for _ in range(4)]
        answered = serve.answers(port)
        server.send_signal(signal.SIGINT)
    assert answered
    assert re.fullmatch(
        rf"\nPublic site  http://127.0.0.1:{port}/\nThe desk     \S+/admin/\nStop it with Ctrl-C.\n", "".join(printed)
    )
    assert server.returncode == 0
