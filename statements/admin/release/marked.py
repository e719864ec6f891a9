"""The source as text in which every finding is marked, overlapping ones too."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from statements.drafting.proposal import SURE
from statements.intake import PressRelease, Span
from statements.intake.body import block_numbers

SINGULAR = {
    "organization": _("Issued by"),
    "tagline": _("Tagline"),
    "headline": _("Headline"),
    "subheadline": "Sub-headline",
    "date": _("Date"),
    "dateline": _("Dateline"),
    "embargo": _("Embargo"),
    "about": _("About"),
    "speakers": _("Speaker"),
    "quotations": pgettext_lazy("noun", "Quote"),
    "reports": _("Report"),
    "contacts": _("Contact"),
    "boilerplate": _("Set aside"),
}
NUMBERED = {"speakers", "quotations", "reports", "contacts"}


@dataclass(frozen=True)
class Place:
    """One stretch of the source that a finding stands in."""

    name: str  # headline, quotations-0: what the fields beside it call themselves
    field: str
    label: str
    span: Span
    is_first: bool
    is_sure: bool


def places(release: PressRelease) -> list[Place]:
    """In the order of the fields; what is set aside for what it is, a contact or an embargo, is marked once."""
    found: list[Place] = []
    numbers: dict[str, int] = defaultdict(int)
    taken: set[Span] = set()
    if release.possible_dates_at:
        found.append(Place("date", "date", SINGULAR["date"], release.possible_dates_at, is_first=True, is_sure=False))
    for field, finding in release.findings():
        number = numbers[field]
        numbers[field] += 1
        is_one = field not in NUMBERED | {"boilerplate"}
        name = field if is_one else f"{field}-{number}"
        label = f"{SINGULAR[field]} {number + 1}" if field in NUMBERED else SINGULAR[field]
        for nth, span in enumerate(finding.spans):
            if span.end > span.start and not (field == "boilerplate" and span in taken):
                taken.add(span)
                found.append(Place(name, field, label, span, nth == 0, finding.certainty >= SURE))
    return found


def marked_text(release: PressRelease) -> SafeString:
    """Where marks overlap, the text is cut, and each piece names all findings that it belongs to."""
    return format_html_join("", "{}", ((piece,) for piece in _pieces(release)))


def _pieces(release: PressRelease) -> Iterator[SafeString]:
    text, found = release.document.text, places(release)
    begins, ends = defaultdict(list), defaultdict(list)
    for place in found:
        begins[place.span.start].append(place)
        ends[place.span.end].append(place)
    numbers = _paragraph_starts(release)
    cuts = sorted({0, len(text), *begins, *ends, *numbers})
    active: list[Place] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        active = [place for place in active if place not in ends[start]] + begins[start]
        if start in numbers:
            yield format_html('<span class="paragraph" aria-hidden="true">{}</span>', numbers[start])
        yield _piece(text[start:end], active, begins[start])


def _paragraph_starts(release: PressRelease) -> dict[int, int]:
    """Lines in which paragraphs of the body begin, the first after its dateline, with the numbers that quotes count."""
    text = release.document.text
    starts: dict[int, int] = {}
    last = 0
    for number, paragraph in zip(block_numbers(release), release.body, strict=True):
        if number > last:
            starts[text.rfind("\n", 0, paragraph.span.start) + 1] = last = number
    return starts


def _piece(text: str, active: list[Place], begun: list[Place]) -> SafeString:
    if not active:
        return format_html("{}", text)
    return format_html(
        '<mark data-findings="{}" class="{}">{}{}</mark>',
        " ".join(dict.fromkeys(place.name for place in active)),
        " ".join(dict.fromkeys(f"on-{place.field}" for place in active)),
        format_html_join("", "{}", ((_tag(place),) for place in begun)),
        text,
    )


def _tag(place: Place) -> SafeString:
    """A word before the mark, which leads to the field; a quote that goes on says so to who listens."""
    if not place.is_first:
        return format_html(
            '<span class="visually-hidden">{}</span>', gettext("%(label)s, continued: ") % {"label": place.label}
        )
    return format_html(
        '<a class="tag{}" id="place-{}" href="#finding-{}">{}{}<span class="visually-hidden">: </span></a>',
        "" if place.is_sure else " unsure",
        place.name,
        place.name,
        place.label,
        "" if place.is_sure else gettext(" – not sure"),
    )
