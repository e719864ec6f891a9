"""Files are looked at before they are read."""

import os

import pytest

from statements.intake.readers import MAX_BYTES, Unreadable, read_file


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "release.txt"
    path.write_bytes(b"Hello\r\n")
    assert read_file(path) == b"Hello\r\n"


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_refused(tmp_path):
    path = tmp_path / "release.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_file(path)) == MAX_BYTES
    os.truncate(path, MAX_BYTES + 1)
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        read_file(path)


def test_a_terabyte_is_refused_without_being_read(tmp_path):
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # sparse: reading it would take all memory
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        read_file(path)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="folder"):
        read_file(tmp_path)


def test_a_pipe_nobody_writes_to_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable, match="device or a pipe"):
        read_file(tmp_path / "pipe")


def test_a_device_is_refused(tmp_path):
    (tmp_path / "zero").symlink_to("/dev/zero")
    with pytest.raises(Unreadable, match="device or a pipe"):
        read_file(tmp_path / "zero")


@pytest.mark.parametrize("name", ["nowhere", "nul\x00"])
def test_a_file_that_is_not_there_is_refused(tmp_path, name):
    with pytest.raises(Unreadable, match="no such file|cannot be opened"):
        read_file(tmp_path / name)
