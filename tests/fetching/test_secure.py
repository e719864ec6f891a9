"""Over TLS the certificate has to be that of the name, whatever address the name leads to."""

import ssl
import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler
from importlib import import_module
from pathlib import Path

import pytest

from statements.fetching import Gate, Limits, Reason, Unreachable, fetch

# Of oig.example, for a hundred years; nobody trusts it but these tests.
CERTIFICATE = Path(__file__).with_name("data") / "oig.example.pem"


@pytest.fixture
def secure(monkeypatch):
    """A server for TLS, the names that it was asked for, and a gate that leads every name to it."""
    names = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.sni_callback = lambda connection, name, context: names.append(name)
    server = HTTPServer(
        ("127.0.0.1", 0), type("Nothing", (SimpleHTTPRequestHandler,), {"log_message": lambda *args: None})
    )
    server.handle_error = lambda *args: None
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    place = ("127.0.0.1", server.server_port)
    yield names, Gate(lambda host, port: [place], lambda *asked: asked == place)
    server.shutdown()
    server.server_close()


@pytest.fixture
def trusted(monkeypatch):
    """Who trusts that certificate."""
    contexts = import_module("statements.fetching.fetch")._trusted
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    contexts.cache_clear()
    yield
    contexts.cache_clear()


def ask(address: str, gate: Gate, folder: Path):
    return fetch(address, folder, agent="Newsroom", gate=gate, limits=Limits(connect=3, seconds=5))


def test_the_name_is_asked_for_and_its_certificate_is_good(secure, trusted, tmp_path):
    names, gate = secure
    assert ask("https://oig.example/nothing-here", gate, tmp_path).status == 404
    assert names == ["oig.example"]


def test_the_certificate_of_another_name_is_not(secure, trusted, tmp_path):
    with pytest.raises(Unreachable) as error:
        ask("https://other.example/", secure[1], tmp_path)
    assert error.value.reason == Reason.INSECURE


def test_one_that_nobody_signed_is_not(secure, tmp_path):
    with pytest.raises(Unreachable) as error:
        ask("https://oig.example/", secure[1], tmp_path)
    assert error.value.reason == Reason.INSECURE
