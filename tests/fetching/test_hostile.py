"""Addresses that would lead inside, in every spelling: no connection is made."""

import re
import socket

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.fetching import Gate, Limits, Reason, Refused, Robots, Unreachable, fetch, target_of
from statements.fetching.gate import is_public

from .publisher import publisher

LOOPBACK = [
    "http://127.0.0.1/", "https://127.0.0.1/", "http://127.0.0.1:80/", "http://127.1/", "http://127.0.1/",
    "http://127.00.0.1/",
    "http://0177.0.0.1/", "http://0177.0.0.0x1/", "http://00000177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/",
    "http://0x7F.0x0.0x0.0x1/", "http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://4294967297/",
    "http://127.0.0.1./", "http://127.255.255.254/", "http://0.0.0.0/", "http://0/", "http://0x0/", "http://00.0.0.0/",
    "http://①②⑦.⓪.⓪.①/", "http://１２７.０.０.１/", "http://127。0。0。1/", "http://[::1]/", "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/", "http://[2002:7f00:1::]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b:1::7f00:1]/",
    "http://[2001:0:7f00:1::]/", "http://[::1%25lo]/", "http://[fe80::1%25eth0]/", "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./", "http://a.localhost/", "http://ｌocalhost/",
]  # fmt: skip
PRIVATE = [
    "http://10.0.0.1/", "http://10.1/", "http://012.0.0.1/", "http://0xa.0.0.1/", "http://167772161/",
    "http://172.16.0.1/",
    "http://172.31.255.255/", "http://192.168.1.1/", "http://0300.0250.1.1/", "http://3232235777/",
    "http://169.254.169.254/",
    "http://2852039166/", "http://0xa9fea9fe/", "http://[::ffff:169.254.169.254]/", "http://100.64.0.1/",
    "http://192.0.0.1/",
    "http://192.0.2.1/", "http://192.88.99.1/", "http://198.18.0.1/", "http://198.51.100.7/", "http://203.0.113.9/",
    "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/", "http://[fc00::1]/",
    "http://[fd12:3456::1]/", "http://[fe80::1]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/",
    "http://[2002:a00:1::]/", "http://[2002:c0a8:101::]/", "http://[64:ff9b::a00:1]/", "http://[::ffff:10.0.0.1]/",
    "http://[100::1]/", "http://[3fff::1]/", "http://intranet/", "http://printer.local/", "http://db.internal/",
    "http://metadata.google.internal/", "http://router.lan/",
    "http://printer/", "http://[2606:2800:220:1::1%25eth0]/",
]  # fmt: skip
WRITTEN_ODDLY = [
    "http://oig.example@127.0.0.1/", "http://user:word@oig.example/", "http://oig.example:word@127.0.0.1:80/",
    "http://@oig.example/",
    "http://oig.example:8080/", "http://oig.example:22/", "https://oig.example:80/", "http://oig.example:443/",
    "http://oig.example:/",
    "http://oig.example:0/", "http://oig.example:99999/", "http://oig.example:８０/", "ftp://oig.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO", "data:text/plain,a", "javascript:alert(1)", "dict://127.0.0.1:11211/stats",
    "//oig.example/",
    "oig.example/", "http:///a", "http://", "", "http:/oig.example/", "http://oig.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1/",
    "http://127.0.0.1\\.oig.example/", "http://oig.example\r\nHost: 127.0.0.1/", "http://oig.example /",
    " http://oig.example/",
    "http://oig.example\t/", "http://oig\0.example/", "http://oig\u200b.example/", "http://[127.0.0.1]/",
    "http://[::1/", "http://::1/",
    "http://-oig.example/", "http://oig..example/", f"http://{'a' * 64}.example/", f"http://oig.example/{'a' * 2000}",
    "http://%31%32%37.0.0.1/",
]  # fmt: skip
HOSTILE = [*LOOPBACK, *PRIVATE, *WRITTEN_ODDLY]


@pytest.fixture
def connections(monkeypatch):
    """What anything in this process tried to connect to."""
    tried = []
    whole = httpcore.SyncBackend.connect_tcp
    monkeypatch.setattr(
        httpcore.SyncBackend, "connect_tcp", lambda own, *args, **kw: tried.append(args) or whole(own, *args, **kw)
    )
    monkeypatch.setattr(socket.socket, "connect", lambda own, place: tried.append(place))
    return tried


def test_there_are_enough_of_them():
    assert len({*HOSTILE}) == len(HOSTILE) >= 93


@pytest.mark.parametrize("address", HOSTILE)
def test_no_connection_is_made(connections, tmp_path, address):
    with pytest.raises(Refused):
        fetch(address, tmp_path, agent="Newsroom", limits=Limits(connect=1, seconds=1))
    assert connections == []


def sent_on(address: str) -> str:
    """As a server would have to write it in a header."""
    return "".join(sign for sign in address if sign not in "\r\n\0").encode("utf-8").decode("latin-1")


@pytest.mark.parametrize(
    "address", [each for each in HOSTILE if re.fullmatch(r"https?://[^/].*", each) and each.isprintable()]
)
def test_no_redirect_there_is_followed(monkeypatch, tmp_path, address):
    """One connection is made, to the server that sends there."""
    tried, whole = [], httpcore.SyncBackend.connect_tcp
    monkeypatch.setattr(
        httpcore.SyncBackend, "connect_tcp", lambda own, *args, **kw: tried.append(args[:2]) or whole(own, *args, **kw)
    )
    with publisher() as outside:
        outside.redirects("/a", sent_on(address))
        here = ("127.0.0.1", outside.port)
        gate = Gate(
            lambda host, port: [here] if host == "oig.example" else [(host, port)],
            lambda place, port: (place, port) == here or is_public(place),
        )
        with pytest.raises(Refused):
            fetch("http://oig.example/a", tmp_path, agent="Newsroom", gate=gate, limits=Limits(connect=1, seconds=2))
    assert tried == [here]


NAMES = {
    "one inside": ["127.0.0.1"],
    "one inside among public ones": ["93.184.216.34", "10.0.0.1"],
    "an inner one of another family": ["93.184.216.34", "::1"],
    "with a zone": ["fe80::1%eth0"],
    "what is no address": ["lo"],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_inside_is_not_connected_to(connections, tmp_path, name):
    gate = Gate(lambda host, port: [(address, port) for address in NAMES[name]])
    with pytest.raises(Refused) as refused:
        fetch("http://rebound.example/", tmp_path, agent="Newsroom", gate=gate)
    assert (refused.value.reason, connections) == (Reason.NOT_PUBLIC, [])


def test_a_name_that_leads_outside_first_and_inside_next_is_connected_to_where_it_was_checked(monkeypatch, tmp_path):
    """It is looked up once; who connects is not given the name at all."""
    answers, tried = [["93.184.216.34"], ["127.0.0.1"]], []

    def connect(self, host, port, timeout=None, **rest):
        tried.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    gate = Gate(lambda host, port: [(address, port) for address in answers.pop(0)])
    with pytest.raises(Unreachable):
        fetch("http://rebound.example/", tmp_path, agent="Newsroom", gate=gate)
    assert tried == ["93.184.216.34"]
    with pytest.raises(Refused):
        fetch("http://rebound.example/", tmp_path, agent="Newsroom", gate=gate)
    assert tried == ["93.184.216.34"]


def test_its_name_stays_the_one_that_its_certificate_has_to_have():
    target = target_of("https://OIG.example/a?b=c#d")
    assert (target.host, target.path) == ("oig.example", "/a?b=c")


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("http://oig.example", "http://oig.example/"), ("HTTP://OIG.Example:80/A", "http://oig.example/A"),
        ("https://oig.example:443/a b".replace(" ", "%20"), "https://oig.example/a%20b"), ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
        ("http://oig.example./a", "http://oig.example/a"), ("http://93.184.216.34/a", "http://93.184.216.34/a"),
        ("http://[2606:2800:220:1::1]/a", "http://[2606:2800:220:1::1]/a"), ("http://a_b.oig.example/", "http://a_b.oig.example/"),
    ],
)  # fmt: skip
def test_real_addresses_are_read(address, read):
    assert str(target_of(address)) == read


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2002:5db8:d822::", "64:ff9b::5db8:d822", "::ffff:8.8.8.8"],
)
def test_public_addresses_are_public(address):
    assert is_public(address)


@given(st.text() | st.text().map("http://{}/".format) | st.ip_addresses().map("http://{}/".format))
def test_no_text_does_anything_but_be_read_or_refused(text):
    try:
        target = target_of(text)
    except Refused:
        return
    assert str(target_of(str(target))) == str(target)


@given(st.ip_addresses())
def test_what_is_public_is_global(ip):
    if is_public(str(ip)):
        assert not (ip.is_private and not getattr(ip, "ipv4_mapped", None))
        assert not ip.is_loopback
        assert not ip.is_multicast


def test_robots_are_asked_through_the_same_gate(connections, tmp_path):
    robots = Robots(lambda address: fetch(address, tmp_path, agent="Newsroom"), "Newsroom")
    with pytest.raises(Refused):
        robots.allows("http://127.0.0.1/a.pdf")
    assert connections == []
