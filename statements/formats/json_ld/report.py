"""A report: what a statement refers to, and on a page of its own."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from statements.formats.site import absolute
from statements.models import Copy, Report

from .breadcrumbs import breadcrumbs
from .node import Node, node
from .organization import organization


def report(of: Report, copies: Iterable[Copy]) -> Node:
    """`copies` are those that readers may have, the newest first; `url` is where the report itself is."""
    page, offered = absolute(of.get_absolute_url()), list(copies)
    published = of.released_on or of.issued_on
    return node(
        "Report",
        id=f"{page}#report",
        name=of.title,
        reportNumber=of.number,
        abstract=of.summary,
        publisher=organization(of.publisher) if of.publisher else None,
        dateCreated=of.issued_on.isoformat() if of.issued_on else None,
        datePublished=published.isoformat() if published else None,
        dateModified=of.revised_on.isoformat() if of.revised_on else None,
        url=of.url or page,
        subjectOf=page,
        archivedAt=absolute(offered[0].get_absolute_url()) if offered else None,
        encoding=[_file(copy) for copy in offered],
    )


def page(of: Report, copies: Iterable[Copy]) -> list[Node]:
    return [report(of, copies), breadcrumbs((_("Reports"), reverse("reports")), (of.label, ""))]


def _file(copy: Copy) -> Node:
    return node(
        "MediaObject",
        contentUrl=absolute(copy.get_absolute_url()),
        encodingFormat=copy.media_type,
        contentSize=f"{copy.size} B",
        sha256=copy.sha256,
    )
