"""What the Dockerfile promises of the two images that it builds."""

import json
import re

import pytest

from .processes import ROOT

TEXT = (ROOT / "Dockerfile").read_text()
LINES = [line for line in TEXT.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]


def stages() -> dict[str, list[tuple[str, str]]]:
    """The instructions of each stage, by its name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in LINES:
        word, _, rest = line.partition(" ")
        if word == "FROM":
            name = rest.rpartition(" AS ")[2]
        found.setdefault(name, []).append((word, rest))
    return found


STAGES = stages()
IMAGES = ["app", "web"]


def last(stage: str, word: str) -> str:
    return [rest for each, rest in STAGES[stage] if each == word][-1]


@pytest.mark.parametrize("stage", STAGES)
def test_every_base_image_has_a_version(stage):
    assert re.fullmatch(r"[a-z]+:\d+\.\d+(\.\d+)?-[a-z-]+ AS [a-z]+", last(stage, "FROM"))


@pytest.mark.parametrize("stage", IMAGES)
def test_nothing_runs_as_root(stage):
    assert last(stage, "USER") in {"newsroom", "nginx"}


@pytest.mark.parametrize("stage", IMAGES)
def test_every_image_says_whether_it_is_well(stage):
    _, _, command = last(stage, "HEALTHCHECK").partition("CMD ")
    assert json.loads(command)


def test_the_server_is_started_without_a_shell_around_it():
    assert json.loads(last("app", "CMD")) == ["deploy/entry"]
    assert "\nexec granian newsroom.wsgi:application " in (ROOT / "deploy" / "entry").read_text()


def test_packages_are_checked_by_hash_and_never_compiled():
    [install] = re.findall(r"pip .*install .*", TEXT)
    assert "--require-hashes --only-binary=:all: -r requirements.txt" in install


def test_no_tool_for_building_is_installed():
    assert not re.search(r"apt-get|apk |gcc|build-essential", TEXT)


def test_static_files_of_both_images_are_of_one_build():
    assert ("COPY", "--from=app /srv/static /srv/static") in STAGES["web"]
    assert " STATIC_ROOT=/srv/static " in last("app", "ENV")
    assert "alias /srv/static/;" in (ROOT / "deploy" / "nginx.conf").read_text()


def test_only_what_is_named_goes_into_an_image():
    first, *others = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if not line.startswith("#")]
    named = [line.removeprefix("!") for line in others if line.startswith("!")]
    assert first == "*"
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert not {"var", ".env", ".git", ".venv", "tests"} & {*named}
