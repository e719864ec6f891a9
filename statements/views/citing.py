"""
Citations as files for reference managers, and the page where a quotation is cited.

Each file is `cite` with its ending, beneath what it cites: a statement, `versions/1/` and `q1/` of it, or a report.
What cannot be read cannot be cited: the gate is that of the page.
"""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from statements.formats import citing
from statements.formats.citing import FILES, Source
from statements.models import Organization, Report, Statement

from .withdrawn import in_place_of, instead_of


@require_safe
def statement_file(request, year: str, slug: str, ending: str):
    statement = on_record(year, slug)
    if other := instead_of(request, statement) or in_place_of(statement):
        return _as_file_of(other, ending)
    return as_file(citing.of_statement(statement, statement.public_versions, publisher()), ending, year, slug)


@require_safe
def version_file(request, year: str, slug: str, number: str, ending: str):
    statement = on_record(year, slug)
    if gone := instead_of(request, statement):
        return gone
    versions = list(statement.versions.on_record())
    version = next((each for each in versions if each.number == int(number)), None)
    if version is None:
        raise Http404
    source = citing.of_version(version, statement, versions, publisher())
    return as_file(source, ending, year, slug, f"version-{number}")


@require_safe
def quotation_file(request, year: str, slug: str, anchor: str, ending: str):
    statement = on_record(year, slug)
    if other := instead_of(request, statement) or in_place_of(statement):
        return other
    quotation = get_object_or_404(statement.quotations, anchor=anchor)
    source = citing.of_quotation(quotation, statement, statement.public_versions, publisher())
    return as_file(source, ending, year, slug, anchor)


@require_safe
def quotation_page(request, year: str, slug: str, anchor: str):
    statement = on_record(year, slug)
    if other := instead_of(request, statement) or in_place_of(statement):
        return other
    quotation = get_object_or_404(statement.quotations.select_related("speaker"), anchor=anchor)
    return render(request, "statements/cite_quotation.html", {"statement": statement, "quotation": quotation})


@require_safe
def report_file(request, slug: str, ending: str):
    report = get_object_or_404(Report.objects.public().select_related("publisher__parent"), slug=slug)
    return as_file(citing.of_report(report), ending, slug)


def on_record(year: str, slug: str) -> Statement:
    return get_object_or_404(Statement.objects.on_record().for_citing(), year=year, slug=slug)


def publisher() -> Organization | None:
    return Organization.objects.publisher()


def as_file(source: Source, ending: str, *name: str) -> HttpResponse:
    file = FILES[ending]
    disposition = content_disposition_header(True, f"{'-'.join(name)}.{ending}")  # noqa: FBT003 -- as an attachment
    return HttpResponse(
        file.write(source),
        content_type=file.media_type,
        headers={"Content-Disposition": disposition, "X-Robots-Tag": "noindex"},
    )


def _as_file_of(other: HttpResponse, ending: str) -> HttpResponse:
    """Where another statement stands in its place, that one is cited."""
    is_moved = isinstance(other, HttpResponsePermanentRedirect)
    return HttpResponsePermanentRedirect(f"{other.url}cite.{ending}") if is_moved else other
