"""A quotation as it is copied: its words in marks, who said them, when, and where that can be read."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from statements.models import Attribution, HouseStyle, Quotation, Statement

from .attributed import attribution_of
from .permalink import permalink

CURLY = ("“", "”")
MARKS = {"de": ("„", "“"), "fr": ("«\u00a0", "\u00a0»")}  # by language; curly ones in any other


def marks_of(language: str) -> tuple[str, str]:
    return MARKS.get(language.partition("-")[0].casefold(), CURLY)


@dataclass(frozen=True)
class Quoted:
    """`credit` is that of whoever said it, where anybody is named."""

    statement: Statement
    quotation: Quotation
    credit: Attribution | None
    house: HouseStyle

    @property
    def paragraphs(self) -> list[str]:
        """In the press's marks: each paragraph opens with one, only the last closes."""
        opening, closing = marks_of(self.statement.language)
        said = [paragraph for paragraph in self.quotation.words.split("\n\n") if paragraph.strip()]
        marked = [f"{opening}{paragraph}" for paragraph in said[:-1]]
        return [*marked, *(f"{opening}{ended(paragraph)}{closing}" for paragraph in said[-1:])]

    @property
    def words(self) -> str:
        return "\n\n".join(self.paragraphs)

    @cached_property
    def said_by(self) -> str:
        if self.credit:
            return attribution_of(self.credit, self.statement.language)
        return gettext("quoted by %(organization)s") % {"organization": self.statement.issuer.name}

    @property
    def day(self) -> str:
        return self.house.dates.day(self.statement.release_day) if self.statement.release_day else ""

    @property
    def source(self) -> str:
        """Who, and when."""
        return ", ".join(part for part in (self.said_by, self.day) if part)

    @cached_property
    def address(self) -> str:
        return permalink(self.quotation)

    @property
    def text(self) -> str:
        return f"{self.words} — {self.source}. {self.address}"

    @property
    def html(self) -> SafeString:
        """For another page: the quotation, and its source outside of it."""
        words = format_html_join("\n", "  <p>{}</p>", ((paragraph,) for paragraph in self.paragraphs))
        return format_html(
            '<blockquote cite="{}" lang="{}">\n{}\n</blockquote>\n<p>— {}, <a href="{}">{}</a></p>',
            self.address,
            self.statement.language,
            words,
            self.said_by,
            self.address,
            self.day,
        )


def quoted_in(statement: Statement, anchor: str, house: HouseStyle) -> Quoted | None:
    """The quotation of that anchor; reads `attributions`, so prefetch them."""
    quotation = statement.quotations.exclude(words="").filter(anchor=anchor).first()
    if quotation is None:
        return None
    quotation.statement = statement
    credited = {credit.speaker_id: credit for credit in statement.attributions.all()}
    return Quoted(statement, quotation, credited.get(quotation.speaker_id) if quotation.speaker_id else None, house)


def ended(paragraph: str) -> str:
    """The comma before “she said” is no end; whatever else the words end with is theirs."""
    return f"{paragraph[:-1]}." if paragraph.endswith(",") else paragraph
