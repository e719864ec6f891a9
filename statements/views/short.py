"""The permanent short address of a statement, report or speaker."""

from django.http import Http404, HttpResponsePermanentRedirect

from statements.models import Report, Speaker, Statement

from .named_version import with_version


def short_address(request, public_id: str):
    for shown in (Statement.objects.on_record(), Report.objects.public(), Speaker.objects.public()):
        noun = shown.filter(public_id=public_id).first()
        if noun:
            return HttpResponsePermanentRedirect(with_version(noun.get_absolute_url(), request))
    raise Http404
