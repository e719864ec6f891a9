"""Prints a newsroom as JSON without ids and times, so that two can be compared; run as a process of its own."""

import json
import sys

import django


def dump() -> dict:
    from django.apps import apps

    from statements.formats.record import record_of
    from statements.models import Statement

    models = [*apps.get_app_config("statements").get_models()]
    return {
        "rows": {model.__name__: model.objects.count() for model in models},
        "statements": sorted(map(plain, map(record_of, Statement.objects.for_record()))),
        "keys": sorted(Statement.objects.values_list("origin__key", "status", "origin__line").order_by()),
    }


def plain(record: dict) -> str:
    """The names of what several have in common may have been given in another order."""
    left_out = {"id", "modified_at"}
    source = {key: value for key, value in (record["source"] or {}).items() if key != "received_at"}
    return json.dumps({key: value for key, value in record.items() if key not in left_out} | {"source": source})


if __name__ == "__main__":
    django.setup()
    json.dump(dump(), sys.stdout, default=str)
