"""Uploaded pictures: what is refused, what is stripped, what is drawn."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from statements.pictures import MAX_BYTES, PictureRefused, read_picture


def encoded(format_: str, mode: str = "RGB", size=(400, 300), **options) -> BytesIO:
    file = BytesIO()
    Image.new(mode, size).save(file, format_, **options)
    return file


def png_header(width: int, height: int) -> BytesIO:
    """A PNG that announces a size and holds nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT")


def formats(picture) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for rendition in picture.renditions():
        found.setdefault(rendition.format, []).append(rendition.width)
    return found


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (BytesIO(b""), "no picture that we can read"),
        (BytesIO(b"not a picture at all"), "no picture that we can read"),
        (BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), "no picture that we can read"),
        (BytesIO(b"PK\x03\x04 a zip named .jpg"), "no picture that we can read"),
        (BytesIO(b"%PDF-1.4"), "no picture that we can read"),
        (encoded("GIF"), "no picture that we can read"),
        (encoded("TIFF"), "no picture that we can read"),
        (png_header(20_000, 10_000), "too large"),
        (png_header(10_000, 9_000), "10,000 × 9,000 pixels"),
        (png_header(500_000, 1), "500,000 × 1 pixels"),
        (png_header(400, 300), "damaged"),
        (BytesIO(encoded("JPEG").getvalue()[:-300]), "damaged"),
        (BytesIO(b"\0" * (MAX_BYTES + 1)), "larger than 40 MB"),
    ],
)
def test_what_is_no_picture_for_us_is_refused_with_a_sentence(file, sentence):
    with pytest.raises(PictureRefused, match=sentence):
        read_picture(file)


def test_notes_of_the_camera_and_its_place_are_gone():
    exif = Image.Exif()
    exif[0x010F], exif[0x9C9B] = "Maker", b"secret"
    exif.get_ifd(0x8825)[1] = "N"
    picture = read_picture(encoded("JPEG", exif=exif))
    for data in (picture.data, *(rendition.data for rendition in picture.renditions())):
        assert not Image.open(BytesIO(data)).getexif()
        assert b"Maker" not in data


def test_a_picture_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = read_picture(encoded("JPEG", exif=exif))
    assert (picture.width, picture.height) == (300, 400)


@pytest.mark.parametrize(
    ("format_", "mode", "options"),
    [
        ("JPEG", "CMYK", {}),
        ("JPEG", "L", {}),
        ("PNG", "1", {}),
        ("PNG", "P", {"transparency": 0}),
        ("PNG", "LA", {}),
        ("PNG", "RGBA", {}),
        ("PNG", "I;16", {}),
        ("WEBP", "RGBA", {}),
        ("AVIF", "RGB", {}),
    ],
)
def test_every_kind_of_pixel_becomes_what_browsers_show(format_, mode, options):
    picture = read_picture(encoded(format_, mode, **options))
    assert picture.image.mode in {"RGB", "RGBA"}
    for rendition in picture.renditions():
        assert Image.open(BytesIO(rendition.data)).size[0] == rendition.width


def test_transparency_is_kept_in_the_fallback():
    assert "png" in formats(read_picture(encoded("PNG", "RGBA")))
    assert "jpg" in formats(read_picture(encoded("PNG", "RGB")))


@pytest.mark.parametrize(
    ("width", "widths"), [(50, [50]), (160, [160]), (700, [160, 320, 640]), (2000, [160, 320, 640, 960, 1440, 1920])]
)
def test_no_rendition_is_wider_than_the_picture(width, widths):
    assert formats(read_picture(encoded("JPEG", size=(width, 40))))["webp"] == widths


def test_avif_is_kept_only_where_it_is_smaller_in_all():
    small = read_picture(encoded("PNG", size=(20, 20)))
    assert "avif" not in formats(small)
    noise = Image.effect_noise((640, 480), 80).convert("RGB")
    file = BytesIO()
    noise.save(file, "PNG")
    found = {}
    for rendition in read_picture(file).renditions():
        found[rendition.format] = found.get(rendition.format, 0) + len(rendition.data)
    assert ("avif" in found) == (found.get("avif", 0) < found["webp"] and found.get("avif", 0) > 0)


def test_an_animated_picture_becomes_its_first_frame():
    file = BytesIO()
    frames = [Image.new("RGB", (40, 40), color) for color in ("red", "blue")]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
    picture = read_picture(file)
    assert getattr(Image.open(BytesIO(picture.data)), "n_frames", 1) == 1


def test_the_same_bytes_give_the_same_name():
    assert read_picture(encoded("JPEG")).sha256 == read_picture(encoded("JPEG")).sha256
