"""PDFs written by hand, whole and broken."""

import zlib
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


def encrypted() -> bytes:
    """By the standard handler; nobody has the password."""
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % (b"41" * 32, b"42" * 32)
    return saying(b"Secret", info=lock, trailer=b"/Encrypt 6 0 R /ID [<00> <00>]")


def bomb() -> bytes:
    """A hundred megabytes of drawing in a hundred kilobytes."""
    content = zlib.compress(b"0 0 m 1 1 l S\n" * 7_500_000, 9)
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        stream(content, b"/Filter /FlateDecode"),
    )


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


ALERT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
SCRIPT = b"/OpenAction %b /Names << /JavaScript << /Names [(a) %b] >> >>" % (ALERT, ALERT)
