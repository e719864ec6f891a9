"""What a card says; two that say the same are the same picture."""

import hashlib
from dataclasses import astuple, dataclass

DESIGN = 1  # raised when the same card is drawn differently, so that nobody is shown the old one
LONGEST = 1500  # characters; no more would fit in the smallest type


@dataclass(frozen=True)
class Card:
    """`words` is a headline, or with `marks` what somebody said; `notice` stands out: withdrawn, or long ago."""

    newsroom: str
    accent: str
    label: str
    words: str
    marks: tuple[str, str]
    source: str
    day: str
    notice: str = ""
    logo: str = ""  # the name of its file

    @property
    def is_quotation(self) -> bool:
        return bool(self.marks[0])

    @property
    def etag(self) -> str:
        said = "\x1f".join(map(str, (DESIGN, *astuple(self))))
        return f'"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'
