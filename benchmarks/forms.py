"""The forms in which a release comes: as bytes, with the name of a file."""

import textwrap
import zipfile
from email.message import EmailMessage
from html import escape
from io import BytesIO

File = tuple[str, bytes]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><script>let menu = 1;</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav><main><article>{text}</article></main>
<footer><p>Share this page · <a href="/privacy">Privacy</a></p></footer></body></html>"""


def plain(paragraphs: list[str]) -> File:
    return "release.txt", "\n\n".join(paragraphs).encode()


def hard_wrapped(paragraphs: list[str]) -> File:
    """As typewriters and old mail programs left it."""
    return "release.txt", "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs).encode()


def page(paragraphs: list[str]) -> File:
    text = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return "release.html", PAGE.format(title=escape(paragraphs[0]), text=text).encode()


def mail(paragraphs: list[str]) -> File:
    message = EmailMessage()
    message["From"], message["To"] = "Press Office <press@forum.example>", "desk@paper.example"
    message["Subject"] = paragraphs[1]
    message["Date"] = "Mon, 04 Mar 2019 09:00:00 -0500"
    message.set_content("\n\n".join(paragraphs))
    return "release.eml", bytes(message)


def word(paragraphs: list[str]) -> File:
    """The smallest file that Word opens."""
    text = "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in paragraphs)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{text}</w:body></w:document>',
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return "release.docx", file.getvalue()
