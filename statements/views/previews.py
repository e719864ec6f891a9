"""A statement before it is public, for whoever has a link; a link that is dead is an address that never was."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from statements import workflow
from statements.formats.body import passages
from statements.formats.language import speak
from statements.models import Image, Kind, PreviewLink, Statement
from statements.pictures import MEDIA_TYPES

from .files import send

# Nobody keeps it, nobody lists it, and no page that it leads to learns where the reader came from.
HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Preview(DetailView):
    section = "statements"
    template_name = "statements/preview.html"
    context_object_name = "statement"
    http_method_names = ["get", "head"]

    def get(self, request, *args, token: str, **kwargs):
        self.link = live_link(token)
        self.object = Statement.objects.not_public_yet().for_page().filter(pk=self.link.statement_id).first()
        if self.object is None:
            public = get_object_or_404(Statement.objects.public(), pk=self.link.statement_id)
            return in_private(redirect(public))
        if request.method == "GET":
            self.link.note_view()
        workflow.foresee(self.object)
        speak(self.object.language)
        return in_private(self.render_to_response(self.get_context_data(token=token)))

    def get_context_data(self, *, token: str, **kwargs):
        statement = self.object
        for image in pictures_of(statement):
            image.preview_token = token
        beside = Statement.objects.public().beside(statement)
        return super().get_context_data(
            preview=self.link,
            is_ahead=bool(statement.publish_at) and statement.publish_at > timezone.now(),
            translations=beside.translations,
            passages=passages(statement),
            kind=Kind(statement.kind),
            related=beside.related,
            **kwargs,
        )


@require_safe
def original(request, token: str, sha256: str, extension: str):
    image = picture_beneath(token, sha256=sha256, extension=extension)
    return in_private(send(request, image.stored_name, media_type=image.media_type, etag=f'"{sha256}"'))


@require_safe
def rendition(request, token: str, sha256: str, width: str, format: str):  # noqa: A002 -- the address names it so
    image = picture_beneath(token, sha256=sha256)
    if not image.has_rendition(int(width), format):
        raise Http404
    name = image.rendition_name(int(width), format)
    etag = f'"{sha256}-{int(width)}-{format}"'
    return in_private(send(request, name, media_type=MEDIA_TYPES[format], etag=etag))


def live_link(token: str) -> PreviewLink:
    return get_object_or_404(PreviewLink.objects.live().with_token(token))


def picture_beneath(token: str, **wanted) -> Image:
    return get_object_or_404(Image.objects.on_page_of(live_link(token).statement_id), **wanted)


def pictures_of(statement: Statement) -> list[Image]:
    portraits = [attribution.speaker.portrait for attribution in statement.attributions.all()]
    return [image for image in (statement.lead_image, *portraits) if image]


def in_private(response):
    for header, value in HEADERS.items():
        response[header] = value
    return response
