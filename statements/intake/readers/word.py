"""Word files: mammoth makes a page of them, and the page is read like any other."""

from dataclasses import replace
from io import BytesIO

import mammoth

from ..document import Document
from .archive import DAMAGED, check_word_archive
from .html import read_html
from .unreadable import Unreadable

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def read_word(data: bytes) -> Document:
    check_word_archive(data)
    try:
        page: str = mammoth.convert_to_html(
            BytesIO(data),
            style_map=STYLES,
            include_embedded_style_map=False,
            convert_image=lambda image: [],
            external_file_access=False,
        ).value
    except Exception as error:  # it trusts every part to be well made, and fails in as many ways as there are parts
        raise Unreadable(DAMAGED) from error
    if not page.strip():
        raise Unreadable("This Word file holds no text.")
    return replace(read_html(page.replace("↑</a>", "</a>")), media_type=MEDIA_TYPE)
