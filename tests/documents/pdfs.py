"""PDFs written by hand, whole and broken."""

import zlib
from functools import cache
from io import BytesIO

from PIL import Image

from statements.demo.report_pdf import make_pdf

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def written(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Objects from 1 on; the first is the catalog."""
    out, places = BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), more, content)


def saying(
    words: bytes, *, catalog: bytes = b"", box: bytes = b"0 0 612 792", trailer: bytes = b"", info: bytes = b""
) -> bytes:
    """One page with these words."""
    return written(
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%b] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>" % box,
        stream(b"BT /F1 12 Tf 72 700 Td (%b) Tj ET" % words),
        HELVETICA,
        info or b"<< >>",
        trailer=trailer + b"/Info 6 0 R",
    )


def scanned() -> bytes:
    file = BytesIO()
    Image.new("RGB", (200, 260), "white").save(file, "PDF")
    return file.getvalue()


def encrypted(by: bytes = b"/Standard") -> bytes:
    """Nobody has the password."""
    lock = b"<< /Filter %b /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % (by, b"41" * 32, b"42" * 32)
    return saying(b"Secret", info=lock, trailer=b"/Encrypt 6 0 R /ID [<00> <00>]")


def drawing(content: bytes, more: bytes = b"", *, beside: bytes = b"") -> bytes:
    """One page of this, after some words."""
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [4 0 R 6 0 R]"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /Again 7 0 R >> >> >>",
        stream(b"BT /F1 12 Tf 72 700 Td (Words) Tj ET "),
        HELVETICA,
        stream(content, more),
        beside or b"<< >>",
    )


def slow_to_draw() -> bytes:
    """Its text is read at once; its lines cross the page for minutes."""
    content = zlib.compress(b"0 0 m 600 700 l 600 0 l 3 800 l f\n" * 300_000)
    return drawing(content, b"/Filter /FlateDecode")


def bomb() -> bytes:
    """A gigabyte and a half in a few kilobytes, twice packed."""
    packing = zlib.compressobj(9)
    once = b"".join([packing.compress(bytes(1_000_000)) for _ in range(1500)]) + packing.flush()
    return drawing(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")


def drawn_in_itself() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Again 7 0 R >> >>"
    return drawing(b"/Again Do", beside=stream(b"/Again Do /Again Do", form))


def deep(levels: int = 20_000) -> bytes:
    """A page below twenty thousand others that hold nothing else."""
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        *(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (level + 3) for level in range(levels)),
        b"<< /Type /Page /MediaBox [0 0 612 792] >>",
    )


def empty() -> bytes:
    return written(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>")


def looped() -> bytes:
    """Pages that are their own children."""
    return written(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def boastful() -> bytes:
    """It says that it has two thousand million pages."""
    return written(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 2000000000 >>")


def report(paragraphs: int = 3, *, title: str = "On Tides") -> bytes:
    return make_pdf(
        title, "T-1", "Harbor Office", ["Issued 2012-03-27"], ["The tides were counted. " * 40] * paragraphs
    )


@cache
def long_report() -> bytes:
    """More than five hundred pages."""
    return report(2200)


def with_packed(objects: bytes) -> bytes:
    """These stand in a compressed stream, where no name can be seen from outside."""
    packed = stream(zlib.compress(objects), b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    return saying(b"Words", info=packed)


ALERT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
ACTIVE = {
    "a script when it is opened": saying(b"Words", catalog=b"/OpenAction " + ALERT),
    "a script of the document": saying(b"Words", catalog=b"/Names << /JavaScript << /Names [(a) %b] >> >>" % ALERT),
    "a script in other letters": saying(b"Words", catalog=b"/OpenAction " + ALERT.replace(b"/Java", b"/J#61v#61")),
    "a program": saying(b"Words", catalog=b"/OpenAction << /S /Launch /F (a.exe) >>"),
    "another file": saying(b"Words", catalog=b"/Names << /EmbeddedFiles << /Names [] >> >>"),
    "a script that is packed": with_packed(b"1 0 " + ALERT),
}
