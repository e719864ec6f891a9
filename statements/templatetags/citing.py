"""How what a page shows is cited."""

from django import template

from statements.formats import citing
from statements.formats.citing import FILES, Citation, File, Source

register = template.Library()


@register.simple_tag(takes_context=True)
def cited(context) -> Source:
    """The quotation, version, report or statement that the page is about."""
    publisher = context.get("publisher")
    if report := context.get("report"):
        return citing.of_report(report)
    statement = context["statement"]
    if version := context.get("version"):
        return citing.of_version(version, statement, context["versions"], publisher)
    if quotation := context.get("quotation"):
        return citing.of_quotation(quotation, statement, statement.public_versions, publisher)
    return citing.of_statement(statement, statement.public_versions, publisher)


@register.filter
def citations(source: Source) -> list[Citation]:
    return citing.citations(source)


@register.filter
def meta(source: Source) -> list[tuple[str, str]]:
    return citing.meta(source)


@register.filter
def files(source: Source) -> list[tuple[File, str]]:
    """Each with what stands in it."""
    return [(file, file.write(source)) for file in FILES.values()]
