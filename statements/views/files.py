"""Files behind the gate: what no public page uses is not found."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from statements.documents import WIDTHS
from statements.models import Copy, Image
from statements.models.copy import PAGE_FORMAT
from statements.pictures import MEDIA_TYPES

# An uploaded file must never act as a page of this site, whatever it holds.
HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "cross-origin",
}

SHOWN = frozenset({"application/pdf", *MEDIA_TYPES.values()})  # everything else is only ever downloaded


@require_safe
def original(request, sha256: str, extension: str):
    """A picture in full resolution, or the saved copy of a report."""
    wanted = {"sha256": sha256, "extension": extension}
    copies = Copy.objects.public().select_related("report")
    stored = Image.objects.public().filter(**wanted).first() or copies.filter(**wanted).first()
    if stored is None:
        raise Http404
    response = send(request, stored.stored_name, media_type=stored.media_type, etag=f'"{sha256}"')
    if isinstance(stored, Copy):
        is_only_kept = stored.media_type not in SHOWN
        response["Content-Disposition"] = content_disposition_header(is_only_kept, stored.download_name)
    return response


@require_safe
def rendition(request, sha256: str, width: str, format: str):  # noqa: A002 -- the address names it so
    """Of a picture, or of the first page of a saved copy."""
    name = _rendition_of_image(sha256, int(width), format) or _first_page(sha256, int(width), format)
    if name is None:
        raise Http404
    return send(
        request,
        name,
        media_type=MEDIA_TYPES[format],
        etag=f'"{sha256}-{int(width)}-{format}"',
    )


def _rendition_of_image(sha256: str, width: int, format_: str) -> str | None:
    image = Image.objects.public().filter(sha256=sha256).first()
    return image.rendition_name(width, format_) if image and image.has_rendition(width, format_) else None


def _first_page(sha256: str, width: int, format_: str) -> str | None:
    if width not in WIDTHS or format_ != PAGE_FORMAT:
        return None
    copy = Copy.objects.public().filter(sha256=sha256, has_picture=True).first()
    return copy.picture_name(width) if copy else None


def send(request, name: str, *, media_type: str, etag: str) -> HttpResponse:
    """The file itself, or the word to the web server in front to send it."""
    if settings.ACCEL_LOCATION:
        response = HttpResponse(headers={"X-Accel-Redirect": f"{settings.ACCEL_LOCATION.rstrip('/')}/{name}"})
    else:
        try:
            response = FileResponse(default_storage.open(name))
        except FileNotFoundError as missing:
            raise Http404 from missing
    fresh = f"public, max-age=0, must-revalidate, s-maxage={seconds_to_the_next_minute()}"
    for header, value in {"Content-Type": media_type, "ETag": etag, "Cache-Control": fresh, **HEADERS}.items():
        response[header] = value
    return get_conditional_response(request, etag=etag, response=response)


def seconds_to_the_next_minute() -> int:
    """Schedules are whole minutes: until the next one, nothing changes by the clock alone."""
    return 60 - timezone.now().second
