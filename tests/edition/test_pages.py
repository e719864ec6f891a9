"""What is held, how much of it, and that one thing is made once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse

from statements.edition.address import Address, Pool
from statements.edition.page import Page, is_among, may_be_kept
from statements.edition.pages import Pages
from statements.models.edition import State

STATE = State("a", 1, None)
NOW = datetime(2026, 4, 6, 15, 0, 20, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=10)
ROOM = 100_000


def page(content: bytes = b"<p>Water</p>" * 100, **headers) -> Page:
    return Page(
        HttpResponse(content, headers={name.replace("_", "-"): value for name, value in headers.items()}), STATE, UNTIL
    )


def address(number: int, pool: Pool = Pool.PAGES) -> Address:
    return Address(f"/{number}/", "", pool)


def asked(of: Page, method: str = "GET", **headers):
    got = {}

    def start_response(status, headers):
        got.update(status=status, headers=dict(headers))

    environ = {"REQUEST_METHOD": method} | {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    body = b"".join(of.answer(environ, start_response, NOW, "hit"))
    return got["status"], got["headers"], body


def test_a_page_holds_for_its_edition_until_the_clock_changes_it():
    assert page().holds(STATE, NOW)
    assert not page().holds(State("a", 2, None), NOW)
    assert not page().holds(State("b", 1, None), NOW)
    assert not page().holds(State("a", 1, NOW), NOW)
    assert not page().holds(STATE, UNTIL)


def test_what_was_asked_for_longest_ago_goes_first():
    pages, one = Pages(ROOM), page(b"x" * 500, Content_Type="image/png")
    for number in range(40):
        pages.put(address(number), one)
        pages.get(address(0))
    assert pages.get(address(0)) is one
    assert pages.get(address(1)) is None
    assert pages.get(address(39)) is one
    assert all(shelf.used <= shelf.room for shelf in pages.shelves.values())


def test_a_flood_of_addresses_that_are_nowhere_drives_out_no_page():
    pages, one = Pages(ROOM), page()
    pages.put(address(0), one)
    for number in range(1000):
        pages.put(address(number, Pool.NOWHERE), one)
    assert pages.get(address(0)) is one


def test_a_page_larger_than_its_shelf_is_not_held():
    pages = Pages(ROOM)
    pages.put(address(0), page(b"x" * ROOM, Content_Type="image/png"))
    assert pages.get(address(0)) is None
    assert pages.shelves[Pool.PAGES].used == 0


def test_the_same_page_again_takes_its_place():
    pages, newer = Pages(ROOM), page()
    pages.put(address(0), page())
    pages.put(address(0), newer)
    assert pages.get(address(0)) is newer
    assert pages.shelves[Pool.PAGES].used == newer.room


def test_who_asks_meanwhile_waits_and_looks_again():
    pages, made, go_on = Pages(ROOM), [], threading.Event()

    def work():
        go_on.wait(10)
        made.append(page())
        return made[-1]

    with ThreadPoolExecutor(8) as askers:
        asked_for = [askers.submit(pages.make, address(0), work) for _ in range(8)]
        while not pages._being_made:
            pass
        go_on.set()
        got = [each.result() for each in asked_for]
    assert [each for each in got if each] == made
    assert pages.make(address(0), page) is not None


def test_what_fails_is_tried_by_the_next():
    pages = Pages(ROOM)

    def fails():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        pages.make(address(0), fails)
    assert pages.make(address(0), lambda: "made") == "made"


def test_each_coding_has_a_fingerprint_of_its_own():
    one = page()
    found = [asked(one, accept_encoding=coding)[1] for coding in ("br", "gzip", "")]
    assert [headers.get("Content-Encoding") for headers in found] == ["br", "gzip", None]
    assert len({headers["ETag"] for headers in found}) == 3
    assert {headers["Vary"] for headers in found} == {"Accept-Encoding"}


def test_who_has_it_gets_no_body():
    one = page()
    etag = asked(one, accept_encoding="br")[1]["ETag"]
    status, headers, body = asked(one, accept_encoding="br", if_none_match=f'"other", W/{etag}')
    assert (status, body, headers["ETag"]) == ("304 Not Modified", b"", etag)
    assert not {"Content-Type", "Content-Length", "Content-Encoding"} & {*headers}
    assert asked(one, accept_encoding="gzip", if_none_match=etag)[0] == "200 OK"


def test_a_question_for_the_head_gets_its_length_and_no_body():
    status, headers, body = asked(page(b"x" * 300, Content_Type="image/png"), "HEAD")
    assert (status, headers["Content-Length"], body) == ("200 OK", "300", b"")


def test_how_long_it_may_be_kept_elsewhere_says_nothing_of_what_is_due():
    assert asked(page())[1]["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=40"


@pytest.mark.parametrize(
    ("sent", "is_it"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ('"b",W/"a" ', True),
        ("*", True),
        ('"b"', False),
        ("a", False),
        ("", False),
    ],
)
def test_fingerprints_are_compared_weakly(sent, is_it):
    assert is_among('"a"', sent) is is_it


def response(status: int = 200, **headers) -> HttpResponse:
    return HttpResponse(b"x", status=status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def with_cookie() -> HttpResponse:
    made = response()
    made.set_cookie("a", "b")
    return made


@pytest.mark.parametrize(
    ("made", "is_kept"),
    [
        (response(), True),
        (response(404), True),
        (response(410), True),
        (response(301), True),
        (response(302), False),
        (response(400), False),
        (response(500), False),
        (response(Cache_Control="public, max-age=0, must-revalidate, s-maxage=20"), True),
        (response(Cache_Control="public, max-age=0, must-revalidate"), True),
        (response(Cache_Control="no-store"), False),
        (response(Cache_Control="private, max-age=0"), False),
        (response(Cache_Control="public, max-age=0, must-revalidate, s-maxage=20, private"), False),
        (response(Vary="Accept-Encoding"), True),
        (response(Vary="Cookie"), False),
        (response(Content_Security_Policy="script-src 'nonce-abc'"), False),
        (with_cookie(), False),
    ],
)
def test_what_is_for_one_asker_is_not_kept(made, is_kept):
    assert may_be_kept(made) is is_kept
