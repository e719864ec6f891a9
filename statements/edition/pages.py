"""The pages that a process holds: bounded in bytes, and each made once however many ask for it."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from .address import Address, Pool
from .page import Page

SHARES = {Pool.PAGES: 0.7, Pool.SEARCHES: 0.2, Pool.NOWHERE: 0.1}


class Shelf:
    """What was asked for longest ago goes first."""

    def __init__(self, room: int):
        self.room, self.used = room, 0
        self._pages: OrderedDict[Address, Page] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, address: Address) -> Page | None:
        with self._lock:
            page = self._pages.get(address)
            if page is not None:
                self._pages.move_to_end(address)
            return page

    def put(self, address: Address, page: Page) -> None:
        with self._lock:
            self._take(address)
            self._pages[address] = page
            self.used += page.room
            while self.used > self.room and self._pages:
                self._take(next(iter(self._pages)))

    def _take(self, address: Address) -> None:
        if page := self._pages.pop(address, None):
            self.used -= page.room

    def __len__(self) -> int:
        return len(self._pages)


class Pages:
    """`room` in bytes, for all of them."""

    def __init__(self, room: int):
        self.shelves = {pool: Shelf(int(room * share)) for pool, share in SHARES.items()}
        self._being_made: dict[Address, threading.Event] = {}
        self._lock = threading.Lock()

    def get(self, address: Address) -> Page | None:
        return self.shelves[address.pool].get(address)

    def put(self, address: Address, page: Page) -> None:
        self.shelves[address.pool].put(address, page)

    def make(self, address: Address, work: Callable[[], object]) -> object | None:
        """
        What `work` returns, for the first who asks; whoever asks meanwhile waits until it is done, and gets None.

        They look again then, since what was made may be older than what they saw.
        """
        with self._lock:
            done = self._being_made.get(address)
            if done is None:
                mine = self._being_made[address] = threading.Event()
        if done is not None:
            done.wait()
            return None
        try:
            return work()
        finally:
            with self._lock:
                del self._being_made[address]
            mine.set()
