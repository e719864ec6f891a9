"""The permanent short address of a statement, report or speaker."""

from django.http import Http404, HttpResponsePermanentRedirect

from statements.models import Report, Speaker, Statement

from .named_version import named_version


def short_address(request, public_id: str):
    for shown in (Statement.objects.on_record(), Report.objects.public(), Speaker.objects.public()):
        noun = shown.filter(public_id=public_id).first()
        if noun:
            return HttpResponsePermanentRedirect(f"{noun.get_absolute_url()}{_version(request)}")
    raise Http404


def _version(request) -> str:
    """The link of a quotation names the version that it was taken from, and keeps doing so."""
    number = named_version(request)
    return f"?version={number}" if number else ""
