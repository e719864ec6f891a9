"""Objects of the standard, which has no word for what is not there: such properties are left out."""

from typing import Any

Part = dict[str, Any]


def filled(**properties: Any) -> Part:
    return {name: value for name, value in properties.items() if value not in (None, "", [], {})}
