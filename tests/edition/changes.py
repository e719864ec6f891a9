"""
Run in an installation: changes what readers see, and reads each page from every server right after the commit.

What a page has to say is what Django says without the layer before it. Prints, as JSON, how many changes and pages
there were, and which were wrong.
"""

import difflib
import itertools
import json
import random
import sys
import threading
import time
from datetime import timedelta
from http.client import HTTPConnection

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from statements import workflow  # noqa: E402
from statements.models import (  # noqa: E402
    HouseStyle,
    OldAddress,
    Organization,
    Report,
    ReportAlias,
    Role,
    Speaker,
    Statement,
    Topic,
    TopicAlias,
    Withdrawal,
)
from tests import factories  # noqa: E402
from tests.delivery.processes import HOST, PATIENCE  # noqa: E402

LISTS = (
    "/", "/statements/", "/statements/?page=2", "/statements/2012/", "/statements/?q=statement", "/quotations/",
    "/speakers/", "/topics/", "/reports/", "/press/", "/about-this-archive/", "/feed.atom", "/feed.json",
    "/sitemap.xml",    "/api/v1/statements/", "/api/v1/quotations/", "/statements/?language=es", "/never/was/",
)  # fmt: skip
SOON = 0.3  # seconds until what is scheduled here becomes public


def begin() -> None:
    factories.publisher()
    speakers = [factories.speaker(f"Person {number}") for number in range(3)]
    topics = [factories.topic(f"Topic {number}") for number in range(3)]
    reports = [factories.report() for _ in range(3)]
    for number in range(24):
        chosen = {"speakers": speakers[number % 3 :][:1], "topics": topics[: number % 3 + 1], "reports": reports[:1]}
        factories.published(**chosen)


def any_of(model):
    return random.choice(list(model.objects.all()))


def any_public() -> Statement:
    return random.choice(list(Statement.objects.public()))


def renamed(model, field: str):
    def change() -> None:
        one = any_of(model)
        setattr(one, field, f"{field} {random.random()}")
        one.save()

    return change


def publish() -> None:
    factories.published(speakers=[any_of(Speaker)], topics=[any_of(Topic)], reports=[any_of(Report)])


def withdraw() -> None:
    if Statement.objects.public().count() > 10:
        workflow.withdraw(any_public(), withdrawn_as=random.choice([Withdrawal.WITHDRAWN, Withdrawal.IN_ERROR]))


def correct() -> None:
    statement = any_public()
    statement.headline = f"Corrected {random.random()}"
    statement.save()


def credit() -> None:
    statement = any_public()
    statement.attributions.all().delete() if statement.attributions.exists() else statement.attributions.create(
        speaker=any_of(Speaker), position=0
    )


def become_due() -> None:
    """Nothing is written at that instant."""
    factories.scheduled(publish_at=timezone.now() + timedelta(seconds=SOON), speakers=[any_of(Speaker)])
    time.sleep(SOON + 0.05)


def lead_on() -> None:
    OldAddress.objects.get_or_create(path="/never/was/", defaults={"statement": any_public()})


def draft_and_publish_in_one() -> None:
    with transaction.atomic():
        statement = factories.statement(topics=[any_of(Topic)])
        workflow.publish(statement)


CHANGES = [
    publish, withdraw, correct, correct, credit, become_due, become_due, lead_on, draft_and_publish_in_one,
    renamed(Speaker, "name"), renamed(Topic, "name"), renamed(Report, "title"), renamed(Role, "title"),
    renamed(Organization, "tagline"), renamed(HouseStyle, "place_of_clocks"),
    lambda: TopicAlias.objects.create(topic=any_of(Topic), name=f"alias {random.random()}"),
    lambda: ReportAlias.objects.create(report=any_of(Report), name=f"alias {random.random()}"),
]  # fmt: skip


def pages() -> list[str]:
    """Some that lists are, and what is around one statement."""
    statement = random.choice(list(Statement.objects.on_record()))
    own = statement.get_absolute_url()
    nouns = [any_of(model).get_absolute_url() for model in (Speaker, Topic, Report)]
    text = own.removesuffix("/")
    return [*random.sample(LISTS, 4), own, random.choice([f"{text}.txt", f"{text}.json", f"{own}changes/", *nouns])]


class Reader:
    """Keeps its connection, as a proxy does."""

    def __init__(self, port: int):
        self.connection = HTTPConnection(HOST, port, timeout=PATIENCE)

    def read(self, path: str) -> tuple[int, bytes, str]:
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read(), answer.headers.get("Cache-Status", "")


def differing(expected: bytes, found: bytes) -> list[str]:
    lines = difflib.unified_diff(expected.decode().splitlines(), found.decode().splitlines(), lineterm="", n=0)
    return [line.strip()[:200] for line in lines][3:7]


def one_after_the_other(ports: list[int], number: int) -> dict:
    """Twice each, so that the second comes from what was kept."""
    readers, truth = [Reader(port) for port in ports], Client(SERVER_NAME=HOST)
    wrong, read, hits = [], 0, 0
    begin()
    for turn in range(number):
        change = random.choice(CHANGES)
        change()
        for path in pages():
            expected = truth.get(path)
            for reader in (*readers, *readers):
                status, body, how = reader.read(path)
                read, hits = read + 1, hits + how.endswith("hit")
                if (status, body) != (expected.status_code, expected.content):
                    wrong.append(
                        [turn, getattr(change, "__name__", "alias"), path, how, differing(expected.content, body)]
                    )
    return {"changes": number, "read": read, "hits": hits, "wrong": wrong}


def at_once(ports: list[int], number: int, clients: int) -> dict:
    """
    Readers beside a writer. Each change gives two topics and a report the same number in one transaction: a page that
    names two numbers is torn, one that names an older number than was committed before it was asked for is stale.
    """
    first, second, report = (
        factories.topic("Number 0.a"),
        factories.topic("Number 0.b"),
        factories.report(title="Number 0."),
    )
    path = factories.published(topics=[first, second], reports=[report]).get_absolute_url()
    committed, done, wrong, read, lock = 0, threading.Event(), [], 0, threading.Lock()

    def go_on_reading(port: int) -> None:
        nonlocal read
        reader = Reader(port)
        while not done.is_set():
            before = committed
            _, body, how = reader.read(path)
            named = {int(part.split(b".")[0]) for part in body.split(b"Number ")[1:]}
            with lock:
                read += 1
                if len(named) != 1 or min(named) < before:
                    wrong.append([before, sorted(named), how])

    threads = [threading.Thread(target=go_on_reading, args=(ports[each % len(ports)],)) for each in range(clients)]
    for thread in threads:
        thread.start()
    for turn in range(1, number + 1):
        with transaction.atomic():
            Topic.objects.filter(pk=first.pk).update(name=f"Number {turn}.a")
            Report.objects.filter(pk=report.pk).update(title=f"Number {turn}.")
            Topic.objects.filter(pk=second.pk).update(name=f"Number {turn}.b")
        committed = turn
        time.sleep(0.02)
    done.set()
    for thread in threads:
        thread.join()
    return {"changes": number, "read": read, "wrong": wrong[:20]}


if __name__ == "__main__":
    how, number, *ports = sys.argv[1:]
    random.seed(int(number))
    factories.numbers = itertools.count(1 if how == "each" else 1_000_000)
    found = (
        one_after_the_other(list(map(int, ports)), int(number))
        if how == "each"
        else at_once(list(map(int, ports)), int(number), 64)
    )
    print(json.dumps(found))
