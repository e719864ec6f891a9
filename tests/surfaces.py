"""
Every address at which anybody is answered, said once: what tests of the gate, of embargoes and of redaction ask for.

A test in `tests/leaks` compares it with the patterns, so a new address has to be thought of here first.
"""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.http import urlencode

from statements.api.addresses import ADDRESSES
from statements.formats.citing import FILES as CITE
from statements.formats.site import absolute
from statements.models import CopyPage, Organization, Report, Speaker, Statement, Topic
from statements.sitemaps.sections import SECTIONS

FORMATS = ("csv", "jsonl")
FEEDS = ("atom", "rss", "json")
NAMES = ("home", "statements", "quotations", "speakers", "reports", "topics", "press", "press-kit", "about-archive")

# Where everything public is shown, or the beginning of it.
LISTS = [*map(reverse, NAMES), *(f"/feed.{ending}" for ending in FEEDS), reverse("sitemap")]
DOWNLOADS = [
    f"/{name}/?format={format_}"
    for name in ("statements", "quotations", "speakers", "reports", "topics")
    for format_ in FORMATS
]
NEWS = reverse("news-sitemap")
CHANGES = "/api/v1/changes/"
DATA = [f"/api/v1/{each.path}" for each in ADDRESSES if "{" not in each.path and each.name != "changes"]
DESCRIPTIONS = [reverse("api"), reverse("api-description")]

# What says nothing of one statement, and could by a number or a header; and what is not there.
ASIDE = [
    *(reverse("sitemap-part", args=[section, 1]) for section in ("pages", *SECTIONS)),
    *(reverse(name) for name in ("robots", "healthz", "verify")),
    "/statements/?page=2",
    "/quotations/?page=2",
    "/speakers/?page=2",
    "/statements/?language=es",
    "/feed.atom?language=es",
    "/statements/?year=30000000000",
    "/oembed",
    "/api/v1/statements/?limit=1",
    "/api/v1/never/was/",
    "/api/v1/statements/?misspelled=1",
    "/never-was/",
]


def everywhere() -> list[str]:
    """What is asked for with no statement in mind."""
    return [*LISTS, *DOWNLOADS, NEWS, *DATA, CHANGES, *DESCRIPTIONS, *ASIDE]


def searches(word: str) -> list[str]:
    """What somebody asks who knows a word of it."""
    asked = (word, f"{word}&order=date", f"{word}&year=2012")
    return [f"/{name}/?q={each}" for name in ("statements", "quotations") for each in asked]


def in_reports(word: str) -> list[str]:
    """What somebody asks who knows a word of a report's text."""
    return [f"/reports/?q={word}", *(f"/reports/?q={word}&format={format_}" for format_ in FORMATS)]


def typed(word: str) -> list[str]:
    """What somebody asks who guesses how a word begins."""
    return [f"/{name}/?q={word[:-2]}&typing=1" for name in ("statements", "quotations")]


def followed(word: str) -> list[str]:
    """A search as a feed, as a file and for programs."""
    files = [f"/{name}/?q={word}&format={format_}" for name in ("statements", "quotations") for format_ in FORMATS]
    feeds = [f"/feed.{ending}?q={word}" for ending in FEEDS]
    return [*feeds, *files, *(f"/api/v1/{name}/?q={word}" for name in ("statements", "quotations"))]


def beneath(address: str, anchors: Iterable[str] = ("q1",), versions: Iterable[int] = (1,)) -> list[str]:
    """Everything of a statement at its address."""
    found = [address, f"{address}changes/", f"{address}timemap/", f"{address}card.png"]
    found += [f"{address}cite.{ending}" for ending in CITE]
    found += [f"{address.removesuffix('/')}.{ending}" for ending in ("txt", "json")]
    for anchor in anchors:
        found += [f"{address}{anchor}.png", f"{address}{anchor}/cite/", f"{address}?version=1#{anchor}"]
        found += [f"{address}{anchor}/cite.{ending}" for ending in CITE]
    for number in versions:
        found += [f"{address}versions/{number}/", *(f"{address}versions/{number}/cite.{ending}" for ending in CITE)]
    return found


def leading_to(address: str, short: str) -> list[str]:
    """What leads to a statement, or shows it elsewhere."""
    embedded = (address, f"{address}?version=1#q1", short)
    asked = [{"url": absolute(each)} for each in embedded] + [{"url": absolute(address), "format": "xml"}]
    return [f"{address}timegate/", short, f"{short}?version=1", *(f"/oembed?{urlencode(each)}" for each in asked)]


def in_time(day) -> list[str]:
    """The lists of a day's year and month."""
    pages = [reverse("year", args=[day.year]), reverse("month", args=[day.year, f"{day.month:02}"])]
    return [
        *pages,
        *(f"{page}?format={format_}" for page in pages for format_ in FORMATS),
        f"/statements/?year={day.year}",
    ]


def around(noun) -> list[str]:
    """Everything of a speaker, report, topic or organization."""
    page = noun.get_absolute_url()
    found = [page, *(f"{page}?format={format_}" for format_ in FORMATS), data_of(noun)]
    if isinstance(noun, Organization):
        return found
    name = noun._meta.model_name
    lists = ("/statements/", "/quotations/", "/feed.json", "/api/v1/statements/", "/api/v1/quotations/")
    found += [f"{page}feed.{ending}" for ending in FEEDS]
    found += [f"{path}?{name}={noun.slug}" for path in lists]
    if not isinstance(noun, Topic):
        found.append(reverse("short", args=[noun.public_id]))
    if isinstance(noun, Report):
        found += [f"{page}?q={noun.title}", *(f"{page}cite.{ending}" for ending in CITE)]
        found += [f"{page}?q={said.text}" for said in CopyPage.objects.filter(copy__report=noun)[:1]]
    return found


def data_of(noun) -> str:
    by_id = isinstance(noun, Speaker | Report)
    return reverse(f"api-{noun._meta.model_name}", args=[noun.public_id if by_id else noun.slug])


def data_beneath(public_id: str, versions: Iterable[int] = (1,)) -> list[str]:
    """A statement, for programs."""
    named = [reverse(f"api-{name}", args=[public_id]) for name in ("statement", "versions")]
    return [*named, *(reverse("api-version", args=[public_id, number]) for number in versions)]


def pictures(images) -> list[str]:
    found = [image.get_absolute_url() for image in images]
    return found + [image.get_rendition_url(320, "webp") for image in images]


def nouns_of(statement: Statement) -> list:
    """Those that it names, and nobody else may."""
    credited = [each.speaker for each in statement.attributions.select_related("speaker__portrait")]
    reports = [each.report for each in statement.citations.select_related("report__publisher")]
    topics = [each.tag for each in statement.statement_topics.select_related("tag")]
    return [*credited, *reports, *topics, *(report.publisher for report in reports if report.publisher)]


def files_of(statement: Statement) -> list[str]:
    """Its picture, the portraits of whom it credits, and the saved copies of its reports."""
    nouns = nouns_of(statement)
    portraits = [noun.portrait for noun in nouns if isinstance(noun, Speaker) and noun.portrait]
    copies = [copy.get_absolute_url() for noun in nouns if isinstance(noun, Report) for copy in noun.copies.all()]
    return pictures([*filter(None, [statement.lead_image]), *portraits]) + copies


def nouns_around(statement: Statement) -> list[str]:
    """What would show its nouns, were it public."""
    return [address for noun in nouns_of(statement) for address in around(noun)] + files_of(statement)


def for_readers(addresses: Iterable[str]) -> list[str]:
    """Those that answer what is not found with a page."""
    return [address for address in addresses if not address.startswith("/api/")]


def doors(preview: str, consent: str, image) -> list[str]:
    """What two links open, and nothing else does: the preview, its pictures, and where somebody approves."""
    return [
        reverse("preview", args=[preview]),
        reverse("preview-file", args=[preview, image.sha256, image.extension]),
        reverse("preview-rendition", args=[preview, image.sha256, 320, "webp"]),
        reverse("consent", args=[consent]),
    ]


def of_everything_kept() -> list[str]:
    """Of each row that there is, public or not, everything that would show it."""
    found = []
    for statement in Statement.objects.prefetch_related("quotations", "versions"):
        numbers = [each.number for each in statement.versions.all() if each.number]
        found += data_beneath(statement.public_id, range(1, 6))
        if address := statement.get_absolute_url():
            found += beneath(address, [each.anchor for each in statement.quotations.all()], numbers)
            found += leading_to(address, statement.get_short_url()) + in_time(statement.release_day)
    for model in (Speaker, Report, Topic, Organization):
        found += [address for noun in model.objects.all() for address in around(noun)]
    return found
