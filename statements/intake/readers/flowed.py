"""Mail in format=flowed (RFC 3676): lines that end in a space go on in the next."""

import re

QUOTES = re.compile(r"(>*) ?")
SIGNATURE = "-- "


def unfold(text: str, *, drops_space: bool) -> str:
    lines: list[list[str]] = []
    open_depth: int | None = None  # of quotation marks before the line that goes on
    for line in text.split("\n"):
        found = QUOTES.match(line)
        depth, words = (len(found[1]), line[found.end() :]) if found else (0, line)
        goes_on = words.endswith(" ") and words != SIGNATURE
        said = words[:-1] if goes_on and drops_space else words
        if open_depth == depth and words != SIGNATURE:
            lines[-1].append(said)
        else:
            lines.append([">" * depth + " " if depth else "", said])
        open_depth = depth if goes_on else None
    return "\n".join(_whole(pieces) for pieces in lines)


def _whole(pieces: list[str]) -> str:
    line = "".join(pieces)
    return line if line == SIGNATURE else line.rstrip(" ")
