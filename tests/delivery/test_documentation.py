"""What an operator can set is written where an operator looks."""

import re

import pytest

from .processes import ROOT
from .test_compose import SETTINGS, TEXT

README = (ROOT / "README.md").read_text()
OPERATING = (ROOT / "docs" / "operating.md").read_text()


@pytest.mark.parametrize("name", sorted({*SETTINGS}))
def test_the_readme_has_a_line_for_every_setting(name):
    assert f"\n| `{name}` |" in README


@pytest.mark.parametrize("name", sorted({*re.findall(r"\$\{([A-Z_]+):", TEXT)} - {*SETTINGS}))
def test_what_only_docker_compose_reads_is_explained_in_operating(name):
    assert f"\n| `{name}` |" in OPERATING


@pytest.mark.parametrize("verb", re.findall(r"@echo 'make ([a-z]+)", (ROOT / "Makefile").read_text()))
def test_every_verb_is_explained(verb):
    assert f"make {verb}" in README + (ROOT / "CONTRIBUTING.md").read_text()
