"""Words that were taken out of a statement, and come into it again."""

from statements.models import Redaction, Statement

from .letters import parts_of

TYPED = "words"  # what was typed is sealed too, with the number of its words, at no place


def remember(redaction: Redaction, words: list[str]) -> None:
    """As they are compared, so that capitals and accents make no difference either."""
    for parts in map(parts_of, words):
        part = f"{TYPED}.{len(parts)}"
        redaction.places.create(table_name="", row_id=0, part=part, seal=redaction.seal(" ".join(parts)))


def comes_back(statement: Statement, text: str, *, is_html: bool = False) -> Redaction | None:
    """The redaction that took words out which stand in this text. It is found by their seals alone."""
    parts = None
    for redaction in statement.redactions.all():
        typed = redaction.places.filter(part__startswith=f"{TYPED}.").values_list("part", "seal")
        for part, seal in typed:
            parts = parts_of(text, is_html=is_html) if parts is None else parts
            length = int(part.removeprefix(f"{TYPED}."))
            runs = {" ".join(parts[start : start + length]) for start in range(len(parts) - length + 1)}
            if seal in map(redaction.seal, runs):
                return redaction
    return None
