"""What stands in the way of publishing, and what is worth checking first, as sentences."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Citation, HouseStyle, Report, Statement
from statements.models.prose import plain_text

from .days import release_day

LONG_BACK = timedelta(days=1)  # a day that was typed by mistake; who brings old texts along knows that they are old
NAMELESS = {
    1: _("The first quotation has no speaker."),
    2: _("The second quotation has no speaker."),
    3: _("The third quotation has no speaker."),
    4: _("The fourth quotation has no speaker."),
    5: _("The fifth quotation has no speaker."),
    6: _("The sixth quotation has no speaker."),
}


@dataclass(frozen=True)
class Obstacle:
    """A sentence that says why a statement cannot be published yet, or what is worth checking first."""

    sentence: str
    field: str | None = None
    blocks: bool = True


class Refused(Exception):
    """A move that was not made; `obstacles` say why."""

    def __init__(self, obstacles: list[Obstacle]):
        super().__init__(" ".join(str(obstacle.sentence) for obstacle in obstacles))
        self.obstacles = obstacles


def obstacles(statement: Statement) -> list[Obstacle]:
    """What must be fixed before publishing, then what is worth checking. Who has to approve is not among them."""
    day = release_day(statement.publish_at or timezone.now())
    found = []
    if not plain_text(statement.body):
        found.append(Obstacle(gettext("The text is empty."), "body"))
    if statement.address_is_taken(day):
        found.append(address_taken(statement, day))
    if statement.lead_image and not statement.lead_image.alt:
        found.append(Obstacle(gettext("The lead image has no alt text."), "lead_image"))
    if _is_untranslated(statement):
        found.append(Obstacle(gettext("The text is still that of the original: it is not translated yet."), "body"))
    return found + _advice(statement)


def _is_untranslated(statement: Statement) -> bool:
    """Still the words that it was made from, or those that the original has now."""
    original, made_from = statement.translation_of, statement.translated_version
    if original is None or statement.body == original.body:
        return original is not None
    return made_from is not None and statement.body == json.loads(made_from.record)["body_html"]


def _advice(statement: Statement) -> list[Obstacle]:
    sentences = []
    if statement.kind == "advisory" and not statement.event_starts_at:
        sentences.append((gettext("This advisory does not say when the event begins."), "event_starts_at"))
    if not statement.dateline:
        sentences.append((gettext("There is no dateline."), "dateline"))
    if statement.publish_at and statement.publish_at < timezone.now() - LONG_BACK:
        sentences.append(
            (
                gettext("The release date lies %(distance)s back.")
                % {"distance": timesince(statement.publish_at, depth=1)},
                "publish_at",
            )
        )
    if statement.translation_of and statement.headline == statement.translation_of.headline:
        sentences.append((gettext("The headline is still that of the original."), "headline"))
    sentences += [(sentence, None) for sentence in _nameless_quotations(statement)]
    return [Obstacle(sentence, field, blocks=False) for sentence, field in sentences] + about_reports(statement)


def _nameless_quotations(statement: Statement) -> list[str]:
    speakers = statement.quotations.values_list("speaker", flat=True) if statement.pk else []
    return [
        str(NAMELESS.get(number) or gettext("Quotation %(number)d has no speaker.") % {"number": number})
        for number, speaker in enumerate(speakers, start=1)
        if speaker is None
    ]


def about_reports(statement: Statement) -> list[Obstacle]:
    """Worth checking before readers are sent to a report, also when a public statement is corrected."""
    if not statement.pk:
        return []
    house = HouseStyle.current()
    cited = Citation.objects.filter(statement=statement.pk).select_related("report")
    said = (
        _about(each.report, each.kept_at, house)
        for each in cited.annotate(kept_at=Max("report__copies__added_at")).order_by("position", "pk")
    )
    return [Obstacle(sentence, blocks=False) for sentence in said if sentence]


def _about(report: Report, kept_at: datetime | None, house: HouseStyle) -> str:
    """One sentence, the gravest; `kept_at` is when its newest copy came."""
    name = {"report": report.number or f"“{report.title}”"}
    if report.retracted_on:
        sentence = gettext("%(report)s was retracted by its publisher on %(day)s.")
        return sentence % (name | {"day": house.dates.day(report.retracted_on)})
    if report.revised_on and kept_at and release_day(kept_at, house.zone) < report.revised_on:
        sentence = gettext("%(report)s was revised by its publisher on %(day)s; the copy kept here is older.")
        return sentence % (name | {"day": house.dates.day(report.revised_on)})
    if not report.url and not kept_at:
        return gettext("%(report)s has neither an address nor a copy.") % name
    return ""


def address_taken(statement: Statement, day: date) -> Obstacle:
    return Obstacle(
        gettext("Another statement of %(year)d has the address “%(slug)s” already; change a word.")
        % {"year": day.year, "slug": statement.slug},
        "slug",
    )
