"""Old addresses: patterns of a command line, and paths of the earlier site."""

import pytest

from statements.importing.addresses import EarlierSite, Unusable, check_pattern, from_pattern, remember
from statements.models import OldAddress
from tests import factories


@pytest.mark.parametrize(
    "pattern", ["/news/{stem}.html", "/{year}/{slug}", "/archive/{name}", "/a{{b}}/{slug}", "/{stem}/{stem}"]
)
def test_a_pattern_of_a_path_is_taken(pattern):
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("news/{stem}.html", "does not begin with a slash"),
        ("https://old.example/{stem}", "does not begin with a slash"),
        ("/news/{number}", "nothing else in braces"),
        ("/news/{stem.__class__}", "nothing else in braces"),
        ("/news/{stem!r}", "nothing else in braces"),
        ("/news/{stem:>100000000}", "nothing else in braces"),
        ("/news/{}", "nothing else in braces"),
        ("/news/{stem", "without its partner"),
        ("/news/stem}", "without its partner"),
        ("/news/index.html", "the same for every text"),
        ("/news/{year}", "the same for every text"),
    ],
)
def test_any_other_pattern_is_refused_before_anything_is_read(pattern, reason):
    with pytest.raises(Unusable, match=reason):
        check_pattern(pattern)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pattern", "name", "path"),
    [
        ("/news/{stem}.php", "ferry.old.html", "/news/ferry.old.php"),
        ("/news/{name}", "ferry.html", "/news/ferry.html"),
        ("/news/{stem}", "ferry", "/news/ferry"),
        ("/{year}/{slug}.html", "a.html", "/2014/the-ferry.html"),
        ("/{{{slug}}}", "a.html", "/{the-ferry}"),
    ],
)
def test_a_pattern_becomes_the_path_of_one_text(pattern, name, path):
    statement = factories.statement(slug="the-ferry")
    assert from_pattern(pattern, statement, name=name, year=2014) == path


@pytest.mark.django_db
def test_a_pattern_with_a_year_needs_a_date():
    with pytest.raises(Unusable, match="no date"):
        from_pattern("/{year}/{slug}", factories.statement(), name="a", year=None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://news.example.org/2009/ferry.html", "/2009/ferry.html"),
        ("http://www.news.example.org/2009/ferry.html", "/2009/ferry.html"),
        ("https://water.example/caf%C3%A9/", "/café/"),
        ("https://news.example.org/a#part", "/a"),
        ("https://news.example.org/", None),
        ("https://news.example.org", None),
        ("https://other.example/2009/ferry.html", None),
        ("https://[broken/2009", None),
    ],
)
def test_only_our_own_hosts_have_paths_here(settings, address, path):
    settings.SITE_URL = "https://news.example.org"
    factories.publisher(website="https://www.water.example/about")
    assert EarlierSite().path_of(address) == path


@pytest.mark.django_db
def test_an_address_with_a_question_cannot_lead_on(settings):
    settings.SITE_URL = "https://news.example.org"
    with pytest.raises(Unusable, match="question mark"):
        EarlierSite().path_of("https://news.example.org/news.php?id=12")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/admin/", "is one of this site today"),
        ("/speakers/", "is one of this site today"),
        ("/taken.html", "leads to another page already"),
        ("no-slash", "cannot be kept"),
        ("/" + "a" * 500, "cannot be kept"),
        ("/a\nb", "cannot be kept"),
        ("/a\x00b", "cannot be kept"),
        ("/statements/2012/present/", "is one of this site today"),
    ],
)
def test_a_path_that_cannot_be_an_old_address_is_said(path, reason):
    other = factories.published(slug="present")
    OldAddress.objects.create(path="/taken.html", statement=other)
    with pytest.raises(Unusable, match=reason):
        remember(path, factories.statement())
    assert OldAddress.objects.count() == 1


@pytest.mark.django_db
def test_the_same_path_twice_is_no_trouble():
    statement = factories.published(slug="present")
    for path in ("/ferry.html", "/ferry.html", "/statements/2012/present/", "/statements/2011/earlier/"):
        remember(path, statement)
    assert sorted(statement.old_addresses.values_list("path", flat=True)) == [
        "/ferry.html",
        "/statements/2011/earlier/",
    ]
