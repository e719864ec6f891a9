"""How this newsroom goes out to the web: under its own name, into its own folder, and as a guest."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import gettempdir

from django.conf import settings
from django.core.files.storage import default_storage

from statements.fetching import Fetched, Gate, Limits, Robots, fetch
from statements.models.stored_file import UNFINISHED

NAME = "Newsroom"
OF_RULES = Limits(seconds=20, bytes=512_000)


class Outside:
    """One for all visits to the same sites: what their robots.txt says is asked once."""

    def __init__(self, gate: Gate | None = None, limits: Limits | None = None):
        into, agent = folder(), f"{NAME}/1 (+{settings.SITE_URL})"
        to_fetch = partial(fetch, into=into, agent=agent, gate=gate)
        self.robots = Robots(partial(to_fetch, limits=OF_RULES), NAME)
        self.fetch: Callable[..., Fetched] = partial(to_fetch, limits=limits, allows=self.may_ask)

    def may_ask(self, address: str) -> bool:
        return self.robots.allows(address)

    def delay(self, address: str) -> float:
        """Seconds between two visits that the site itself asks for."""
        return self.robots.delay(address)


def folder() -> Path:
    """Where what is unfinished lies, on the disk of the vault; what a killed process leaves there goes after a day."""
    try:
        path = Path(default_storage.path(UNFINISHED))
    except NotImplementedError:  # the vault is elsewhere
        return Path(gettempdir())
    path.mkdir(parents=True, exist_ok=True)
    return path
