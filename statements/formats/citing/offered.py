"""What “Cite” offers: citations to copy, and files for reference managers."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

from . import apa, chicago, mla
from .bibtex import bibtex
from .csl_json import csl_json
from .piece import Pieces, in_html, plain
from .ris import ris
from .source import Source


@dataclass(frozen=True)
class Citation:
    """In one style."""

    name: str
    style: str  # the end of its id in the page
    pieces: Pieces

    @property
    def text(self) -> str:
        return plain(self.pieces)

    @property
    def html(self) -> SafeString:
        return in_html(self.pieces)


@dataclass(frozen=True)
class File:
    """In one format; the ending is that of its address."""

    name: str
    style: str
    ending: str
    media_type: str
    write: Callable[[Source], str]


STYLES: tuple[tuple[str, str, Callable[[Source], Pieces]], ...] = (
    (gettext_noop("Chicago, note"), "chicago-note", chicago.note),
    (gettext_noop("Chicago, bibliography"), "chicago-bibliography", chicago.bibliography),
    ("APA", "apa", apa.reference),
    ("MLA", "mla", mla.works_cited),
)
FILES = {
    file.ending: file
    for file in (
        File("RIS", "ris", "ris", "application/x-research-info-systems; charset=utf-8", ris),
        File("BibTeX", "bibtex", "bib", "application/x-bibtex; charset=utf-8", bibtex),
        File("CSL-JSON", "csl-json", "csl.json", "application/vnd.citationstyles.csl+json", csl_json),
    )
}


def citations(source: Source) -> list[Citation]:
    return [Citation(gettext(name), style, write(source)) for name, style, write in STYLES]
