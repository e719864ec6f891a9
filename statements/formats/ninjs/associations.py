"""What goes with a statement: its quotations, the reports it refers to, its picture, its event, its translations."""

from collections.abc import Iterable, Iterator

from django.utils.text import Truncator

from statements.formats.moments import instant
from statements.formats.site import absolute
from statements.models import Attribution, Citation, HouseStyle, Image, Quotation, Statement

from .parts import Part, filled
from .people import organisation, speaker

NAME = 12  # words of a quotation that name it


def associations(statement: Statement, house: HouseStyle, translations: Iterable[Statement]) -> Iterator[Part]:
    credited = {each.speaker_id: each for each in statement.attributions.all()}
    for quotation in statement.quotations.all():
        if quotation.words:
            yield _quotation(statement, quotation, credited.get(quotation.speaker_id))
    for citation in statement.citations.all():
        yield _report(citation)
    if statement.lead_image and not statement.is_withdrawn:
        yield _picture(statement.lead_image, statement.lead_image_caption)
    if statement.event_starts_at:
        yield _event(statement, house)
    for other in translations:
        yield _translation(statement, other)


def _quotation(statement: Statement, quotation: Quotation, credit: Attribution | None) -> Part:
    return filled(
        name=Truncator(quotation.words).words(NAME, truncate=" …"),
        rel="quotation",
        uri=f"{absolute(statement.get_short_url())}#{quotation.anchor}",
        type="component",
        language=statement.language,
        by=credit.credit if credit else "",
        people=[speaker(credit)] if credit else [],
        bodies=[{"role": "main", "contentType": "text/plain", "value": quotation.words}],
    )


def _report(citation: Citation) -> Part:
    report, copy = citation.report, citation.saved_copy
    ids = {"reportNumber": report.number, "sha256": copy.sha256 if copy else ""}
    found = [{"name": "original", "href": report.url}] if report.url else []
    if copy:
        address = absolute(copy.get_absolute_url())
        found.append({"name": "savedCopy", "href": address, "contentType": copy.media_type, "sizeInBytes": copy.size})
    return filled(
        name=report.title,
        rel="references",
        uri=absolute(report.get_absolute_url()),
        type="text",
        representationType="partial",
        organisations=[organisation(report.publisher, "publisher")] if report.publisher else [],
        altIds=[{"role": role, "value": value} for role, value in ids.items() if value],
        renditions=found,
    )


def _picture(image: Image, caption: str) -> Part:
    address = absolute(image.get_absolute_url())
    texts = {"caption": caption, "altText": image.alt}
    original = {
        "name": "original",
        "href": address,
        "contentType": image.media_type,
        "width": image.width,
        "height": image.height,
        "sizeInBytes": image.size,
        "poi": {"x": image.width * image.focal_x // 100, "y": image.height * image.focal_y // 100},
    }
    return filled(
        name=image.alt,
        rel="mainPicture",
        uri=address,
        type="picture",
        by=image.credit,
        usageTerms=image.terms,
        descriptions=[
            {"role": role, "contentType": "text/plain", "value": value} for role, value in texts.items() if value
        ],
        renditions=[original],
    )


def _event(statement: Statement, house: HouseStyle) -> Part:
    dates = filled(startDate=instant(statement.event_starts_at, house), endDate=instant(statement.event_ends_at, house))
    return filled(
        name=statement.headline,
        rel="announces",
        uri=f"{absolute(statement.get_short_url())}#event",
        type="event",
        located=statement.event_place,
        eventDetails={"dates": dates},
    )


def _translation(statement: Statement, other: Statement) -> Part:
    return {
        "name": other.headline,
        "rel": "translationOf" if other.pk == statement.translation_of_id else "translation",
        "uri": absolute(other.get_short_url()),
        "type": "text",
        "representationType": "partial",
        "language": other.language,
    }
