"""What the container of the application runs."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SECRET
from .processes import ROOT, Answer, environment, free_port, listens, running

ENTRY = ROOT / "deploy" / "entry"
HEALTHCHECK = [sys.executable, ROOT / "deploy" / "healthcheck.py"]


def test_the_entry_command_brings_the_tables_up_to_date_and_serves(delivered):
    plan = delivered.manage("migrate", "--check")
    answer = Answer(delivered.port, "/", headers={"Host": "news.example.org"})
    assert (plan, answer.status) == ("", 200)
    assert "Ferry Riders" in answer.body.decode()


def test_the_server_takes_the_place_of_the_shell_so_that_signals_reach_it(newsroom_process):
    newsroom, process = newsroom_process
    assert f"(main PID: {process.pid})" in (newsroom.data / "log").read_text()


def test_a_signal_to_end_ends_the_whole_tree_in_good_order(tmp_path):
    port = free_port()
    env = environment(DATA=tmp_path, SECRET_KEY=SECRET, SITE_URL="http://news.example.org", GRANIAN_PORT=port)
    with running(ENTRY, port=port, log=tmp_path / "log", env=env) as process:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0, Path(tmp_path / "log").read_text()
    assert not listens(port)


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("SECRET_KEY", "SECRET_KEY is not set. Make one with:"),
        ("SITE_URL", "SITE_URL is not set. Set it to the address that readers see"),
    ],
)
def test_a_missing_setting_stops_the_start_and_says_how_to_set_it(tmp_path, missing, sentence):
    env = environment(DATA=tmp_path, SECRET_KEY=SECRET, SITE_URL="http://news.example.org")
    del env[missing]
    started = subprocess.run([ENTRY], check=False, cwd=ROOT, env=env, capture_output=True, text=True)
    assert started.returncode != 0
    assert sentence in started.stderr


def test_the_health_check_says_yes_to_a_server_that_reaches_its_database(delivered):
    assert subprocess.run(HEALTHCHECK, check=False, env=delivered.env).returncode == 0


def test_the_health_check_says_no_where_nobody_answers(delivered):
    env = delivered.env | {"GRANIAN_PORT": str(free_port())}
    assert subprocess.run(HEALTHCHECK, check=False, env=env, capture_output=True).returncode != 0
