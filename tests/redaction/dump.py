"""Everything that a newsroom holds and shows, as text: each table, each file, each page, each export."""

import json
from pathlib import Path

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.urls import reverse
from django.utils.http import urlencode

from statements.api.addresses import ADDRESSES
from statements.formats.archive.write import write_archive
from statements.formats.citing import FILES
from statements.formats.site import absolute
from statements.models import Organization, Report, Speaker, Statement, Topic


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
    lists = ("home", "statements", "quotations", "speakers", "reports", "topics", "press", "press-kit", "about-archive")
    addresses = [reverse(name) for name in lists]
    addresses += [reverse(name) for name in ("sitemap", "news-sitemap", "robots")]
    addresses += [f"/feed.{format_}" for format_ in ("atom", "rss", "json")]
    addresses += ["/statements/?q=taken", "/quotations/?q=stay"]
    for model in (Statement, Speaker, Report, Topic, Organization):
        addresses += [noun.get_absolute_url() for noun in model.objects.all() if noun.get_absolute_url()]
    for model in (Speaker, Report, Topic):
        addresses += [f"{noun.get_absolute_url()}feed.json" for noun in model.objects.all()]
    for statement in Statement.objects.exclude(release_day=None):
        own, quotations = statement.get_absolute_url(), statement.quotations.all()
        addresses += [f"/statements/{statement.year}/", f"/statements/{statement.release_day:%Y/%m}/", f"{own}changes/"]
        addresses += [f"{own}timegate/", f"{own}timemap/"]
        for version in statement.versions.on_record():
            addresses += [f"{own}versions/{version.number}/", f"{own}versions/{version.number}/cite.csl.json"]
        addresses += [f"{own}{quotation.anchor}/cite/" for quotation in statement.quotations.all()]
        addresses += [f"{own}cite.{ending}" for ending in FILES]
        addresses += [statement.get_short_url(), f"{own}card.png", f"/oembed?{urlencode({'url': absolute(own)})}"]
        addresses += [f"/oembed?{urlencode({'url': absolute(own + '#' + each.anchor)})}" for each in quotations]
        addresses += [f"{own.removesuffix('/')}.{ending}" for ending in ("txt", "json")]
    addresses += [f"{address}?format={format_}" for address in addresses for format_ in ("csv", "jsonl")]
    addresses += data()
    return {address: _read(client.get(address, follow=True)) for address in addresses}


def data() -> list[str]:
    """Every address of the API."""
    addresses = [f"/api/v1/{each.path}" for each in ADDRESSES if "{" not in each.path]
    for statement in Statement.objects.all():
        own = reverse("api-statement", args=[statement.public_id])
        addresses += [own, f"{own}versions/", *(f"{own}versions/{number}/" for number in range(1, 6))]
    addresses += [reverse(f"api-{noun._meta.model_name}", args=[noun.public_id])
                  for model in (Speaker, Report) for noun in model.objects.all()]  # fmt: skip
    addresses += [reverse(f"api-{noun._meta.model_name}", args=[noun.slug])
                  for model in (Topic, Organization) for noun in model.objects.all()]  # fmt: skip
    return [*addresses, reverse("api"), reverse("api-description")]


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
