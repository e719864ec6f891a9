"""Everything that a newsroom holds and shows, as text: each table, each file, each page, each export."""

import json
from pathlib import Path

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.urls import reverse

from statements.formats.archive.write import write_archive
from tests import surfaces


def tables() -> dict[str, dict[int, dict]]:
    """Every column of every row of every table of the database, whatever they are called."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            rows = (dict(zip(names, row, strict=True)) for row in cursor.fetchall())
            found[table] = {row.get("id", number): row for number, row in enumerate(rows)}
    return found


def files() -> dict[str, str]:
    root = Path(settings.MEDIA_ROOT)
    return {
        str(path.relative_to(root)): path.read_bytes().decode("latin-1") for path in root.rglob("*") if path.is_file()
    }


def pages(client) -> dict[str, str]:
    """What readers get at every address that there is, after redirects."""
    addresses = [*surfaces.everywhere(), *surfaces.of_everything_kept()]
    addresses += ["/statements/?q=taken", "/quotations/?q=stay", *surfaces.followed("taken")]
    return {address: _read(client.get(address, follow=True)) for address in dict.fromkeys(addresses)}


def desk(client, statement) -> dict[str, str]:
    names = ("change", "history", "previews", "consent", "redact", "translate")
    addresses = [reverse(f"admin:statements_statement_{name}", args=[statement.pk]) for name in names]
    addresses += ["/admin/", "/admin/statements/statement/", "/admin/statements/speaker/"]
    return {address: _read(client.get(address)) for address in addresses}


def export(folder: Path) -> dict[str, str]:
    write_archive(folder, using="default")
    return {
        str(path.relative_to(folder)): path.read_bytes().decode("utf-8", "replace")
        for path in folder.rglob("*")
        if path.is_file()
    }


def everything(client, administrator, statement, folder: Path) -> dict[str, str]:
    """By where it is."""
    return {
        **{f"table {name}": json.dumps(rows, default=str, ensure_ascii=False) for name, rows in tables().items()},
        **{f"file {name}": f"{name} {text}" for name, text in files().items()},
        **{f"page {name}": f"{name} {text}" for name, text in pages(client).items()},
        **{f"desk {name}": text for name, text in desk(administrator, statement).items()},
        **{f"export {name}": text for name, text in export(folder).items()},
    }


def _read(response) -> str:
    text = b"".join(response).decode("utf-8", "replace")
    return text + " ".join(str(step) for step in getattr(response, "redirect_chain", ()))


def log(row, message: str, by) -> None:
    LogEntry.objects.log_actions(by.pk, [row], 2, change_message=message, single_object=True)
