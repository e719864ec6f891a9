"""Files of records are read line by line, whatever they hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.importing import lines
from statements.importing.lines import Bad, Line, read_lines


def found_in(path, data: bytes) -> list[tuple[int | None, str]]:
    """Number and content, or the sentence."""
    path.write_bytes(data)
    return [(each.number, each.data.decode() if isinstance(each, Line) else each.sentence) for each in read_lines(path)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"a": 1}\n{"b": 2}\n', [(1, '{"a": 1}\n'), (2, '{"b": 2}\n')]),
        (b'{"a": 1}', [(1, '{"a": 1}')]),
        (b'\n  \n{"a": 1}\r\n\n', [(3, '{"a": 1}\r\n')]),
        (b'\xef\xbb\xbf{"a": 1}\n', [(1, '{"a": 1}\n')]),
        (b"", [(None, "This file is empty.")]),
        (
            '{"a": 1}\n'.encode("utf-16"),
            [(None, "This file is UTF-16; records are read as UTF-8, so save it as that.")],
        ),
        (b"PK\x03\x04\x00\x00\n\n\n", [(None, "This is no text, so there are no records in it.")]),
    ],
)
def test_a_file_is_its_lines_or_one_sentence(tmp_path, data, expected):
    assert found_in(tmp_path / "records.jsonl", data) == expected


@pytest.mark.parametrize("length", [9, 10, 11, 21, 50])
def test_a_line_that_is_too_long_is_refused_with_its_number_and_the_next_one_is_read(tmp_path, monkeypatch, length):
    monkeypatch.setattr(lines, "LONGEST", 10)
    monkeypatch.setattr(lines, "CHUNK", 4)
    [(one, first), (two, second), (three, third)] = found_in(tmp_path / "r.jsonl", b"a\n" + b"x" * length + b"\nb\n")
    assert (one, two, three) == (1, 2, 3)
    assert (first, third) == ("a\n", "b\n")
    assert second.startswith("This line is longer than") == (length >= 10)


def test_a_line_of_a_gigabyte_is_never_held(tmp_path):
    """A sparse file: on disk it is a few kilobytes. `tracemalloc` would see what is allocated for it."""
    import tracemalloc

    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"a": 1}' + b" " * 5000 + b"\n")
        file.seek(1_000_000_000)
        file.write(b"\n{}\n")
    tracemalloc.start()
    found = list(read_lines(path))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(each) for each in found] == [Line, Bad, Line]
    assert found[1].number == 2
    assert most < 3 * lines.LONGEST


def test_a_file_that_is_gone_is_a_sentence(tmp_path):
    [bad] = read_lines(tmp_path / "gone.jsonl")
    assert bad.sentence == "It cannot be read: no such file or directory."


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_no_line_is_lost_or_invented(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("lines") / "r.jsonl"
    path.write_bytes(data)
    found = list(read_lines(path))
    numbers = [each.number for each in found]
    assert numbers in ([None], sorted({*numbers} - {None}))
    if None not in numbers:
        written = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        assert [each.data.strip() for each in found] == [line.strip() for line in written if line.strip()]


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=9)), min_size=1, max_size=9))
def test_what_json_writes_is_read_back(tmp_path_factory, records):
    path = tmp_path_factory.mktemp("lines") / "r.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert [json.loads(each.data) for each in read_lines(path)] == records
