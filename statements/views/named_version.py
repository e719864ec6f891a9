"""The version that a link to a quotation names: `?version=2`."""

import re

NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def named_version(request) -> int | None:
    """Anything that is no number of a version is as if nothing were named."""
    named = request.GET.get("version", "")
    return int(named) if NUMBER.fullmatch(named) else None


def with_version(address: str, request) -> str:
    """Where a link leads on to; that of a quotation names the version it was taken from, and keeps doing so."""
    number = named_version(request)
    return f"{address}?version={number}" if number else address
