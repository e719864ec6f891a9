"""“Fetch the present file”: a visit to the address of a report, now, with what it found as a sentence."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.fetching import Reason
from statements.models import Link, Visit
from statements.vault import visiting
from statements.vault.outside import Outside

REASONS = {
    Reason.NO_ADDRESS: _("this is no address of the web, or one that can be read in two ways"),
    Reason.USER_INFORMATION: _("a name or password stands in the address"),
    Reason.PORT: _("the address names a port of its own"),
    Reason.NOT_PUBLIC: _("it leads into a network that is not public"),
    Reason.ROBOTS: _("its publisher does not want programs there; please download it and upload it here"),
    Reason.NO_NAME: _("there is no such site"),
    Reason.NO_CONNECTION: _("the site cannot be reached"),
    Reason.INSECURE: _("the site’s certificate is not good"),
    Reason.TOO_SLOW: _("the site took too long"),
    Reason.TOO_LARGE: _("the file is larger than 100 MB"),
    Reason.TOO_MANY_REDIRECTS: _("the site sends from one address to the next without end"),
    Reason.NO_RULES: _("the site cannot say at the moment whether it wants programs"),
    Reason.CUT_OFF: _("the file was cut off"),
    Reason.NOT_HTTP: _("the answer cannot be understood"),
}
HERE = frozenset({Link.LIVE, Link.MOVED, Link.CHANGED})


class FetchNow:
    """Of the admin of reports."""

    def fetch_view(self, request, object_id):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        report = self.get_or_404(request, object_id)
        if not self.has_change_permission(request, report):
            raise PermissionDenied
        try:
            visit = visiting.note(visiting.look(visiting.Known.of(report), Outside()))
        except OSError as error:
            reason = error.strerror or str(error)
            messages.error(
                request, gettext("The file could not be kept on the server: %(reason)s.") % {"reason": reason}
            )
        else:
            self._tell(request, visit)
        return redirect("admin:statements_report_change", report.pk)

    def _tell(self, request, visit: Visit | None) -> None:
        if visit is None:
            messages.warning(request, gettext("The report has another address by now."))
        elif visit.found in HERE:
            messages.success(request, gettext("%(found)s.") % {"found": visit.get_found_display()})
        else:
            why = (
                REASONS[Reason(visit.reason)]
                if visit.reason
                else gettext("HTTP status %(status)d") % {"status": visit.status}
            )
            messages.error(request, gettext("%(found)s: %(why)s.") % {"found": visit.get_found_display(), "why": why})
