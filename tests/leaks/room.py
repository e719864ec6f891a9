"""A newsroom, and everything that it answers."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from django.core.handlers.base import BaseHandler
from django.db import transaction
from django.test import RequestFactory
from django.urls import reverse

from statements import workflow
from statements.models import Copy, Statement
from tests import factories, surfaces

from . import hidden, words

BY_THE_CLOCK = {"Expires"}  # of the machine, which no test sets


class Asked(NamedTuple):
    """`pasted` is what is posted; else it is a GET."""

    address: str
    pasted: str = ""


class Answer(NamedTuple):
    status: int
    headers: tuple
    body: bytes
    logged: tuple

    @property
    def text(self) -> str:
        return f"{self.headers} {self.body.decode('latin-1')} {self.logged}".lower()


class Logged(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


class Room:
    """With a statement, one in Spanish, one that was withdrawn, and a neighbor that shares every noun."""

    def __init__(self):
        factories.publisher()
        speaker, report, topic = factories.speaker("Ana Ruiz"), factories.report(), factories.topic("Rivers")
        nouns = {"speakers": [speaker], "reports": [report], "topics": [topic]}
        public = factories.statement(publish_at=hidden.YEARS_AGO.replace(year=2011), **nouns)
        public.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
        workflow.publish(public)
        spanish = factories.published(language="es", publish_at=hidden.YEARS_AGO.replace(year=2010), **nouns)
        withdrawn = factories.withdrawn(publish_at=hidden.YEARS_AGO.replace(year=2009), topics=[topic])
        named = {"speaker": speaker, "report": report, "topic": topic}
        self.shared = named | {"statement": public, "in Spanish": spanish, "withdrawn": withdrawn}
        self.files = hidden.Files()
        self.requests, self.handler = RequestFactory(), BaseHandler()
        self.handler.load_middleware()
        self.logged = Logged()
        self.around = [address for noun in named.values() for address in surfaces.around(noun)]
        self.around += self.own(public)
        self.others = self.own(spanish) + self.own(withdrawn)
        with self.holding(hidden.moved("publish")) as scheduled:
            self.asked = [*map(Asked, self.addresses(scheduled)), *self.pasted()]
            self.own_of_withdrawn = self.own(scheduled, hidden.YEARS_AGO.year)
        self.beside = [*map(Asked, self.others + self.own_of_withdrawn)]
        self.without = self.answers(everything=True)

    def own(self, statement, year: int = 0) -> list[str]:
        page = reverse("statement", args=[year or statement.year, statement.slug])
        found = surfaces.beneath(page) + surfaces.leading_to(page, statement.get_short_url())
        return found + surfaces.data_beneath(statement.public_id)

    def addresses(self, statement) -> list[str]:
        """The same for each state, so that a newsroom without it can be asked for them as well."""
        found = surfaces.everywhere() + self.around + self.own(statement) + surfaces.nouns_around(statement)
        for organization in (statement.issuer, statement.attributions.first().role.organization):
            found += surfaces.around(organization)
        found += surfaces.pictures([statement.issuer.logo])
        for day in (hidden.HOUR, hidden.YEARS_AGO):
            found += surfaces.in_time(day)
        for word in words.SOUGHT:
            found += surfaces.searches(word)[::3]
        headline, said = words.SOUGHT[0], words.SOUGHT[4]
        found += surfaces.searches(headline) + surfaces.typed(headline) + surfaces.typed(said)
        found += surfaces.followed(headline) + surfaces.in_reports(words.word(Copy, "page"))
        found += ["/statements/?q=statement&order=date", "/statements/?q=reports", "/statements/?q=zzz+reports"]
        found += ["/zqoldaddresspathqz.html", "/zqmovedpathqz.html"]
        return list(dict.fromkeys(found))

    def pasted(self) -> list[Asked]:
        return [Asked(reverse("verify"), text) for text in (words.SAID, words.TEXT, f"{words.SAID} {words.TEXT}")]

    @contextmanager
    def holding(self, make) -> Iterator[Statement]:
        """A newsroom that holds a statement more."""
        with transaction.atomic():
            yield make(self.files, self.shared)
            transaction.set_rollback(True)

    def answers(self, asked: Iterable[Asked] = (), *, everything: bool = False) -> dict[Asked, Answer]:
        """To what could tell something of any state; `everything` goes on to the pages of what it has to do with."""
        logging.getLogger().addHandler(self.logged)
        try:
            return {each: self.ask(each) for each in asked or self.asked + self.beside * everything}
        finally:
            logging.getLogger().removeHandler(self.logged)

    def ask(self, asked: Asked) -> Answer:
        self.logged.lines.clear()
        made, (address, pasted) = self.requests, asked
        request = made.post(address, {"text": pasted}) if pasted else made.get(address)
        response = self.handler.get_response(request)
        body = b"".join(response)
        if response.get("Content-Type") == "application/zip":
            body = b"".join(_unpacked(body))
        headers = {name: said for name, said in response.headers.items() if name not in BY_THE_CLOCK}
        return Answer(response.status_code, tuple(sorted(headers.items())), body, tuple(self.logged.lines))

    def differing(self, answers: dict[Asked, Answer]) -> dict[Asked, Answer]:
        """Those that the newsroom without it does not give."""
        return {asked: answer for asked, answer in answers.items() if answer != self.without[asked]}


def _unpacked(archive: bytes) -> Iterator[bytes]:
    """An archive keeps the hour at which it was made."""
    with ZipFile(BytesIO(archive)) as files:
        for name in files.namelist():
            yield name.encode() + files.read(name)
