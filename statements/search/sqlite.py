"""FTS5 over a table of words, which are cut to their stems before they are written."""

from .index import Index
from .query import Query, Term
from .sql import Sql
from .words import LANGUAGES, stems, stems_of_html

FUNCTIONS = {"search_words": stems, "search_body": stems_of_html}
FEWEST_LETTERS = 4  # of a stem that is shorter than what was typed of its word
TYPED_BEYOND = 5  # letters by which a word may have gone past its stem

TABLE = """
CREATE VIRTUAL TABLE {table}_fts USING fts5(
    {columns}, content='{table}', content_rowid='id', tokenize="unicode61 remove_diacritics 0"
)
"""
IN = "INSERT INTO {table}_fts (rowid, {columns}) VALUES (NEW.id, {new})"
OUT = "INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) VALUES ('delete', OLD.id, {old})"
TRIGGERS = (
    f"CREATE TRIGGER search_{{table}}_in AFTER INSERT ON {{table}} BEGIN {IN}; END",
    f"CREATE TRIGGER search_{{table}}_out AFTER DELETE ON {{table}} BEGIN {OUT}; END",
    f"CREATE TRIGGER search_{{table}}_again AFTER UPDATE ON {{table}} BEGIN {OUT}; {IN}; END",
)
CLEAN = "INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')"
MATCHES = """
SELECT {table}.{owner} AS pk, {table}.id AS position, {rank} AS rank
FROM {table}_fts CROSS JOIN {table} ON {table}.id = {table}_fts.rowid
WHERE {table}_fts MATCH %s AND EXISTS ({among})
ORDER BY {table}_fts.rowid DESC LIMIT %s
"""
# Where all the words stand in the heaviest column comes before everything else, on both engines.
RANK = """
bm25({table}_fts, {weights})
- 1000 * ({table}.id IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s))
"""
KEYS = """
SELECT {owner} FROM {table} WHERE id IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s)
"""


def teach(connection: object, **kwargs: object) -> None:
    """A new connection the functions that make words."""
    database = getattr(connection, "connection", None)
    if getattr(connection, "vendor", "") == "sqlite" and database is not None:
        for name, function in FUNCTIONS.items():
            database.create_function(name, 2, function, deterministic=True)


def table(index: Index) -> str:
    """The index, as a table of its own without words of its own."""
    return TABLE.format(table=index.table, columns=", ".join(index.weights))


def triggers(index: Index) -> list[str]:
    """By which it follows the table of words."""
    columns, new, old = (", ".join(f"{row}{name}" for name in index.weights) for row in ("", "NEW.", "OLD."))
    return [sql.format(table=index.table, columns=columns, new=new, old=old) for sql in TRIGGERS]


def clean(index: Index) -> str:
    """Takes what was deleted out of its pages, where it stays until they are merged."""
    return CLEAN.format(table=index.table)


def matches(index: Index, query: Query, among: Sql, most: int, *, ranked: bool) -> Sql:
    """`pk`, `position` and `rank`, the newest first; a lower rank is the better one."""
    weights, [heaviest, *_] = ", ".join(map(str, index.weights.values())), index.weights
    rank = RANK.format(table=index.table, weights=weights) if ranked else "0"
    sql = MATCHES.format(table=index.table, owner=index.owner, rank=rank, among=among.text)
    in_headline = (f"{heaviest} : ({expression(Query(query.wanted))})",) if ranked else ()
    return Sql(sql, (*in_headline, expression(query), *among.parameters, most))


def keys(index: Index, query: Query) -> Sql:
    """Of all that is found, whatever a queryset says."""
    return Sql(KEYS.format(table=index.table, owner=index.owner), (expression(query),))


def expression(query: Query) -> str:
    wanted = " AND ".join(map(_either, query.wanted))
    left_out = " OR ".join(map(_either, query.left_out))
    return f"({wanted}) NOT ({left_out})" if left_out else wanted


def _either(term: Term) -> str:
    """In a text of each language the word has another stem."""
    alike = dict.fromkeys(tuple(stems(language, word) for word in term.words) for language in LANGUAGES)
    found = [_phrase(words) for words in alike]
    if term.is_begun:
        *before, begun = term.words
        shortest = max(FEWEST_LETTERS, len(begun) - TYPED_BEYOND)
        found += [f"{_phrase(term.words)} *"]
        found += [_phrase((*before, begun[:length])) for length in range(shortest, len(begun))]
    return f"({' OR '.join(found)})"


def _phrase(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'
