"""Pictures in pages: every width and format there is, dimensions in the HTML, the focal point kept in view."""

from django import template

from statements.models import Image
from statements.models.image import FALLBACKS
from statements.pictures import MEDIA_TYPES

register = template.Library()


@register.inclusion_tag("statements/_picture.html")
def picture(image: Image, sizes: str, *, alt: str | None = None, eager: bool = False):
    """`sizes` as in HTML; `alt=""` where the words beside the picture say it already."""
    shown, fallback = image.fallback
    return {
        "image": image,
        "sizes": sizes,
        "alt": image.alt if alt is None else alt,
        "eager": eager,
        "sources": [
            (MEDIA_TYPES[format_], _srcset(image, format_)) for format_ in image.renditions if format_ not in FALLBACKS
        ],
        "srcset": _srcset(image, fallback),
        "src": image.get_rendition_url(shown, fallback),
        "height": round(image.height * shown / image.width),
        "width": shown,
        "focus": f"focus-x-{round(image.focal_x, -1)} focus-y-{round(image.focal_y, -1)}",
    }


def _srcset(image: Image, format_: str) -> str:
    return ", ".join(f"{image.get_rendition_url(width, format_)} {width}w" for width in image.renditions[format_])
