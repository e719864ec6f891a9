"""Where words are kept, and how much each place of them counts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Index:
    """
    A table of words: `id` in order of publication, the key of what is found, and columns of words.

    `weights` are those of the columns, the heaviest first; at most four.
    """

    table: str
    owner: str
    weights: dict[str, float]
