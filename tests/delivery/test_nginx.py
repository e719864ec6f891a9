"""The shipped configuration of nginx, in front of a running newsroom."""

import hashlib
import json
import re
import socket
import subprocess
from contextlib import ExitStack

import pytest

from statements.pictures import MAX_BYTES
from statements.views.files import HEADERS

from .conftest import CONFIGURATION, nginx_in_front_of, nginx_program
from .processes import HOST, free_port

HOST_OF_THE_SITE = {"Host": "news.example.org"}


def test_the_shipped_file_is_valid_as_it_stands():
    tried = subprocess.run([nginx_program(), "-t", "-c", CONFIGURATION], check=False, capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr


def test_pages_come_from_the_application(front):
    answer = front.get("/", headers=HOST_OF_THE_SITE)
    assert answer.status == 200
    assert "Ferry Riders" in answer.body.decode()
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_host_that_is_not_ours_is_refused_by_the_application(front):
    assert front.get("/", headers={"Host": "elsewhere.example"}).status == 400


def test_style_sheets_come_from_nginx_compressed_and_for_ever(front, delivered):
    names = json.loads((delivered.static / "staticfiles.json").read_text())["paths"]
    answer = front.get(f"/static/{names['css/tokens.css']}", headers={"Accept-Encoding": "gzip"})
    assert (answer.status, answer.headers["Content-Encoding"]) == (200, "gzip")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_static_file_whose_name_may_stay_when_it_changes_is_asked_for_again(front):
    answer = front.get("/static/css/tokens.css")
    assert answer.headers["Cache-Control"] == "public, max-age=60"


def test_static_files_do_not_reach_the_application(front, delivered):
    (delivered.static / "later.txt").write_text("The application looked before this was here.")
    assert front.get("/static/later.txt").status == 200


@pytest.fixture(scope="module")
def logo(delivered):
    [path] = delivered.media.glob("files/*/*.png")
    return path


def test_an_uploaded_file_is_sent_by_nginx_with_the_headers_of_the_application(front, logo):
    answer = front.get(f"/files/{logo.name}", headers=HOST_OF_THE_SITE)
    assert answer.status == 200
    assert hashlib.sha256(answer.body).hexdigest() == logo.stem
    assert answer.headers["Content-Type"] == "image/png"
    assert re.fullmatch(r"public, max-age=0, must-revalidate, s-maxage=\d+", answer.headers["Cache-Control"])
    for name, value in HEADERS.items():
        assert answer.headers.get_all(name) == [value]
    assert answer.headers.get_all("ETag") == [f'"{logo.stem}"']
    assert "X-Accel-Redirect" not in answer.headers


def test_an_uploaded_file_does_not_tell_when_it_was_uploaded(front, logo):
    assert "Last-Modified" not in front.get(f"/files/{logo.name}", headers=HOST_OF_THE_SITE).headers


def test_an_uploaded_file_is_sent_once_to_those_who_have_it(front, logo):
    first = front.get(f"/files/{logo.name}", headers=HOST_OF_THE_SITE)
    again = front.get(f"/files/{logo.name}", headers=HOST_OF_THE_SITE | {"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


def test_a_file_that_nothing_public_uses_is_not_found(front, delivered, logo):
    name = f"{'ab' * 32}.png"
    hidden = delivered.media / "files" / "ab" / name
    hidden.parent.mkdir(exist_ok=True)
    hidden.write_bytes(logo.read_bytes())
    assert front.get(f"/files/{name}", headers=HOST_OF_THE_SITE).status == 404


@pytest.mark.parametrize("path", ["/uploads/files/{folder}/{name}", "/static/../media/files/{folder}/{name}"])
def test_no_way_leads_around_the_application(front, logo, path):
    answer = front.get(path.format(folder=logo.parent.name, name=logo.name), headers=HOST_OF_THE_SITE)
    assert answer.status == 404


# A token in the cookie makes the application read the form for the other one.
BEGINNING = "\r\n".join(
    [
        "POST /admin/login/ HTTP/1.1",
        "Host: news.example.org",
        f"Cookie: csrftoken={'x' * 32}",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 1000",
        "",
        "username=",
    ]
)


def test_fifty_slow_uploads_keep_no_reader_waiting(front):
    with ExitStack() as stack:
        slow = [stack.enter_context(socket.create_connection((HOST, front.port))) for _ in range(50)]
        for connection in slow:
            connection.sendall(BEGINNING.encode())
        assert front.get("/", headers=HOST_OF_THE_SITE).status == 200
        assert all(is_open(connection) for connection in slow), "The reader was answered after them."


def is_open(connection: socket.socket) -> bool:
    connection.settimeout(0)
    try:
        return bool(connection.recv(1))
    except BlockingIOError:
        return True


def test_a_picture_that_the_application_refuses_with_a_sentence_gets_as_far_as_there():
    [megabytes] = re.findall(r"client_max_body_size (\d+)m;", CONFIGURATION.read_text())
    assert int(megabytes) * 1024 * 1024 > MAX_BYTES * 1.2


def test_what_is_larger_still_is_refused_with_a_sentence_too(front):
    size = {"Content-Length": str(111 * 1024 * 1024)}
    answer = front.get("/admin/login/", method="POST", headers=HOST_OF_THE_SITE | size)
    assert (answer.status, answer.body) == (413, b"This is larger than 110 MB; please send it in smaller parts.\n")


def test_while_the_application_is_away_readers_get_a_sentence_that_no_cache_keeps(tmp_path):
    with nginx_in_front_of(free_port(), tmp_path, static=tmp_path, media=tmp_path) as front:
        answer = front.get("/")
    assert (answer.status, answer.headers["Cache-Control"], answer.headers["Retry-After"]) == (503, "no-store", "30")
    assert answer.body == b"The newsroom is starting; please try again in a minute.\n"


def test_the_log_keeps_neither_readers_addresses_nor_their_questions(tmp_path):
    with nginx_in_front_of(free_port(), tmp_path, static=tmp_path, media=tmp_path) as front:
        front.get("/statements/?q=a+question")
        front.get(f"/preview/{'t' * 43}/{'0' * 64}/320.webp")
        front.get(f"/approve/{'t' * 43}/")
    log = (tmp_path / "stdout").read_text()
    assert "GET /statements/ " in log
    assert "GET /preview/ " in log
    assert "GET /approve/ " in log
    assert "question" not in log
    assert "ttt" not in log
    assert HOST not in log
