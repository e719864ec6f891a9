"""A picture with its makers and its terms."""

from statements.formats.site import absolute
from statements.models import Image

from .node import Node, node


def picture(image: Image, caption: str = "") -> Node:
    """In full resolution, in its own proportions."""
    return node(
        "ImageObject",
        url=absolute(image.get_absolute_url()),
        contentUrl=absolute(image.get_absolute_url()),
        encodingFormat=image.media_type,
        width=image.width,
        height=image.height,
        caption=caption or image.alt,
        creditText=image.credit,
        usageInfo=image.terms,
        sha256=image.sha256,
    )
