"""A sheet of lines: what each of them is, and where the statement begins and ends."""

from dataclasses import dataclass, field

from .layout import Unit


@dataclass
class Sheet:
    """`parts` says for each unit what it is; the body is what stands between `begin` and `end` and is called body."""

    units: list[Unit]
    parts: list[str]
    begin: int = 0
    end: int = 0
    mail: dict[str, str] = field(default_factory=dict)
    page_title: str | None = None  # the newsroom’s name in the title of a web page

    def texts(self, part: str) -> list[tuple[int, str]]:
        return [(number, self.units[number].text) for number, each in enumerate(self.parts) if each == part]

    def text(self, number: int) -> str:
        return self.units[number].text
