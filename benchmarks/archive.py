"""A whole archive, made quickly: statements of 250 words with speakers, reports, topics and quotes, of 20 years."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from statements.models import (
    Attribution,
    Citation,
    Organization,
    Quotation,
    Report,
    Speaker,
    Statement,
    StatementTopic,
    Topic,
    finding,
)

BEGUN = datetime(2006, 1, 1, 14, tzinfo=UTC)
YEARS = 20
WORDS = 250
AT_ONCE = 2000
SYLLABLES = [
    first + second for first in "bdfgklmnprstv" for second in ("a", "e", "i", "o", "u", "an", "el", "is", "or")
]
KINDS = ("statement", "release", "release", "advisory", "speech", "letter")
# How many texts of a hundred have it; `rare` is in one of ten thousand.
COMMON = {"enforcement": 8, "detention": 3, "“secure communities”": 2}


def make(number: int) -> None:
    """Triggers are laid again at the end, and find the words of all at once."""
    chance = random.Random(number)  # noqa: S311
    publisher = Organization.objects.create(name="Forum", is_publisher=True)
    offices = Organization.objects.bulk_create(
        Organization(name=f"Office {each}", name_key=f"office {each}", slug=f"office-{each}") for each in range(20)
    )
    speakers = Speaker.objects.bulk_create(
        Speaker(name=f"{_word(chance).title()} {_word(chance).title()} {each}", slug=f"speaker-{each}")
        for each in range(200)
    )
    topics = Topic.objects.bulk_create(
        Topic(name=f"Topic {_word(chance)} {each}", name_key=f"topic {each}", slug=f"topic-{each}")
        for each in range(50)
    )
    reports = Report.objects.bulk_create(
        Report(title=f"Report on {_word(chance)}", number=f"OIG-{each % 20:02}-{each}", slug=f"report-{each}",
               publisher=offices[each % 20])
        for each in range(2000)
    )  # fmt: skip
    nouns = {"speaker": speakers, "tag": topics, "report": reports}
    vocabulary = list(dict.fromkeys(_word(chance) for _ in range(12_000)))
    with connection.cursor() as cursor:
        finding.TRIGGERS.take_off(cursor)
    for first in range(0, number, AT_ONCE):
        some = range(first, min(first + AT_ONCE, number))
        with transaction.atomic():
            _write(list(_statements(some, number, chance, vocabulary, publisher)), nouns, chance)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as any database that has been there for a day
    finding.install("default", plan=[True])


def _statements(some: range, number: int, chance, vocabulary: list[str], publisher) -> Iterator[Statement]:
    frequent_first = [1 / (rank + 10) for rank in range(len(vocabulary))]
    for each in some:
        words = chance.choices(vocabulary, frequent_first, k=WORDS)
        for phrase, of_a_hundred in COMMON.items():
            if chance.random() * 100 < of_a_hundred:
                words[chance.randrange(10, WORDS)] = phrase
        if each % 10_000 == 0:
            words[50] = "rarissima"
        at = BEGUN + timedelta(days=365.25 * YEARS * each / number)
        paragraphs = [" ".join(words[start : start + 50]) for start in range(8, WORDS, 50)]
        yield Statement(
            headline=" ".join(words[:8]).capitalize(),
            slug=f"statement-{each}",
            body="".join(f"<p>{text.capitalize()}.</p>" for text in paragraphs),
            language="es" if each % 10 == 0 else "en",
            kind=KINDS[each % len(KINDS)],
            issuer=publisher,
            status="published",
            publish_at=at,
            first_public_at=at,
            release_day=at.date(),
        )


def _write(statements: list[Statement], nouns: dict, chance) -> None:
    made = Statement.objects.bulk_create(statements)
    credits_ = [
        Attribution(
            statement=each, speaker=chance.choice(nouns["speaker"]), title_as_printed=f"Director {each.pk % 30}"
        )
        for each in made
    ]
    Attribution.objects.bulk_create(credits_)
    Citation.objects.bulk_create(Citation(statement=each, report=chance.choice(nouns["report"])) for each in made)
    StatementTopic.objects.bulk_create(
        StatementTopic(content_object=each, tag=topic) for each in made for topic in chance.sample(nouns["tag"], 2)
    )
    Quotation.objects.bulk_create(
        Quotation(
            statement=credit.statement, speaker=credit.speaker, first_paragraph=2, last_paragraph=2, anchor="q1",
            words=credit.statement.body.split("<p>")[2].removesuffix("</p>"),
        )
        for credit in credits_
    )  # fmt: skip


def _word(chance) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4))))
