"""Whether a publisher wants programs at an address (RFC 9309)."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

from protego import Protego

from .address import target_of
from .fetch import Fetched
from .outcome import Reason, Unreachable

LARGEST = 512_000  # bytes of a robots.txt; RFC 9309 wants 500 kibibytes to be read


class Robots:
    """The rules of each site, asked for once. `get` fetches an address; its file is read and taken away."""

    def __init__(self, get: Callable[[str], Fetched], agent: str):
        self.get, self.agent = get, agent
        self.rules: dict[str, Protego | Unreachable] = {}

    def allows(self, address: str) -> bool:
        """Raises Refused and Unreachable as `fetch` does; a site that cannot say what it wants is asked for no more."""
        rules = self._rules_of(address)
        if isinstance(rules, Unreachable):
            raise rules
        return bool(rules.can_fetch(address, self.agent))

    def delay(self, address: str) -> float:
        """Seconds between two visits that the site asks for."""
        rules = self._rules_of(address)
        return 0 if isinstance(rules, Unreachable) else float(rules.crawl_delay(self.agent) or 0)

    def _rules_of(self, address: str) -> Protego | Unreachable:
        origin = target_of(address).origin
        if origin not in self.rules:
            self.rules[origin] = self._asked(origin)
        return self.rules[origin]

    def _asked(self, origin: str) -> Protego | Unreachable:
        try:
            answer = self.get(f"{origin}/robots.txt")
        except Unreachable as error:
            return error
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            return Unreachable(Reason.NO_RULES)
        return Protego.parse(_text(answer.path) if answer.path else "")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST).decode("utf-8", "replace")
    finally:
        path.unlink()
