"""What may stand in an address of the API."""

from statements.api.parameters import MOST, USUAL
from statements.models import Kind

from .schema import Schema

SLUG = {"type": "string", "pattern": "^[a-z0-9-]{1,80}$"}
LANGUAGE = {"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "minLength": 2, "maxLength": 12}


def _in(place: str, name: str, description: str, schema: Schema) -> Schema:
    return {"name": name, "in": place, "required": place == "path", "description": description, "schema": schema}


IN_QUERIES = {
    name: _in("query", name, description, schema)
    for name, description, schema in (
        (
            "limit",
            "How many at most",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
        ),
        ("cursor", "Where the page before ended; it stands in `next`", {"type": "string"}),
        (
            "since",
            "What changed then or later: a day, which begins in UTC, or a moment with its zone. Ask from a few minutes "
            "before the last change that you know: what is saved at the same time is not seen at the same time",
            {"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]},
        ),
        (
            "q",
            "With these words, as in the search of the site: “a phrase”, -without",
            {"type": "string", "minLength": 1},
        ),
        (
            "role",
            "By somebody with that title, as printed",
            {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[^\\u0000]*$"},
        ),
        ("topic", "About that topic: the end of its address", SLUG),
        ("speaker", "Crediting that speaker: the end of the address", SLUG),
        ("report", "Referring to that report: the end of its address", SLUG),
        ("kind", "Of that kind", {"type": "string", "enum": list(Kind.values)}),
        ("year", "Released in that year", {"type": "integer", "minimum": 1000, "maximum": 9999}),
        ("language", "In that language, as in web pages: en, es, pt-BR", LANGUAGE),
    )
}
IN_PATHS = {
    "id": _in("path", "id", "Short name that never changes", {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,12}$"}),
    "slug": _in("path", "slug", "The end of its address", SLUG),
    "number": _in("path", "number", "Number of the version", {"type": "integer", "minimum": 1, "maximum": 999_999}),
}
