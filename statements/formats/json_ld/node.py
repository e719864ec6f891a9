"""A thing in the words of schema.org; what is not known of it is left out."""

from typing import Any

Node = dict[str, Any]


def node(type_: str, **properties: Any) -> Node:
    """`id` is its address as a thing, by which other nodes mean the same one."""
    named = {"@type": type_, "@id": properties.pop("id", None), **properties}
    return {name: value for name, value in named.items() if value not in (None, "", [], {})}


def reference(address: str) -> Node:
    """To a node that stands elsewhere."""
    return {"@id": address}
