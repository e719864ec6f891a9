"""What announces too much is refused before it is read; on a real server."""

import socket
from http.client import HTTPResponse

import pytest
from django.conf import settings

from tests.delivery.processes import HOST, ROOT, Answer
from tests.edition.servers import serving

TEN_GIGABYTES = 10 * 1024**3
HEAD = "POST /verify/ HTTP/1.1\r\nHost: news.test\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture(scope="module")
def port(installations):
    with serving(installations.new()) as (port,):
        yield port


def sent(port: int, *lines: str, body: bytes = b"") -> tuple[int, bytes]:
    """What is answered while the sender still keeps the rest to itself."""
    with socket.create_connection((HOST, port), timeout=30) as connection:
        connection.sendall((HEAD + "".join(f"{line}\r\n" for line in lines) + "\r\n").encode() + body)
        answer = HTTPResponse(connection)
        answer.begin()
        return answer.status, answer.read()


def test_ten_gigabytes_that_are_announced_are_not_waited_for(port):
    status, sentence = sent(port, f"Content-Length: {TEN_GIGABYTES}", body=b"text=" + b"x" * 100_000)
    assert (status, sentence) == (413, b"This is larger than 110 MB; please send it in smaller parts.\n")
    assert Answer(port, "/").status == 200


def test_what_announces_little_is_read(port):
    assert sent(port, "Content-Length: 5", body=b"text=")[0] != 413


def test_what_announces_nothing_is_no_body(port):
    """It may go on for ever: the end of this one never comes."""
    assert sent(port, "Transfer-Encoding: chunked", body=b"5\r\ntext=\r\n")[0] < 500
    assert Answer(port, "/").status == 200


def test_nginx_bounds_it_alike():
    megabytes = settings.LARGEST_BODY // 1024 // 1024
    assert f"client_max_body_size {megabytes}m;" in (ROOT / "deploy" / "nginx.conf").read_text()
