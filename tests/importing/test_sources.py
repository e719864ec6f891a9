"""What paths lead to: in order, and with a reason for whatever is left out."""

import os
from pathlib import Path

import pytest

from statements.importing.lines import Bad, Line
from statements.importing.sources import Export, Skipped, TextFile, count_sources, find_sources


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    return folder


def named(found, folder: Path) -> list[str]:
    """Each as one word: the path, or the path and why not."""
    words = []
    for each in found:
        match each:
            case TextFile(path) | Export(path):
                words.append(str(path.relative_to(folder)))
            case Skipped(place, reason):
                words.append(f"{Path(place).relative_to(folder)}: {reason}")
            case Bad(place, sentence):
                words.append(f"{Path(place).relative_to(folder)}: {sentence}")
            case Line(place, number):
                words.append(f"{Path(place).relative_to(folder)}:{number}")
    return words


def found_in(folder: Path, **more) -> list[str]:
    return named(find_sources([folder], **more), folder)


def test_a_folder_is_walked_in_sorted_order(tmp_path):
    make(tmp_path, "b.txt", "a/z.html", "a/b/c.eml", "a.docx", "c/1.htm", "C.TXT")
    assert found_in(tmp_path) == ["C.TXT", "a/b/c.eml", "a/z.html", "a.docx", "b.txt", "c/1.htm"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".hidden.txt", "hidden"),
        (".git/a.txt", "hidden"),
        ("picture.png", "of a kind that is not read"),
        ("paper.pdf", "of a kind that is not read"),
        ("README", "of a kind that is not read"),
    ],
)
def test_what_is_no_text_is_skipped_with_its_reason(tmp_path, name, reason):
    make(tmp_path, name, "a.txt")
    assert sorted(found_in(tmp_path)) == sorted([f"{name.split('/')[0]}: {reason}", "a.txt"])


def test_links_are_followed_to_files_of_the_same_folder_only(tmp_path):
    make(tmp_path, "elsewhere/secret.txt", "in/a.txt", "in/sub/b.txt")
    inside = tmp_path / "in"
    (inside / "1-same.txt").symlink_to(inside / "a.txt")
    (inside / "2-out.txt").symlink_to(tmp_path / "elsewhere/secret.txt")
    (inside / "3-folder").symlink_to(inside / "sub")
    (inside / "4-circle.txt").symlink_to(inside / "4-circle.txt")
    (inside / "5-nothing.txt").symlink_to(tmp_path / "nothing.txt")
    assert found_in(inside) == [
        "1-same.txt",
        "2-out.txt: links that lead elsewhere",
        "3-folder: links that lead elsewhere",
        "4-circle.txt: links that lead elsewhere",
        "5-nothing.txt: links that lead elsewhere",
        "a.txt",
        "sub/b.txt",
    ]


def test_a_pipe_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert found_in(tmp_path) == ["pipe.txt: neither file nor folder"]
    assert named(find_sources([tmp_path / "pipe.txt"]), tmp_path) == ["pipe.txt: This is neither a file nor a folder."]


def test_a_path_that_is_not_there_is_a_sentence_and_the_others_go_on(tmp_path):
    make(tmp_path, "a.txt")
    found = find_sources([tmp_path / "gone", tmp_path / "a.txt"])
    assert named(found, tmp_path) == ["gone: There is no such file or folder.", "a.txt"]


def test_whatever_is_named_by_itself_is_tried(tmp_path):
    make(tmp_path, "paper.pdf", ".hidden.txt")
    found = find_sources([tmp_path / "paper.pdf", tmp_path / ".hidden.txt"])
    assert named(found, tmp_path) == ["paper.pdf", ".hidden.txt"]


def test_a_folder_that_nobody_may_open_is_a_sentence(tmp_path, monkeypatch):
    make(tmp_path, "a.txt", "closed/b.txt", "d.txt")
    listdir = os.listdir

    def refusing(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refusing)
    assert found_in(tmp_path) == ["a.txt", "closed: It cannot be read: permission denied.", "d.txt"]


def test_a_folder_that_vanishes_meanwhile_is_a_sentence(tmp_path):
    make(tmp_path, "a.txt", "b/c.txt", "d.txt")
    found = find_sources([tmp_path])
    first = next(found)
    (tmp_path / "b/c.txt").unlink()
    (tmp_path / "b").rmdir()
    rest = named(found, tmp_path)
    assert named([first], tmp_path) == ["a.txt"]
    assert rest[-1] == "d.txt"
    assert len(rest) == 2


def test_a_tree_that_is_deeper_than_the_stack_is_walked(tmp_path):
    deep = tmp_path
    for _ in range(1200):
        deep /= "d"
        deep.mkdir()
    (deep / "a.txt").write_text("text")
    assert [each.path.name for each in find_sources([tmp_path])] == ["a.txt"]
    for folder in (deep, *deep.parents)[:1200]:  # pytest's own cleaning up is recursive
        for path in folder.glob("*.txt"):
            path.unlink()
        folder.rmdir()


def test_the_report_that_is_being_written_is_not_imported(tmp_path):
    make(tmp_path, "report.jsonl", "a.txt")
    assert found_in(tmp_path, leave_out=[tmp_path / "report.jsonl"]) == ["a.txt", "report.jsonl: the report itself"]


def test_an_export_is_its_shared_nouns_and_then_its_statements(tmp_path):
    folder = make(
        tmp_path, "export/manifest.json", "export/speakers.jsonl", "export/statements.csv", "export/files/a.txt"
    )
    (folder / "export/statements.jsonl").write_text("{}\n{}\n")
    assert found_in(tmp_path) == ["export", "export/statements.jsonl:1", "export/statements.jsonl:2"]
    assert count_sources([tmp_path]) == 3


def test_a_name_that_is_no_text_is_written_all_the_same(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9\n.png")).write_text("text")
    [skipped] = find_sources([tmp_path])
    assert skipped.place == f"{tmp_path}/caf��.png"


def test_a_progress_bar_knows_how_many_there_are(tmp_path):
    make(tmp_path, "a.txt", "b/c.html", ".hidden")
    (tmp_path / "r.jsonl").write_text("{}\n" * 7)
    assert count_sources([tmp_path, tmp_path / "gone"]) == len([*find_sources([tmp_path, tmp_path / "gone"])]) == 11
