"""Which addresses are kept, and under which name."""

import pytest

from statements.edition.address import PARAMETERS, Address, Pool, canonical
from statements.urls import urlpatterns

PAGES, SEARCHES, NOWHERE = Pool.PAGES, Pool.SEARCHES, Pool.NOWHERE

KEPT = [
    ("/", "", ("/", "", PAGES)),
    ("/", "utm_source=mail&fbclid=x", ("/", "", PAGES)),
    ("/statements/", "page=1", ("/statements/", "", PAGES)),
    ("/statements/", "page=2&topic=&year=2012", ("/statements/", "page=2&year=2012", PAGES)),
    ("/statements/", "year=2012&page=2", ("/statements/", "page=2&year=2012", PAGES)),
    ("/statements/", "q=water+law&speaker=", ("/statements/", "q=water+law", SEARCHES)),
    ("/statements/", "q=water%20law", ("/statements/", "q=water+law", SEARCHES)),
    ("/statements/", "order=date", ("/statements/", "", PAGES)),
    ("/statements/", "q=water&order=date", ("/statements/", "order=date&q=water", SEARCHES)),
    ("/statements/", "typing=1", ("/statements/", "", PAGES)),
    ("/statements/", "typing=1&q=wat", ("/statements/", "q=wat&typing=1", SEARCHES)),
    ("/statements/", "q=agua%20%C3%B1", ("/statements/", "q=agua+%C3%B1", SEARCHES)),
    ("/statements/2012/", "q=water", ("/statements/2012/", "", PAGES)),
    ("/statements/2012/a-dam/", "version=2&x=1", ("/statements/2012/a-dam/", "version=2", PAGES)),
    ("/statements/2012/a-dam.txt", "language=es", ("/statements/2012/a-dam.txt", "", PAGES)),
    ("/feed.atom", "topic=water", ("/feed.atom", "topic=water", PAGES)),
    ("/feed.atom", "q=water", ("/feed.atom", "q=water", SEARCHES)),
    ("/quotations/", "role=Director&page=3", ("/quotations/", "page=3&role=Director", PAGES)),
    ("/oembed", "format=xml&url=x", ("/oembed", "format=xml&url=x", SEARCHES)),
    ("/api/v1/statements/", "limit=5", ("/api/v1/statements/", "limit=5", PAGES)),
    ("/api/v1/statements/", "cursor=abc", ("/api/v1/statements/", "cursor=abc", SEARCHES)),
    ("/never/was/", "version=1&x=2", ("/never/was/", "version=1", NOWHERE)),
    ("/wp-login.php", "", ("/wp-login.php", "", NOWHERE)),
]
DJANGOS = [
    ("/admin/", ""),
    ("/admin/statements/statement/", "q=x"),
    ("/healthz", ""),
    ("/verify/", ""),
    ("/press/press-kit.zip", ""),
    ("/preview/" + "a" * 43 + "/", ""),
    ("/approve/" + "a" * 43 + "/", ""),
    ("/files/" + "a" * 64 + ".pdf", ""),
    ("/statements/2012/a-dam/timegate/", ""),
    ("/static/css/base.css", ""),
    ("/statements/", "format=csv"),
    ("/speakers/", "format=jsonl"),
    ("/statements/", "q=a&q=b"),
    ("/statements/", "q=%FF"),
    ("/statements/", "q=%00"),
    ("/statements/", "q=" + "x" * 1000),
    ("/statements/", "&".join(f"p{number}=1" for number in range(30))),
    ("/api/v1/statements/", "misspelled=1"),
    ("/api/v1/statements/", "year="),
    ("//", ""),
    ("/statements//", ""),
    ("/statements/../admin/", ""),
    ("/statements/./", ""),
    ("/statements/%2e/", ""),
    ("/agua-\xc3\xb1/", ""),
    ("", ""),
    ("*", ""),
]


@pytest.mark.parametrize(("path", "query", "expected"), KEPT)
def test_one_page_has_one_name(path, query, expected):
    assert canonical(path, query) == Address(*expected)


@pytest.mark.parametrize(("path", "query"), DJANGOS)
def test_what_is_not_kept_goes_to_django_as_it_is(path, query):
    assert canonical(path, query) is None


def test_each_name_in_the_table_is_that_of_a_pattern():
    assert {*PARAMETERS} <= {pattern.name for pattern in urlpatterns}


def test_a_new_pattern_is_thought_of():
    """Either it is in the table, or here, with what it is."""
    aside = {
        "timegate",  # by a header
        "verify", "press-kit", "file", "rendition", "healthz",
        "preview", "preview-file", "preview-rendition", "consent",  # for one person
    }  # fmt: skip
    api = {pattern.name for pattern in urlpatterns if pattern.name.startswith("api-")}
    assert {pattern.name for pattern in urlpatterns} == {*PARAMETERS} | aside | api


def test_the_name_of_a_page_is_its_own_name():
    for path, query, _ in KEPT:
        address = canonical(path, query)
        assert canonical(address.path, address.query) == address
