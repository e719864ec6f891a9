"""What nginx tells the application about a request."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .conftest import nginx_in_front_of
from .processes import HOST


class Listener(BaseHTTPRequestHandler):
    """Stands for the application and remembers what it was told."""

    def do_GET(self):
        self.server.heard = self.headers
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A function: the headers that the application gets, for those that a reader sends."""
    folder = tmp_path_factory.mktemp("nginx")
    with ThreadingHTTPServer((HOST, 0), Listener) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        with nginx_in_front_of(listener.server_port, folder, static=folder, media=folder) as front:

            def headers(**sent):
                front.get("/", headers={name.replace("_", "-"): value for name, value in sent.items()})
                return listener.heard

            yield headers
        listener.shutdown()


def test_the_host_is_the_one_that_was_asked_for_with_its_port(told):
    assert told(Host="news.example.org:8443")["Host"] == "news.example.org:8443"


@pytest.mark.parametrize(
    ("sent", "passed_on"),
    [({}, "http"), ({"X_Forwarded_Proto": "https"}, "https"), ({"X_Forwarded_Proto": "x"}, "http")],
)
def test_whether_the_reader_uses_tls_is_passed_on(told, sent, passed_on):
    assert told(**sent).get_all("X-Forwarded-Proto") == [passed_on]


def test_a_request_gets_a_name(told):
    assert re.fullmatch("[0-9a-f]{32}", told()["X-Request-ID"])


def test_a_request_keeps_the_name_that_it_came_with(told):
    assert told(X_Request_ID="4bf92f35-77b3")["X-Request-ID"] == "4bf92f35-77b3"


@pytest.mark.parametrize("name", ["short", "x" * 65, "<script>alert()"])
def test_a_name_that_is_none_is_replaced(told, name):
    assert re.fullmatch("[0-9a-f]{32}", told(X_Request_ID=name)["X-Request-ID"])


def test_the_reader_stands_last_in_the_line_of_addresses(told):
    assert told(X_Forwarded_For="192.0.2.1")["X-Forwarded-For"] == f"192.0.2.1, {HOST}"
