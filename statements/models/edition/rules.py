"""
What changes the edition, table by table. A table that is not named here has to be named as silent: a test reads both.

A trigger never asks the clock: a text under embargo counts as published, and the edition changes once too often.
"""

from typing import NamedTuple

ALWAYS = ("INSERT", "UPDATE", "DELETE")
ONCE_THERE = ("UPDATE", "DELETE")  # by itself a new one is seen nowhere; what leads to it is a change of its own


class Rule(NamedTuple):
    """`unprinted` are columns of which readers see nothing: housekeeping."""

    table: str
    events: tuple[str, ...]
    unprinted: tuple[str, ...] = ()


STATEMENT = Rule("statement", ALWAYS, ("modified_at",))

# Rows with a `statement_id`: they count while that one is published or withdrawn.
OF_STATEMENTS = (
    Rule("attribution", ALWAYS),
    Rule("citation", ALWAYS),
    Rule("quotation", ALWAYS),
    Rule("statementtopic", ALWAYS),
    Rule("version", ALWAYS),
    Rule("decision", ALWAYS),
    Rule("redaction", ALWAYS),
    Rule("origin", ALWAYS),
)

SHARED = (
    Rule("organization", ONCE_THERE),
    Rule("organizationalias", ALWAYS),
    Rule("speaker", ONCE_THERE),
    Rule("role", ONCE_THERE),
    Rule("report", ONCE_THERE, ("visited_at",)),
    Rule("reportalias", ALWAYS),
    Rule("copy", ALWAYS),
    Rule("copypage", ALWAYS),
    Rule("topic", ONCE_THERE),
    Rule("topicalias", ALWAYS),
    Rule("image", ONCE_THERE),
    Rule("presscontact", ALWAYS),
    Rule("housestyle", ALWAYS),
    Rule("oldaddress", ALWAYS),
)

# The desk's own, and the tables of words, which follow the texts that they are of.
SILENT = frozenset(
    {
        "autosave",
        "consentlink",
        "demoitem",
        "edition",
        "notice",
        "openform",
        "pagewords",
        "previewlink",
        "previewview",
        "proposal",
        "quotationwords",
        "redactedplace",
        "sending",
        "sentform",
        "sourcefile",
        "statementwords",
        "tally",
        "task",
        "trace",
        "visit",
    }
)
