"""A statement as a news article: schema.org has no word for what the press is sent."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from statements.formats.moments import instant
from statements.formats.plain import paragraphs
from statements.formats.site import absolute
from statements.models import Change, Citation, HouseStyle, Kind, Organization, Statement, Topic

from .breadcrumbs import breadcrumbs
from .correction import correction
from .image import picture
from .node import Node, node
from .organization import organization
from .organization import publisher as publishing
from .quotation import quotation
from .report import report

CARD = {"width": 1200, "height": 630}


def article(
    statement: Statement, house: HouseStyle, publisher: Organization | None, translations: Iterable[Statement] = ()
) -> list[Node]:
    """Reads what `Statement.objects.for_page()` fetches."""
    page = absolute(statement.get_absolute_url())
    text = "\n\n".join(paragraphs(statement))
    itself = node(
        "NewsArticle",
        id=f"{page}#article",
        url=page,
        mainEntityOfPage=page,
        identifier=absolute(statement.get_short_url()),
        headline=statement.headline,
        alternativeHeadline=statement.subheadline,
        description=statement.abstract,
        genre=str(Kind(statement.kind).label),
        inLanguage=statement.language,
        dateline=statement.dateline,
        **_times(statement, house),
        **_makers(statement, publisher),
        creativeWorkStatus="Withdrawn" if statement.is_withdrawn else None,
        isAccessibleForFree=True,
        image=_images(statement),
        articleBody=text,
        wordCount=len(text.split()),
        keywords=[row.tag.name for row in statement.statement_topics.all()],
        about=[_topic(row.tag) for row in statement.statement_topics.all()],
        hasPart=_quotations(statement),
        citation=[_cited(each) for each in statement.citations.all()],
        correction=[correction(each, house) for each in statement.updates if each.change == Change.CORRECTION],
        encoding=_formats(statement),
        **_translations(statement, translations),
    )
    return [itself] if statement.is_withdrawn else [itself, _way(statement)]


def _times(statement: Statement, house: HouseStyle) -> Node:
    """A first version is no change, whenever it was brought here."""
    last, published = statement.last_version, statement.publish_at
    changed = last.public_from if last and last.number != 1 else published
    return {
        "datePublished": instant(published, house),
        "dateModified": instant(changed, house),
        "version": last.number if last else None,
    }


def _makers(statement: Statement, publisher: Organization | None) -> Node:
    own = publisher if publisher is not None and publisher.pk == statement.issuer_id else statement.issuer
    return {"author": organization(own), "publisher": publishing(publisher or own)}


def _images(statement: Statement) -> list[Node]:
    if statement.is_withdrawn:
        return []
    card = node("ImageObject", url=f"{absolute(statement.get_absolute_url())}card.png", **CARD)
    lead = statement.lead_image
    return [picture(lead, statement.lead_image_caption), card] if lead else [card]


def _topic(topic: Topic) -> Node:
    page = absolute(topic.get_absolute_url())
    return node("DefinedTerm", id=page, name=topic.name, url=page)


def _quotations(statement: Statement) -> list[Node]:
    credited = {each.speaker_id: each for each in statement.attributions.all()}
    return [
        quotation(each, statement, credited.get(each.speaker_id)) for each in statement.quotations.all() if each.words
    ]


def _cited(citation: Citation) -> Node:
    copy = citation.saved_copy
    return report(citation.report, [copy] if copy else [])


def _formats(statement: Statement) -> list[Node]:
    written = {"text/plain": "statement-text", "application/json": "statement-data"}
    return [
        node(
            "MediaObject",
            contentUrl=absolute(reverse(name, args=[statement.year, statement.slug])),
            encodingFormat=media_type,
        )
        for media_type, name in written.items()
    ]


def _translations(statement: Statement, others: Iterable[Statement]) -> Node:
    """A translation names its original; an original all of its translations."""
    original = statement.translation_of
    if original is not None:
        return {"translationOfWork": _other(original)} if original.is_public else {}
    return {"workTranslation": [_other(each) for each in others]}


def _other(statement: Statement) -> Node:
    page = absolute(statement.get_absolute_url())
    return node(
        "NewsArticle", id=f"{page}#article", url=page, headline=statement.headline, inLanguage=statement.language
    )


def _way(statement: Statement) -> Node:
    return breadcrumbs(
        (_("Statements"), reverse("statements")),
        (str(statement.year), reverse("year", args=[statement.year])),
        (statement.headline, ""),
    )
