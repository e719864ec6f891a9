"""Records to test with: complete ones, and generated ones."""

import string
from datetime import date, datetime

from hypothesis import strategies as st

from statements.models import How, Kind
from statements.models.slug import slug_of

WORD = st.text(string.ascii_letters + "éñØßﬁ“”’&<>'\"\u0338\u0301=+-@", min_size=1, max_size=12)
WORDS = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
SLUG = WORDS.map(lambda text: slug_of(text, 60))
DAY = st.dates(date(1100, 1, 1), date(9000, 1, 1))
DAYS = st.none() | DAY.map(lambda day: day.isoformat())
LAST = datetime(2020, 1, 1)  # noqa: DTZ001 -- the zone follows
INSTANT = st.datetimes(max_value=LAST, min_value=LAST.replace(year=1100)).map(lambda each: f"{each.isoformat()}+00:00")
ADDRESS = st.sampled_from(["", "https://reports.example/1.pdf", "http://a.example/?q=1&b=2#x"])


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


BODY = st.lists(WORDS.map(escaped), min_size=1, max_size=5).map(
    lambda texts: "".join(f"<p>{text}</p>" for text in texts)
)


@st.composite
def roles(draw):
    since, until = sorted(draw(st.tuples(DAY, DAY)))
    role = {"role": draw(WORDS), "organization": draw(WORDS), "from": since.isoformat(), "until": until.isoformat()}
    return draw(st.sampled_from([role, dict.fromkeys(role)]))


@st.composite
def speakers(draw):
    printed = {name: draw(WORDS | st.just("")) for name in ("name", "title", "organization")}
    return {"slug": draw(SLUG), "name": draw(WORDS), **draw(roles()), "as_printed": printed}


REPORT = st.fixed_dictionaries(
    {
        "slug": SLUG,
        "title": WORDS,
        "number": WORDS | st.just(""),
        "date": DAYS,
        "publisher": st.none() | WORDS,
        "url": ADDRESS,
        "how": st.sampled_from(How.values),
        "wording": WORDS | st.just(""),
    }
)
TOPIC = st.fixed_dictionaries({"slug": SLUG, "name": WORDS})


def once(items, key="slug"):
    return st.lists(items, max_size=3, unique_by=lambda each: each[key])


@st.composite
def complete(draw):
    """A record of a published statement with everything that an installation without shared nouns can make."""
    body, credited = draw(BODY), draw(once(speakers()))
    length = body.count("<p>")
    slugs = [each["slug"] for each in credited]
    paragraphs = draw(st.lists(st.integers(1, length), max_size=2, unique=True).map(sorted))
    return {
        "format": 1,
        "id": draw(st.text("bcdfgh23456789", min_size=10, max_size=12)),
        "slug": draw(SLUG),
        "kind": draw(st.sampled_from(Kind.values)),
        "language": draw(st.sampled_from(["en", "es", "pt-BR"])),
        "headline": draw(WORDS),
        "subheadline": draw(WORDS | st.just("")),
        "dateline": draw(WORDS | st.just("")),
        "date": "2012-04-06",
        "published_at": draw(INSTANT),
        "modified_at": draw(INSTANT),
        "summary": draw(WORDS | st.just("")),
        "body_html": body,
        "issuer": draw(WORDS),
        "topics": draw(once(TOPIC)),
        "speakers": credited,
        "reports": draw(once(REPORT)),
        "quotations": [
            {
                "anchor": f"q{number}",
                "speaker": draw(st.sampled_from([None, *slugs])),
                "first_paragraph": number,
                "last_paragraph": number,
            }
            for number in paragraphs
        ],
        "event": draw(st.none() | st.fixed_dictionaries({"start": INSTANT, "end": st.none(), "place": WORDS})),
        "contact": draw(
            st.none() | st.fixed_dictionaries({"name": st.none(), "email": st.none(), "as_printed": WORDS})
        ),
        "lead_image": None,
        "translation_of": None,
        "corrections": [],
        "old_addresses": draw(st.lists(SLUG.map(lambda slug: f"/news/{slug}"), max_size=2, unique=True)),
        "source_url": draw(ADDRESS),
        "source": draw(
            st.none()
            | st.fixed_dictionaries(
                {
                    "sha256": st.none(),
                    "name": st.none(),
                    "how": st.sampled_from(["pasted", "uploaded", "imported"]),
                    "place": WORDS,
                    "line": st.none() | st.integers(1, 99),
                    "received_at": INSTANT,
                }
            )
        ),
    }
