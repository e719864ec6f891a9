"""One changed byte is named, and so is a missing file."""

import os
from io import BytesIO, StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from statements.models import Copy
from tests import factories

pytestmark = pytest.mark.django_db
MANY = int(os.environ.get("VAULT", "30"))  # files; VAULT=10000 for a large one


@pytest.fixture
def vault():
    report = factories.report()
    copies = [Copy(report=report) for _ in range(MANY)]
    for number, copy in enumerate(copies):
        copy.keep(BytesIO(b"%%PDF-1.7 report %d" % number), extension="pdf", media_type="application/pdf")
    Copy.objects.bulk_create(copies)
    return copies


def verify() -> str:
    told = StringIO()
    call_command("verify_archive", stdout=told)
    return told.getvalue()


def faults() -> str:
    told = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("verify_archive", stdout=told)
    return f"{told.getvalue()}{refused.value}"


def test_what_is_as_it_was_is_counted(vault):
    factories.image()
    factories.source_file()
    assert f"all as they were: {MANY + 2:,}." in verify()


def test_one_changed_byte_is_named(vault):
    chosen = vault[MANY // 2]
    path = default_storage.path(chosen.stored_name)
    with open(path, "r+b") as file:  # noqa: PTH123
        file.seek(9)
        file.write(b"R")
    told = faults()
    assert f"{chosen.stored_name} is not as it was" in told
    assert told.count("is not as it was") == 1
    assert f"1 of {MANY:,}." in told


@pytest.mark.parametrize("make", [factories.copy, factories.image, factories.source_file])
def test_a_missing_file_is_named_with_whom_it_belongs_to(make):
    noun = make()
    default_storage.delete(noun.stored_name)
    told = faults()
    assert f"{noun.stored_name} is missing" in told
    assert f"“{noun}”" in told


def test_a_file_that_stays_elsewhere_is_not_missed():
    copy = factories.copy(is_held=False)
    default_storage.delete(copy.stored_name)
    assert "all as they were: 0." in verify()


def test_a_file_of_two_reports_is_read_once_and_both_are_named():
    copy = factories.copy()
    other = factories.copy()
    assert "all as they were: 1." in verify()
    default_storage.delete(copy.stored_name)
    assert all(f"“{each}”" in faults() for each in (copy, other))
