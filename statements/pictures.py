"""Uploaded pictures: checked, stripped of what they tell about their maker, and drawn in the sizes pages need."""

import hashlib
import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext
from PIL import Image, ImageCms, ImageOps

MAX_PIXELS = 60_000_000
MAX_SIDE = 16_000
MAX_BYTES = 40 * 1024 * 1024
WIDTHS = (160, 320, 640, 960, 1440, 1920)
QUALITY = {"avif": 58, "webp": 80, "jpg": 82, "png": None}
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif"}
PILLOW_NAMES = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
ACCEPTED = ("JPEG", "PNG", "WEBP", "AVIF")
EXTENSIONS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}  # MPO: JPEG of a phone
Image.init()  # else Pillow knows only its most common formats by name


class PictureRefused(ValueError):
    """Its message is the sentence for the person who uploaded the file."""


@dataclass(frozen=True)
class Rendition:
    width: int
    format: str
    data: bytes


@dataclass(frozen=True)
class Picture:
    """A picture in full resolution, upright, in sRGB, without EXIF, GPS and other notes."""

    image: Image.Image
    data: bytes
    extension: str

    @property
    def width(self) -> int:
        return self.image.width

    @property
    def height(self) -> int:
        return self.image.height

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.extension]

    def renditions(self) -> Iterator[Rendition]:
        """Every width not above the picture's own; AVIF only where it is smaller than WebP in all."""
        widths = [width for width in WIDTHS if width <= self.width] or [self.width]
        fallback = "png" if _has_transparency(self.image) else "jpg"
        scaled = {width: _scaled(self.image, width) for width in widths}
        drawn = {
            format_: [Rendition(width, format_, _encoded(scaled[width], format_)) for width in widths]
            for format_ in ("avif", "webp", fallback)
        }
        if _bytes(drawn["avif"]) >= _bytes(drawn["webp"]):
            del drawn["avif"]
        for renditions in drawn.values():
            yield from renditions


def read_picture(file: BinaryIO) -> Picture:
    """Raises PictureRefused for what is no picture, too large, or of a kind that browsers do not show."""
    image = _opened(file)
    kind = EXTENSIONS[image.format or ""]
    try:
        image.load()
    except MemoryError:
        raise
    except Exception as broken:  # of a broken file Pillow raises whatever its readers stumbled over
        raise PictureRefused(gettext("This picture is damaged; please save it anew and try again.")) from broken
    upright = _in_srgb(_upright(image))
    return Picture(upright, _encoded(upright, kind, quality=95), kind)


def _upright(image: Image.Image) -> Image.Image:
    """As its EXIF says it was held; where that cannot be read, as it is."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # the pixels are read already, and notes beside them may be anything
        return image


def _opened(file: BinaryIO) -> Image.Image:
    """The picture, judged by its header before a pixel is read."""
    file.seek(0, 2)
    if file.tell() > MAX_BYTES:
        raise PictureRefused(
            gettext("This file is larger than %(number)s MB; please save it smaller.")
            % {"number": MAX_BYTES // 1024 // 1024}
        )
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=ACCEPTED)
    except Image.DecompressionBombError as bomb:
        raise PictureRefused(_too_large()) from bomb
    except Exception as unknown:  # a reader of Pillow's stumbles over a broken header in its own way
        raise PictureRefused(
            gettext("This is no picture that we can read; please use JPEG, PNG, WebP or AVIF.")
        ) from unknown
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        raise PictureRefused(_too_large(image))
    return image


def _too_large(image: Image.Image | None = None) -> str:
    most = {"megapixels": f"{MAX_PIXELS // 1_000_000}", "side": f"{MAX_SIDE:,}"}
    if image is None:
        return (
            gettext(
                "This picture is too large: up to %(megapixels)s megapixels and %(side)s pixels a side are fine. "
                "Please scale it down."
            )
            % most
        )
    return gettext(
        "This picture is too large (%(width)s × %(height)s pixels): up to %(megapixels)s megapixels and %(side)s "
        "pixels a side are fine. Please scale it down."
    ) % (most | {"width": f"{image.width:,}", "height": f"{image.height:,}"})


def _in_srgb(image: Image.Image) -> Image.Image:
    """The pixels as browsers expect them when a file carries no profile."""
    mode = "RGBA" if _has_transparency(image) else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK"}:
        # A broken profile is as good as none.
        with suppress(ImageCms.PyCMSError, OSError):
            own, srgb = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, own, srgb, outputMode=mode) or image
    if image.mode.startswith("I"):  # 16 bits of gray, which `convert` would clip to white
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    clean = image.convert(mode)
    clean.info = {}
    return clean


def _has_transparency(image: Image.Image) -> bool:
    return image.has_transparency_data


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def _encoded(image: Image.Image, format_: str, *, quality: int | None = None) -> bytes:
    options: dict[str, object] = {"quality": quality or QUALITY[format_]}
    if format_ == "jpg":
        options |= {"optimize": True, "progressive": True}
    elif format_ == "webp":
        options |= {"method": 4}
    elif format_ == "avif":
        options |= {"speed": 7}
    else:
        options = {"optimize": True}
    out = BytesIO()
    image.save(out, PILLOW_NAMES[format_], **options)
    return out.getvalue()


def _bytes(renditions: list[Rendition]) -> int:
    return sum(len(rendition.data) for rendition in renditions)
