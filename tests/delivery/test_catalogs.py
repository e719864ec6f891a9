"""What readers see is translated, completely, and what is compiled is what was translated."""

import gettext
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .processes import ROOT

LANGUAGES = ["es"]
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}|<[^>]+>")

pytestmark = pytest.mark.skipif(
    not shutil.which("xgettext") and not os.environ.get("CI"), reason="gettext is not installed"
)


@pytest.fixture(scope="module")
def made_anew(tmp_path_factory) -> Path:
    """The project after `make messages`."""
    copy = tmp_path_factory.mktemp("messages")
    for folder in ("statements", "templates", "locale"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("*.pyc", "*.jsonl", "*.mo"))
    shutil.copy(ROOT / "Makefile", copy)
    make = ["make", "messages", f"BIN={Path(sys.executable).parent}", "--assume-old=.venv/requirements-dev.txt"]
    env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(make, cwd=copy, env=env, check=True, capture_output=True)
    return copy


def catalog(language: str, kind: str, root: Path = ROOT) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / f"django.{kind}"


def sentences(root: Path, language: str) -> list[str]:
    """Without comments, which differ from one gettext to the next."""
    return [line for line in catalog(language, "po", root).read_text().splitlines() if not line.startswith("#")]


def compiled(path: Path) -> dict:
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)._catalog


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_templates_and_the_code_is_in_the_catalog_and_no_other(language, made_anew):
    assert sentences(ROOT, language) == sentences(made_anew, language), "run: make messages"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lacking", ["--untranslated", "--only-fuzzy"])
def test_every_sentence_is_translated(language, lacking):
    found = subprocess.run(["msgattrib", lacking, catalog(language, "po")], check=True, capture_output=True, text=True)
    assert found.stdout == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_was_translated(language, made_anew):
    assert compiled(catalog(language, "mo")) == compiled(catalog(language, "mo", made_anew)), "run: make messages"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_places_and_tags(language):
    for message, translated in compiled(catalog(language, "mo")).items():
        text, form = message if isinstance(message, tuple) else (message, 0)
        may_differ = not text or (form and not PLACES.search(text))  # “a year ago”, “%(years)d years ago”
        assert may_differ or sorted(PLACES.findall(text)) == sorted(PLACES.findall(translated)), text
