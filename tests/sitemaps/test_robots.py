"""robots.txt lets programs read what people read."""

from urllib.robotparser import RobotFileParser

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("newsroom")]


@pytest.fixture
def robots(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    return parser


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/", True), ("/statements/2012/a-statement/", True), ("/feed.atom", True), ("/files/a.jpg", True),
        ("/static/css/tokens.css", True), ("/admin/", False), ("/admin/login/", False), ("/preview/token/", False),
        ("/approve/token/", False),
    ],
)  # fmt: skip
def test_the_reading_room_is_open_and_the_desk_is_not(robots, path, may):
    assert robots.can_fetch("Googlebot", f"http://testserver{path}") is may


def test_it_names_the_sitemaps(robots, client):
    assert robots.site_maps() == ["http://testserver/sitemap.xml", "http://testserver/sitemap-news.xml"]
    for address in robots.site_maps():
        assert client.get(address).status_code == 200
