"""What a publisher wants of programs."""

import pytest

from statements.fetching import Reason, Robots, Unreachable

RULES = b"User-agent: *\nDisallow: /private/\nAllow: /private/a.pdf\nDisallow: /*.zip$\nCrawl-delay: 4\n"
ADDRESS = "http://oig.example{}"


@pytest.fixture
def robots(ask):
    return Robots(ask, "Newsroom")


@pytest.mark.parametrize(
    ("path", "may"), [("/a.pdf", True), ("/private/b.pdf", False), ("/private/a.pdf", True), ("/a.zip", False)]
)
def test_rules_are_read_as_their_standard_says(publisher, robots, path, may):
    publisher.serves("/robots.txt", RULES)
    assert robots.allows(ADDRESS.format(path)) is may
    assert robots.delay(ADDRESS.format(path)) == 4


@pytest.mark.parametrize("status", [404, 403])
def test_without_rules_everything_is_allowed(publisher, robots, status):
    publisher.fails("/robots.txt", status)
    assert robots.allows(ADDRESS.format("/a.pdf"))


@pytest.mark.parametrize("status", [500, 503, 429])
def test_while_a_site_cannot_say_its_rules_it_is_not_asked_for_more(publisher, robots, status):
    publisher.fails("/robots.txt", status)
    with pytest.raises(Unreachable) as error:
        robots.allows(ADDRESS.format("/a.pdf"))
    assert error.value.reason == Reason.NO_RULES
    assert robots.delay(ADDRESS.format("/a.pdf")) == 0


def test_a_site_that_nobody_has_is_not_asked_for_more(robots):
    with pytest.raises(Unreachable) as error:
        robots.allows("http://nobody.invalid/a.pdf")
    assert error.value.reason == Reason.NO_NAME


def test_each_site_is_asked_once_and_nothing_stays(publisher, robots, tmp_path):
    publisher.serves("/robots.txt", RULES)
    for path in ("/a.pdf", "/b.pdf"):
        robots.allows(ADDRESS.format(path))
    assert [path for _, path, _ in publisher.asked] == ["/robots.txt"]
    assert not list(tmp_path.iterdir())
