"""Whether a publisher wants programs at an address (RFC 9309)."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

from protego import Protego

from .address import target_of
from .fetch import Fetched
from .outcome import Unreachable

LARGEST = 512_000  # bytes of a robots.txt; RFC 9309 wants 500 kibibytes to be read


class Robots:
    """The rules of each site, asked for once. `get` fetches an address; its file is read and taken away."""

    def __init__(self, get: Callable[[str], Fetched], agent: str):
        self.get, self.agent = get, agent
        self.rules: dict[str, Protego | None] = {}

    def allows(self, address: str) -> bool:
        """Not, as long as a site cannot say what it wants. Raises Refused as `fetch` does."""
        rules = self._rules_of(address)
        return rules is not None and rules.can_fetch(address, self.agent)

    def delay(self, address: str) -> float:
        """Seconds between two visits that the site asks for."""
        rules = self._rules_of(address)
        return float((rules and rules.crawl_delay(self.agent)) or 0)

    def _rules_of(self, address: str) -> Protego | None:
        origin = target_of(address).origin
        if origin not in self.rules:
            self.rules[origin] = self._asked(origin)
        return self.rules[origin]

    def _asked(self, origin: str) -> Protego | None:
        try:
            answer = self.get(f"{origin}/robots.txt")
        except Unreachable:
            return None
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            return None
        return Protego.parse(_text(answer.path) if answer.path else "")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST).decode("utf-8", "replace")
    finally:
        path.unlink()
