"""A generated tsvector over a table of words, with a GIN index; PostgreSQL stems what is English itself."""

from .index import Index
from .query import Query, Term
from .sql import Sql
from .sqlite import FEWEST_LETTERS, TYPED_BEYOND
from .words import BARE, INVISIBLE, LANGUAGES, LONGEST, MARKUP, SIGNS, SPANISH, plain_words

# Its own configuration of English takes “the” and “who” for no words at all.
CONFIGURATION = """
CREATE TEXT SEARCH DICTIONARY newsroom_english (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION newsroom_english (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION newsroom_english ALTER MAPPING FOR asciiword, word WITH newsroom_english
"""
FUNCTIONS = """
CREATE OR REPLACE FUNCTION search_words(language text, written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN language = 'es' THEN {spanish} ELSE plain END FROM (
        SELECT trim({signs}) AS plain FROM (
            SELECT CASE WHEN letters ~ '[{rare}]' THEN translate(letters, '{accented}', '{bare}')
                ELSE letters END AS folded
            FROM (SELECT translate(lower(written), '{common}', '{common_bare}') AS letters) AS most
        ) AS all_of_them
    ) AS words
$$;
CREATE OR REPLACE FUNCTION search_body(language text, html text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT search_words(language, {markup})
$$;
"""
COMMON = "áéíóúñüÁÉÍÓÚÑÜ"
RARE = (
    r"\u00aa\u00ad\u00b2\u00b3\u00b9\u00ba\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
    r"\u200b-\u200d\u2060\ufeff"
)
# Without fastupdate: what is written lately would wait in a list that each search reads from end to end.
COLUMN = """
ALTER TABLE {table} ADD COLUMN vector tsvector
GENERATED ALWAYS AS (CASE language WHEN 'en' THEN {english} ELSE {other} END) STORED;
CREATE INDEX {table}_vector ON {table} USING gin (vector) WITH (fastupdate = off)
"""
# Where all the words stand in the heaviest column comes before everything else, on both engines.
RANK = """
-ts_rank({weights}, {table}.vector, {query}, 1) - CASE WHEN {table}.vector @@ ({in_headline}) THEN 1000 ELSE 0 END
"""
MATCHES = """
SELECT {table}.{owner} AS pk, {table}.id AS position, {rank} AS rank
FROM (
    WITH found AS MATERIALIZED (SELECT id, {owner} FROM {table} WHERE vector @@ ({query}))
    SELECT id FROM found AS {table} WHERE EXISTS ({among}) ORDER BY id DESC LIMIT %s
) AS newest JOIN {table} ON {table}.id = newest.id
"""


def functions() -> str:
    """`translate` compares each letter with all that it knows: those of Spanish first, the others where one stands."""
    return FUNCTIONS.format(
        common=COMMON,
        common_bare="".join(BARE[letter] for letter in COMMON),
        rare=RARE,
        accented="".join([*BARE, *INVISIBLE]),
        bare="".join(BARE.values()),
        signs=_through(SIGNS, "folded"),
        spanish=_through(SPANISH, "plain"),
        markup=_through(MARKUP, f"left(html, {LONGEST})"),
    )


def column(index: Index) -> str:
    """What is generated out of the columns of words."""
    return COLUMN.format(table=index.table, english=_vector(index, "newsroom_english"), other=_vector(index, "simple"))


def matches(index: Index, query: Query, among: Sql, most: int, *, ranked: bool) -> Sql:
    """`pk`, `position` and `rank`, the newest first; a lower rank is the better one."""
    sought = expression(query)
    in_headline = expression(Query(query.wanted), only="A")
    rank = RANK.format(table=index.table, weights=_weights(index), query=sought.text, in_headline=in_headline.text)
    of_rank = (*sought.parameters, *in_headline.parameters) if ranked else ()
    rank = rank if ranked else "0"
    sql = MATCHES.format(table=index.table, owner=index.owner, rank=rank, query=sought.text, among=among.text)
    return Sql(sql, (*of_rank, *sought.parameters, *among.parameters, most))


def keys(index: Index, query: Query) -> Sql:
    """Of all that is found, whatever a queryset says."""
    sought = expression(query)
    return Sql(f"SELECT {index.owner} FROM {index.table} WHERE vector @@ ({sought.text})", sought.parameters)


def expression(query: Query, *, only: str = "") -> Sql:
    """`only` is the letter of the column in which they have to stand."""
    terms = [(_either(term, only), "" if not term.is_left_out else "!!") for term in query.terms]
    text = " && ".join(f"{sign}{term.text}" for term, sign in terms)
    return Sql(text, tuple(parameter for term, _ in terms for parameter in term.parameters))


def _either(term: Term, only: str) -> Sql:
    """In a text of each language the word has another stem; the English one is found here."""
    others = [language for language in LANGUAGES if language != "en"]
    found = [_phrase(tuple(plain_words(language, word) for word in term.words), only) for language in others]
    if term.is_begun:
        *before, begun = term.words
        shortest = max(FEWEST_LETTERS, len(begun) - TYPED_BEYOND)
        found += [f"{_phrase(term.words, only)}{'' if only else ':'}*"]
        found += [_phrase((*before, begun[:length]), only) for length in range(shortest, len(begun))]
    either = " | ".join(f"({phrase})" for phrase in dict.fromkeys(found))
    sql = "(to_tsquery('simple', %s) || to_tsquery('newsroom_english', %s))"
    return Sql(sql, (either, _phrase(term.words, only)))


def _phrase(words: tuple[str, ...], only: str = "") -> str:
    return " <-> ".join(f"'{word}':{only}" if only else f"'{word}'" for word in words)


def _vector(index: Index, configuration: str) -> str:
    """Between two columns stands what nobody can search for, so that no phrase goes from one into the next."""
    parts = zip(index.weights, "ABCD", strict=False)
    return " || ".join(
        f"setweight(to_tsvector('{configuration}', {name} || ' /a/b'), '{letter}')" for name, letter in parts
    )


def _weights(index: Index) -> str:
    """From D to A, as shares of the heaviest."""
    weights = [*index.weights.values(), 0, 0, 0][:4]
    return f"'{{{', '.join(str(weight / weights[0]) for weight in reversed(weights))}}}'::real[]"


def _through(steps: tuple[tuple[str, str], ...], sql: str) -> str:
    for pattern, replacement in steps:
        quoted = pattern.replace("'", "''")
        sql = f"regexp_replace({sql}, '{quoted}', '{replacement}', 'g')"
    return sql
