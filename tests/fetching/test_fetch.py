"""What came back, and how; whatever a server does, there is an end and nothing half-kept."""

import gzip
import hashlib
import threading
import time
import zlib

import pytest

from statements.fetching import Gate, Limits, Reason, Refused, Unreachable, fetch

from .publisher import PDF, raw, sending

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"


def left_in(folder) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_kept_whole_with_its_fingerprint(publisher, ask, tmp_path):
    found = ask(publisher.serves("/a.pdf", ETag='"1"', Last_Modified="Thu, 05 Apr 2012 12:00:00 GMT"))
    assert (found.status, found.size, found.sha256) == (200, len(PDF), hashlib.sha256(PDF).hexdigest())
    assert found.path.read_bytes() == PDF
    assert (found.etag, found.modified) == ('"1"', "Thu, 05 Apr 2012 12:00:00 GMT")
    assert (found.type.extension, found.is_moved) == ("pdf", False)
    [(host, path, headers)] = publisher.asked
    assert (host, path, headers["User-Agent"]) == ("oig.example", "/a.pdf", "Newsroom/1 (+https://news.example.org)")
    assert not {"Cookie", "Referer", "Authorization"} & {*headers}


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (b"%PDF-1.4", "pdf"), (b"\n\n%PDF-1.4", "pdf"),
        (b"<!DOCTYPE html><p>", "html"), (b"<!-- a --><html>", "html"),
        (b"<svg xmlns=''>", "html"), (b"GIF89a/*<script>*/", "gif"),
        (b"\x89PNG\r\n\x1a\n", "png"), (b"PK\x03\x04", "zip"),
        (b"RIFF\0\0\0\0WEBP", "webp"), (b"A report", "txt"), (b"\0\1\2", "bin"), (b"", "bin"), (b"MZ\x90\0", "bin"),
    ],
)  # fmt: skip
def test_the_type_is_by_content_whatever_the_server_says(publisher, ask, content, extension):
    found = ask(publisher.serves("/a", content, Content_Type="application/x-lie"))
    assert (found.type.extension, found.announced_type) == (extension, "application/x-lie")


def test_comments_without_end_are_looked_at_once(publisher, ask):
    assert ask(publisher.serves("/a", b"<!---->" * 4000)).type.extension == "txt"


def test_what_is_known_already_is_not_sent_again(publisher, ask, tmp_path):
    publisher.fails("/a.pdf", 304)
    found = ask("http://oig.example/a.pdf", etag='"1"', modified="Thu, 05 Apr 2012 12:00:00 GMT")
    assert (found.status, found.path, left_in(tmp_path)) == (304, None, [])
    asked = publisher.asked[0][2]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"1"', "Thu, 05 Apr 2012 12:00:00 GMT")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429, 451, 500, 503])
def test_every_other_answer_is_an_answer_without_a_file(publisher, ask, tmp_path, status):
    found = ask(publisher.fails("/a.pdf", status))
    assert (found.status, found.path, left_in(tmp_path)) == (status, None, [])


@pytest.mark.parametrize(
    ("statuses", "is_moved"), [([301], True), ([308, 301], True), ([302], False), ([301, 307], False)]
)
def test_redirects_are_followed_and_only_those_for_good_are_a_move(publisher, ask, statuses, is_moved):
    for number, status in enumerate(statuses):
        publisher.redirects(f"/{number}", f"/{number + 1}", status)
    publisher.serves(f"/{len(statuses)}")
    found = ask("http://oig.example/0")
    assert [hop.status for hop in found.hops] == [*statuses, 200]
    assert (found.is_moved, found.final_address) == (is_moved, f"http://oig.example/{len(statuses)}")


@pytest.mark.parametrize(("number", "is_followed"), [(3, True), (4, False)])
def test_three_redirects_and_no_more(publisher, ask, number, is_followed):
    for each in range(number):
        publisher.redirects(f"/{each}", f"/{each + 1}")
    publisher.serves(f"/{number}")
    if is_followed:
        assert ask("http://oig.example/0").status == 200
    else:
        with pytest.raises(Unreachable) as error:
            ask("http://oig.example/0")
        assert error.value.reason == Reason.TOO_MANY_REDIRECTS


def test_a_place_is_looked_up_again_at_every_redirect(publisher, ask):
    publisher.redirects("/a", "http://other.example/b")
    publisher.serves("/b")
    ask("http://oig.example/a")
    assert publisher.looked_up == ["oig.example", "other.example"]


WRONG = {
    "nothing at all": (raw(), Reason.CUT_OFF),
    "half a head": (raw(HEAD), Reason.CUT_OFF),
    "half a file": (raw(HEAD + b"Content-Length: 100\r\n\r\n%PDF-1.7"), Reason.CUT_OFF),
    "half a chunk": (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n8\r\n%PDF"), Reason.CUT_OFF),
    "no last chunk": (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\n%PDF\r\n"), Reason.CUT_OFF),
    "ten gigabytes announced": (raw(HEAD + b"Content-Length: 10000000000\r\n\r\n%PDF"), Reason.TOO_LARGE),
    "more than it may be": (sending(b"x" * 70_000), Reason.TOO_LARGE),
    "more, in chunks": (
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[b"4000\r\n" + b"x" * 0x4000 + b"\r\n"] * 8),
        Reason.TOO_LARGE,
    ),
    "a bomb": (sending(gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip"), Reason.TOO_LARGE),
    "half of what is packed": (sending(gzip.compress(PDF * 99)[:40], Content_Encoding="gzip"), Reason.CUT_OFF),
    "what is not packed at all": (sending(PDF, Content_Encoding="gzip"), Reason.NOT_HTTP),
    "what nobody unpacks": (sending(PDF, Content_Encoding="br"), Reason.NOT_HTTP),
    "another protocol": (raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), Reason.NOT_HTTP),
    "two lengths": (raw(HEAD + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\n%PDF-"), Reason.NOT_HTTP),
    "a head without end": (raw(HEAD + b"X-A: " + b"a" * 300_000), Reason.NOT_HTTP),
}


@pytest.mark.parametrize("name", WRONG)
def test_whatever_goes_wrong_has_a_reason_and_leaves_nothing(publisher, ask, tmp_path, name):
    answer, reason = WRONG[name]
    with pytest.raises(Unreachable) as error:
        ask(publisher.answers("/a.pdf", answer))
    assert (error.value.reason, left_in(tmp_path)) == (reason, [])


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_what_was_packed_unasked_is_unpacked(publisher, ask, packing):
    content = {"gzip": gzip.compress, "deflate": zlib.compress}[packing](PDF)
    assert ask(publisher.serves("/a.pdf", content, Content_Encoding=packing)).path.read_bytes() == PDF


def test_what_is_longer_than_announced_is_cut_there(publisher, ask):
    answer = raw(HEAD + b"Content-Length: 8\r\n\r\n" + PDF)
    assert ask(publisher.answers("/a.pdf", answer)).path.read_bytes() == PDF[:8]


@pytest.mark.parametrize(
    "pieces", [[b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 500], [HEAD + b"Content-Length: 500\r\n\r\n", *[b"x"] * 500]]
)
def test_who_sends_a_little_at_a_time_comes_to_the_end_of_the_time(publisher, ask, tmp_path, pieces):
    begun = time.monotonic()
    with pytest.raises(Unreachable) as error:
        ask(publisher.answers("/a.pdf", raw(*pieces, between=lambda: time.sleep(0.05))), limits=Limits(seconds=0.6))
    assert (error.value.reason, left_in(tmp_path)) == (Reason.TOO_SLOW, [])
    assert time.monotonic() - begun < 10


def test_who_never_answers_comes_to_the_end_of_the_time(publisher, ask):
    held = threading.Event()
    with pytest.raises(Unreachable) as error:
        ask(publisher.answers("/a.pdf", lambda handler: held.wait(20)), limits=Limits(seconds=0.3))
    held.set()
    assert error.value.reason == Reason.TOO_SLOW


def test_a_name_that_nobody_has(ask):
    with pytest.raises(Unreachable) as error:
        ask("http://nobody.invalid/a.pdf")
    assert error.value.reason == Reason.NO_NAME


def test_proxies_of_the_environment_are_not_asked(publisher, ask, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert ask(publisher.serves("/a.pdf")).status == 200


def test_a_folder_that_takes_no_file_is_an_error_of_ours(publisher, ask, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        ask(publisher.serves("/a.pdf"), into=tmp_path / "nowhere")


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://oig.example:81/",
        "//a@b.example/",
        "http://oig.example\\@x/",
    ],
)
def test_a_redirect_to_where_it_may_not_go_is_not_followed(publisher, ask, to):
    publisher.redirects("/a", to)
    with pytest.raises(Refused):
        ask("http://oig.example/a")
    assert publisher.paths == ["/a"]


def test_looking_a_name_up_is_a_part_of_the_time_to_connect(tmp_path):
    """Whoever never says where a name leads is not waited for, and has no second time beside it."""
    held = threading.Event()
    gate = Gate(lambda host, port: [("127.0.0.1", port)] if held.wait(20) else [])
    begun = time.monotonic()
    with pytest.raises(Unreachable) as error:
        fetch("http://slow.example/", tmp_path, agent="Newsroom", gate=gate, limits=Limits(connect=0.3, seconds=9))
    held.set()
    assert error.value.reason == Reason.TOO_SLOW
    assert time.monotonic() - begun < 8


def test_nothing_is_asked_for_packed(publisher, ask):
    ask(publisher.serves("/a.pdf"))
    assert publisher.asked[0][2]["Accept-Encoding"] == "identity"
