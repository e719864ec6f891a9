"""The address of a quotation that names the version it is of, so that a later change can be told."""

from statements.models import Quotation

from .site import absolute


def permalink(quotation: Quotation) -> str:
    """Of a statement that was public; empty for any other. One query, unless its `public_versions` are at hand."""
    statement = quotation.statement
    page = statement.get_absolute_url()
    if not page:
        return ""
    versions = getattr(statement, "public_versions", None)
    if versions is None:
        versions = [*statement.versions.on_record().only("number").order_by("-number")[:1]]
    version = f"?version={versions[-1].number}" if versions else ""
    return absolute(f"{page}{version}#{quotation.anchor}")
