"""The page of both steps, and the way back to the source of a statement."""

from contextlib import suppress

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import intake, workflow
from statements.drafting import AlreadyThere, Known, make_draft, propose
from statements.models import Organization, Origin, Statement

from .marked import marked_text, places
from .proposal_form import ProposalForm
from .source_form import SourceForm
from .waiting import Gone, Source, fetch, signed_key

TITLE = _("Paste or upload a release")
# Whatever was uploaded never acts as a page of this site.
HEADERS = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}
SOURCE = "source"  # the field that carries the signed name of the source from the first step to the second


class FromRelease:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        own = [
            path("from-release/", self.admin_site.admin_view(self.from_release_view), name="statements_from_release"),
            path(
                "<path:object_id>/source/",
                self.admin_site.admin_view(self.source_view),
                name="statements_statement_source",
            ),
        ]
        return own + super().get_urls()

    def from_release_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        if Organization.objects.publisher() is None:
            messages.error(request, gettext("Start your newsroom first: it issues what it reads."))
            return redirect("admin:index")
        sent = request.POST if request.method == "POST" else request.GET
        if SOURCE in sent:
            return self.review(request, sent[SOURCE])
        form = SourceForm(request.POST, request.FILES) if request.method == "POST" else SourceForm()
        if not form.is_valid():
            return self.ask_for_source(request, form)
        if there := Origin.objects.select_related("statement").filter(key=form.source.key).first():
            return self.ask_for_source(request, form, already=there.statement)
        # An address of its own, so that going back and loading again show it once more.
        waiting = urlencode({SOURCE: form.source.wait(request.user)})
        return redirect(f"{reverse('admin:statements_from_release')}?{waiting}")

    def ask_for_source(self, request, form: SourceForm, already: Statement | None = None):
        context = self.page_context(request) | {"form": form, "already": already}
        return TemplateResponse(request, "admin/statements/release/source.html", context)

    # The second step

    def review(self, request, token: str):
        """The source first, the statement after: whoever makes the one takes the other away."""
        try:
            source = fetch(token, request.user)
        except Gone as gone:
            if there := made_of(token, request.user):
                return self.lead_to(request, there)
            messages.error(request, str(gone))
            return self.ask_for_source(request, SourceForm())
        if there := made_of(token, request.user):
            return self.lead_to(request, there)
        proposal = propose(intake.read(source.data, source.name), Known())
        form = ProposalForm(proposal, request, self.admin_site, request.POST if request.method == "POST" else None)
        return self.make(request, form, source) if form.is_valid() else self.show_proposal(request, form, token)

    def show_proposal(self, request, form: ProposalForm, token: str):
        context = self.page_context(request) | {
            "form": form,
            "token": token,
            "media": form.media,
            "proposal": form.proposal,
            "release": form.proposal.release,
            "source_text": marked_text(form.proposal.release),
            "marked": {place.name for place in places(form.proposal.release)},
        }
        return TemplateResponse(request, "admin/statements/release/review.html", context)

    def make(self, request, form: ProposalForm, source: Source) -> HttpResponseRedirect:
        doubts = form.proposal.doubts
        try:
            statement = make_draft(
                form.apply(),
                source=source.as_file(),
                origin={"how": source.how, "place": source.place},
                by=request.user,
            )
        except AlreadyThere as there:
            return self.lead_to(request, there.statement)
        workflow.saved(statement, by=request.user)
        source.discard()
        self.log_addition(request, statement, gettext("Made from a release."))
        messages.success(request, gettext("The draft is made. The source is kept with it."))
        if doubts:
            messages.warning(request, " ".join([gettext("Worth checking:"), *doubts]))
        return redirect("admin:statements_statement_change", statement.pk)

    def lead_to(self, request, statement: Statement) -> HttpResponseRedirect:
        messages.info(request, gettext("This release was made into a statement already: here it is."))
        return redirect("admin:statements_statement_change", statement.pk)

    def page_context(self, request) -> dict:
        return self.admin_site.each_context(request) | {"title": TITLE, "opts": self.opts}

    # The source of a statement

    def source_view(self, request, object_id):
        """For staff who may see the statement, and never as a page of this site."""
        statement = self.get_object(request, unquote(object_id))
        if statement is None or statement.source_file is None:
            raise Http404
        if not self.has_view_permission(request, statement):
            raise PermissionDenied
        kept = statement.source_file
        name = kept.name or f"{statement.slug}.{kept.extension}"
        answer = FileResponse(kept.open(), as_attachment=True, filename=name, content_type="application/octet-stream")
        for header, value in HEADERS.items():
            answer[header] = value
        return answer


def made_of(token: str, person) -> Statement | None:
    """What the source was made into, also when its bytes are gone."""
    with suppress(Gone):
        return Statement.objects.filter(origin__key=signed_key(token, person)).first()
    return None
