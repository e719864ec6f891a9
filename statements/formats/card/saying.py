"""Statements and quotations as cards."""

import re
from datetime import date

from django.utils.translation import gettext, ngettext

from statements.formats.age import whole_years
from statements.formats.attributed import attribution_of
from statements.formats.quoting import Quoted, ended, marks_of
from statements.models import HouseStyle, Image, Organization, Statement
from statements.models.redaction import MARK

from .card import LONGEST, Card

LOGO_WIDTH = 320  # pixels of the rendition that is drawn
NAMED = 3  # of more who are credited a card of a statement names the organization


def card_of_statement(statement: Statement, publisher: Organization | None, house: HouseStyle, today: date) -> Card:
    credits_ = list(statement.attributions.all())
    names = [credit.name_as_printed for credit in credits_]
    source = attribution_of(credits_[0], statement.language) if len(credits_) == 1 else ", ".join(names)
    is_named = 0 < len(credits_) <= NAMED
    return _card(
        statement,
        publisher,
        house,
        today,
        words=statement.headline,
        marks=("", ""),
        source=source if is_named else statement.issuer.name,
    )


def card_of_quotation(quoted: Quoted, publisher: Organization | None, today: date) -> Card:
    words = ended(" ".join(quoted.quotation.words.split()))
    marks, source = marks_of(quoted.statement.language), quoted.said_by
    return _card(quoted.statement, publisher, quoted.house, today, words=words, marks=marks, source=source)


def _card(
    statement: Statement,
    publisher: Organization | None,
    house: HouseStyle,
    today: date,
    *,
    words: str,
    marks: tuple[str, str],
    source: str,
) -> Card:
    day = house.dates.day(statement.release_day) if statement.release_day else ""
    return Card(
        newsroom=publisher.name if publisher else gettext("Newsroom"),
        accent=house.accent_color,
        label=statement.get_kind_display(),
        words=re.sub(f"{MARK[0]}+", gettext("[redacted]"), words)[:LONGEST],
        marks=marks,
        source=re.sub(f"{MARK[0]}+", gettext("[redacted]"), source),
        day=day,
        notice=_notice(statement, day, today),
        logo=_logo(publisher.logo if publisher else None),
    )


def _notice(statement: Statement, day: str, today: date) -> str:
    """A card is seen for years where it was shared, so its age is one that only becomes truer."""
    if statement.is_withdrawn:
        return gettext("Withdrawn. Published %(day)s") % {"day": day}
    years = whole_years(statement.release_day, today) if statement.release_day else 0
    if years < 1:
        return ""
    age = ngettext("more than a year ago", "more than %(years)d years ago", years) % {"years": years}
    return gettext("Published %(day)s, %(age)s") % {"day": day, "age": age}


def _logo(logo: Image | None) -> str:
    if logo is None:
        return ""
    format_ = next((each for each in ("png", "webp", "jpg") if each in logo.renditions), "")
    widths = logo.renditions.get(format_, [])
    return logo.rendition_name(max((width for width in widths if width <= LOGO_WIDTH), default=widths[0]), format_)
