"""What a publisher wants of programs."""

import pytest

from statements.fetching import Robots

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


@pytest.mark.parametrize(("status", "may"), [(404, True), (403, True), (500, False), (503, False), (429, False)])
def test_without_rules_everything_is_allowed_and_while_nobody_can_say_nothing(publisher, robots, status, may):
    publisher.fails("/robots.txt", status)
    assert robots.allows(ADDRESS.format("/a.pdf")) is may


def test_a_site_that_does_not_answer_is_not_asked_for_more(robots):
    assert not robots.allows("http://nobody.invalid/a.pdf")


def test_each_site_is_asked_once_and_nothing_stays(publisher, robots, tmp_path):
    publisher.serves("/robots.txt", RULES)
    for path in ("/a.pdf", "/b.pdf"):
        robots.allows(ADDRESS.format(path))
    assert [path for _, path, _ in publisher.asked] == ["/robots.txt"]
    assert not list(tmp_path.iterdir())
