"""The words of JSON Schema that the shapes use, and columns of the export as parts of them."""

from typing import Any

from statements.formats.archive.columns import Table

Schema = dict[str, Any]

TYPES: dict[str, Schema] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
}


def of(type_: str, description: str, **more: Any) -> Schema:
    """`type_` is one of a column's."""
    return TYPES[type_] | {"description": description} | more


def text(description: str, **more: Any) -> Schema:
    return of("string", description, **more)


def or_null(schema: Schema) -> Schema:
    if "type" in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def group(description: str, properties: dict[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    """Each of them and no other."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def many(description: str, each: Schema) -> Schema:
    return {"type": "array", "description": description, "items": each}


def named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def columns(table: Table, *names: str) -> dict[str, Schema]:
    """As the export describes them, in the order that is asked for; all, where none is named."""
    by_name = {column.name: column for column in table.columns}
    wanted = [by_name[name] for name in names or by_name]
    return {column.name: of(column.type, f"{column.description}.") for column in wanted}


def any_null(properties: dict[str, Schema], *names: str) -> dict[str, Schema]:
    return {name: or_null(schema) if name in names else schema for name, schema in properties.items()}


SHA256 = {"pattern": "^[0-9a-f]{64}$"}
ADDRESS = {"format": "uri"}
