"""Behind the end mark: who speaks, which reports, where links lead; of which hour and version it is, and where."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.formats.language import quoted
from statements.formats.moments import zoned
from statements.formats.plain import links
from statements.formats.site import absolute
from statements.models import Citation, HouseStyle, Kind, Statement

from .hour import hour
from .lines import lines


def facts(statement: Statement, house: HouseStyle) -> Iterator[str]:
    if credits_ := [each.credit for each in statement.attributions.all()]:
        yield lines(f"{Kind(statement.kind).credits_label}:", *credits_)
    if cited := [_citation(each) for each in statement.citations.all()]:
        yield lines(_("Reports:"), *cited)
    if listed := [f"{quoted(link.words, statement.language)}: {link.address}" for link in links(statement)]:
        yield lines(_("Links in the text:"), *listed)
    yield lines(*_release(statement, house))


def _citation(citation: Citation) -> str:
    report = citation.report
    publisher = report.publisher.name if report.publisher else ""
    described = ", ".join(part for part in (report.number, report.title, publisher, report.url) if part)
    return f"{citation.get_how_display()}: {described}"


def _release(statement: Statement, house: HouseStyle) -> Iterator[str]:
    if at := statement.publish_at:
        yield _("Released: %(hour)s (%(instant)s)") % {"hour": hour(at, house), "instant": zoned(at, house)}
    if last := statement.last_version:
        yield _("Version: %(number)s") % {"number": last.number}
    yield _("Permanent address: %(address)s") % {"address": absolute(statement.get_short_url())}
