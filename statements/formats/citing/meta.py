"""
What reference managers read in the head of a page: Highwire's `citation_…` and Dublin Core.

As Zotero's “Embedded Metadata” and “RDF” translators read them: `z:itemType` says which type of item it is and
`DC.type` which kind of web page, because no type is a press release; a report is told by its institution. A name in
`citation_author` is taken apart at its last word unless there is a comma, so an organization has one at its end.
"""

from .source import Source

Meta = list[tuple[str, str]]


def meta(source: Source) -> Meta:
    """Names and contents."""
    day = source.day
    named = [
        ("citation_title", source.title),
        ("citation_author", f"{source.author}," if source.author else ""),
        ("citation_publication_date", f"{day:%Y/%m/%d}" if day else ""),
        ("citation_language", source.language),
        ("citation_public_url", source.address),
        *(_of_report(source) if source.is_report else _of_page(source)),
        ("DC.title", source.title),
        ("DC.creator", source.author),
        *(("DC.contributor", name) for name in source.speakers),
        ("DC.publisher", source.site),
        ("DC.date", day.isoformat() if day else ""),
        ("DC.language", source.language),
        ("DC.identifier", source.address),
    ]
    return [(name, content) for name, content in named if content]


def _of_page(source: Source) -> Meta:
    return [("z:itemType", "webpage"), ("DC.type", source.kind), ("DC.source", source.site)]


def _of_report(source: Source) -> Meta:
    return [
        ("z:itemType", "report"),
        ("citation_technical_report_institution", source.site),
        ("citation_technical_report_number", source.number),
    ]
