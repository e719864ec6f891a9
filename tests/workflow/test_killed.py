"""A server killed while sixteen statements are published: what it acknowledged is there, and nothing is half."""

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

import pytest

from tests.delivery.processes import HOST, ROOT, free_port, wait_for

PUBLICATIONS = 16
TOKEN = "a" * 32  # of a form and its cookie
MAKE = f"""
import json
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from statements.models import Organization, Statement
person = get_user_model().objects.create(username="p", is_staff=True, is_superuser=True)
session = SessionStore()
session["_auth_user_id"] = str(person.pk)
session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
session["_auth_user_hash"] = person.get_session_auth_hash()
session.save()
issuer = Organization.objects.get()
made = [
    Statement.objects.create(headline=f"Dam {{number}} Is Safe", body="<p>We looked.</p>", issuer=issuer).pk
    for number in range({PUBLICATIONS})
]
print(json.dumps([session.session_key, issuer.pk, made]))
"""
LOOK = """
import json
from statements.models import Statement
print(json.dumps({
    statement.pk: [
        statement.status,
        statement.publish_at is not None,
        [decision.act for decision in statement.decisions.all()],
        [version.number for version in statement.versions.exclude(number=None)],
        [version.text_sha256 for version in statement.versions.exclude(number=None)] ==
            [decision.text_sha256 for decision in statement.decisions.all()],
    ]
    for statement in Statement.objects.all()
}))
"""
DRAFT = ["draft", False, [], [], True]
PUBLISHED = ["published", True, ["publish"], [1], True]


class Server:
    """A process group of its own, as its workers are processes too."""

    def __init__(self, installation, log):
        self.port = free_port()
        env = installation.env | {"SITE_URL": f"http://{HOST}:{self.port}"}
        command = [sys.executable, ROOT / "manage.py", "serve", "--port", str(self.port)]
        with log.open("w") as output:
            self.process = subprocess.Popen(
                command, env=env, cwd=ROOT, stdout=output, stderr=output, start_new_session=True
            )
        wait_for(self.port, self.process, log)

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def publish(self, pk: int, session: str, issuer: int) -> int | None:
        """The status of the answer; None where there was none."""
        rows = {f"{name}-TOTAL_FORMS": 0 for name in ("attributions", "citations", "quotations")}
        fields = {"headline": f"Dam {pk} Is Safe", "body": "<p>We looked.</p>", "kind": "statement", "language": "en"}
        form = rows | {key.replace("TOTAL", "INITIAL"): 0 for key in rows} | fields
        form |= {"issuer": issuer, "_move": "publish", "csrfmiddlewaretoken": TOKEN}
        headers = {
            "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection = HTTPConnection(HOST, self.port, timeout=60)
        try:
            connection.request("POST", f"/admin/statements/statement/{pk}/change/", urlencode(form), headers)
            return connection.getresponse().status
        except (OSError, HTTPException):
            return None
        finally:
            connection.close()


@pytest.fixture(scope="module")
def prepared(installations):
    """An installation to copy, and who publishes what in it."""
    installation = installations.new()
    return installation, json.loads(installation.shell(MAKE))


@pytest.mark.parametrize("kill_after", [1, 4, 9])
def test_nothing_acknowledged_is_lost_and_nothing_is_half_published(installations, prepared, tmp_path, kill_after):
    template, (session, issuer, statements) = prepared
    installation = installations.new(template)
    server = Server(installation, tmp_path / "log")
    acknowledged = set()

    def publish(pk: int) -> None:
        if (status := server.publish(pk, session, issuer)) is None:
            return
        assert status == 302, status
        acknowledged.add(pk)
        if len(acknowledged) == kill_after:
            server.kill()

    try:
        with ThreadPoolExecutor(PUBLICATIONS) as editors:
            list(editors.map(publish, statements))
    finally:
        if server.process.poll() is None:
            server.kill()
    found = {int(pk): state for pk, state in json.loads(installation.shell(LOOK)).items()}
    assert kill_after <= len(acknowledged) < PUBLICATIONS
    assert {pk for pk, state in found.items() if state == PUBLISHED} >= acknowledged
    assert all(state in (DRAFT, PUBLISHED) for state in found.values()), found
