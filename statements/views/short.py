"""The permanent short address of a statement, report or speaker."""

from django.http import Http404, HttpResponsePermanentRedirect

from statements.formats.language import speak
from statements.models import Report, Speaker, Statement

from .named_version import with_version
from .withdrawn import instead_of


def short_address(request, public_id: str):
    """Of what was published in error not even the address is told, which is made of its headline."""
    for shown in (Statement.objects.on_record(), Report.objects.public(), Speaker.objects.public()):
        noun = shown.filter(public_id=public_id).first()
        if isinstance(noun, Statement) and noun.was_in_error:
            speak(noun.language)
            return instead_of(request, noun)
        if noun:
            return HttpResponsePermanentRedirect(with_version(noun.get_absolute_url(), request))
    raise Http404
