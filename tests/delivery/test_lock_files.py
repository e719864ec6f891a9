"""What the Makefile relies on in the two lock files."""

import re

import pytest

from .processes import ROOT

LOCKS = ["requirements.txt", "requirements-dev.txt"]
PACKAGE = re.compile(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)((?:.*\\\n)*.*)", re.MULTILINE)


def packages(lock: str) -> dict[str, str]:
    return {name: version for name, version, _ in PACKAGE.findall((ROOT / lock).read_text())}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_hash(lock):
    found = PACKAGE.findall((ROOT / lock).read_text())
    assert len(found) > 10
    assert [name for name, _, rest in found if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_of_a_registry_stands_in_it(lock):
    assert not re.search(r"https?://|index-url|find-links", (ROOT / lock).read_text())


def test_who_can_develop_can_run():
    run, develop = (packages(lock) for lock in LOCKS)
    assert run.items() <= develop.items()
