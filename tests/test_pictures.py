"""Uploaded pictures: what is refused, what is stripped, what is drawn."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from statements.pictures import MAX_BYTES, PictureRefused, read_picture


def encoded(format_: str, mode: str = "RGB", size=(400, 300), color=0, **options) -> BytesIO:
    file = BytesIO()
    Image.new(mode, size, color).save(file, format_, **options)
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


def with_notes(format_: str) -> bytes:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x8825] = 6, "A camera", {1: "N", 2: (52.0, 31.0, 12.0)}
    file = BytesIO()
    Image.effect_noise((48, 40), 60).convert("RGB").save(file, format_, exif=notes)
    return file.getvalue()


SOUND = {format_: with_notes(format_) for format_ in ("JPEG", "PNG", "WEBP", "AVIF")}


@settings(max_examples=1500)
@given(
    st.sampled_from([*SOUND]),
    st.lists(st.tuples(st.integers(0, 399), st.integers(0, 255)), max_size=12),
    st.integers(0, 4000),
)
def test_a_broken_picture_is_a_picture_or_a_sentence(format_, changed, length):
    """Where a file is broken, Pillow's readers raise nearly anything."""
    data = bytearray(SOUND[format_])
    for place, value in changed:
        data[place % len(data)] = value
    with suppress(PictureRefused):
        assert read_picture(BytesIO(bytes(data[:length] if length % 5 == 0 else data))).width > 0


def test_notes_that_cannot_be_read_refuse_no_picture():
    data = SOUND["JPEG"].replace(b"Exif\0\0II*\0", b"Exif\0\0II*\xff").replace(b"Exif\0\0MM\0*", b"Exif\0\0MM\xff\xff")
    assert data != SOUND["JPEG"]
    assert read_picture(BytesIO(data)).width in {40, 48}


NOTE = "52 north, 13 east"


def text_of_png() -> PngInfo:
    text = PngInfo()
    text.add_text("Author", NOTE)
    text.add_itxt("XML:com.adobe.xmp", NOTE)
    return text


@pytest.mark.parametrize(
    ("format_", "options"),
    [
        ("JPEG", {"comment": NOTE.encode(), "xmp": NOTE.encode()}),
        ("PNG", {"pnginfo": text_of_png()}),
        ("WEBP", {"xmp": NOTE.encode()}),
        ("AVIF", {"xmp": NOTE.encode()}),
    ],
)
def test_notes_of_the_camera_and_its_place_are_gone(format_, options):
    exif = Image.Exif()
    exif[0x010E] = NOTE
    exif.get_ifd(0x8825)[1] = "N"
    told = encoded(format_, exif=exif, **options)
    assert NOTE.encode() in told.getvalue()
    picture = read_picture(told)
    for data in (picture.data, *(rendition.data for rendition in picture.renditions())):
        assert not Image.open(BytesIO(data)).getexif()
        assert NOTE.encode() not in data


# How the camera was held -> where its upper left corner belongs.
CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("orientation", CORNERS)
def test_a_picture_stands_upright_however_the_camera_was_held(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    taken = Image.new("RGB", (400, 300))
    taken.paste("white", (0, 0, 100, 100))
    file = BytesIO()
    taken.save(file, "JPEG", exif=exif)
    picture = read_picture(file)
    assert (picture.width, picture.height) == ((400, 300) if orientation < 5 else (300, 400))
    right, bottom = CORNERS[orientation]
    assert min(picture.image.getpixel((10 + right * (picture.width - 20), 10 + bottom * (picture.height - 20)))) > 200


@pytest.mark.parametrize(
    ("format_", "mode", "color", "options", "seen"),
    [
        ("JPEG", "CMYK", (255, 255, 0, 0), {}, (0, 0, 255)),
        ("JPEG", "L", 117, {}, (117, 117, 117)),
        ("PNG", "1", 1, {}, (255, 255, 255)),
        ("PNG", "P", 0, {"transparency": 0}, (0, 0, 0, 0)),
        ("PNG", "LA", (117, 9), {}, (117, 117, 117, 9)),
        ("PNG", "RGBA", (1, 2, 3, 4), {}, (1, 2, 3, 4)),
        ("PNG", "I;16", 117 * 256, {}, (117, 117, 117)),
        ("WEBP", "RGBA", (0, 0, 0, 0), {}, (0, 0, 0, 0)),
        ("AVIF", "RGB", (117, 117, 117), {}, (117, 117, 117)),
        ("PNG", "RGB", (9, 8, 7), {"icc_profile": b"broken"}, (9, 8, 7)),
    ],
)
def test_every_kind_of_pixel_becomes_what_browsers_show(format_, mode, color, options, seen):
    picture = read_picture(encoded(format_, mode, color=color, **options))
    pixel = picture.image.getpixel((200, 150))
    assert len(pixel) == len(seen)
    assert all(abs(one - other) <= 2 for one, other in zip(pixel, seen, strict=True)), pixel
    for rendition in picture.renditions():
        width, height = Image.open(BytesIO(rendition.data)).size
        assert (width, height) == (rendition.width, round(300 * rendition.width / 400))


def test_transparency_is_kept_in_the_fallback():
    assert "png" in formats(read_picture(encoded("PNG", "RGBA")))
    assert "jpg" in formats(read_picture(encoded("PNG", "RGB")))


@pytest.mark.parametrize(
    ("width", "widths"), [(50, [50]), (160, [160]), (700, [160, 320, 640]), (2000, [160, 320, 640, 960, 1440, 1920])]
)
def test_no_rendition_is_wider_than_the_picture(width, widths):
    assert formats(read_picture(encoded("JPEG", size=(width, 40))))["webp"] == widths


def test_avif_is_kept_only_where_it_is_smaller_in_all():
    flat, soft = encoded("PNG", size=(20, 20)), BytesIO()
    Image.effect_noise((80, 60), 80).resize((640, 480)).save(soft, "PNG")
    assert list(formats(read_picture(flat))) == ["webp", "jpg"]
    assert list(formats(read_picture(soft))) == ["avif", "webp", "jpg"]


@pytest.mark.parametrize("format_", ["WEBP", "PNG", "AVIF"])
def test_an_animated_picture_becomes_its_first_frame(format_):
    file = BytesIO()
    frames = [Image.new("RGB", (40, 40), color) for color in ("red", "blue")]
    frames[0].save(file, format_, save_all=True, append_images=frames[1:])
    assert Image.open(file).n_frames == 2
    kept = Image.open(BytesIO(read_picture(file).data))
    assert getattr(kept, "n_frames", 1) == 1
    red, _, blue = kept.convert("RGB").getpixel((20, 20))
    assert red > blue


def test_a_picture_of_one_pixel_is_a_picture():
    assert formats(read_picture(encoded("PNG", size=(1, 1))))["webp"] == [1]


def test_the_same_bytes_give_the_same_name():
    assert read_picture(encoded("JPEG")).sha256 == read_picture(encoded("JPEG")).sha256
