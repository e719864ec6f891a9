"""The tables of an export: one list of columns feeds the CSV files, the README and datapackage.json."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """`type` is one of Frictionless."""

    name: str
    description: str
    type: str = "string"


@dataclass(frozen=True)
class Table:
    name: str
    description: str
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        return f"{self.name}.csv"


ID = Column("statement_id", "Short name of the statement that never changes")
STATEMENT = Column("statement", "Address of the statement")

STATEMENTS = Table(
    "statements",
    "One row a statement",
    (
        Column("id", "Short name that never changes"),
        Column("address", "Where readers find it"),
        Column("kind", "statement, release, advisory, speech, testimony, letter or op-ed"),
        Column("language", "As in web pages: en, es, pt-BR"),
        Column("headline", "Headline"),
        Column("subheadline", "Second headline, where there is one"),
        Column("dateline", "The place, as the press prints it"),
        Column("date", "Day of release, where the newsroom is", "date"),
        Column("published_at", "Moment of release, in UTC; midnight there where no hour is known", "datetime"),
        Column("modified_at", "Last change, in UTC", "datetime"),
        Column("summary", "One or two sentences, where the newsroom wrote them"),
        Column("text", "The whole text without markup; a blank line between paragraphs"),
        Column("issuer", "Organization that issued it"),
        Column("speakers", "Who is credited, as printed, in order; parted by semicolons"),
        Column("topics", "Topics, parted by semicolons"),
        Column("translation_of", "Id of the statement that it is a translation of"),
        Column("source_url", "Where it was public before"),
    ),
)
QUOTATIONS = Table(
    "quotations",
    "One row a quotation: who said what",
    (
        ID,
        Column("anchor", "Name of the quotation within its statement"),
        Column("address", "Where readers find it"),
        Column("date", "Day of release", "date"),
        Column("language", "Language of the statement"),
        Column("speaker", "Who said it, by name; empty where the text does not say"),
        Column("speaker_slug", "The end of the speaker's address"),
        Column("name_as_printed", "Name of the speaker as the statement prints it"),
        Column("title_as_printed", "Title as of that day, as printed"),
        Column("organization_as_printed", "Organization as printed"),
        Column("words", "The exact words, without marks and attribution; a blank line between paragraphs"),
        Column("first_paragraph", "Paragraph of the statement where it begins, counted from 1", "integer"),
        Column("last_paragraph", "Paragraph where it ends", "integer"),
    ),
)
CITATIONS = Table(
    "citations",
    "One row for each report that a statement refers to",
    (
        ID,
        STATEMENT,
        Column("report_slug", "The end of the report's address"),
        Column("number", "Number of the report, as printed"),
        Column("title", "Title of the report"),
        Column("how", "in answer to, relies on, disputes, or mentions"),
        Column("wording", "How the statement names it, where that differs from the title"),
        Column("position", "Order within the statement, counted from 1", "integer"),
    ),
)
SPEAKERS = Table(
    "speakers",
    "One row a speaker",
    (
        Column("id", "Short name that never changes"),
        Column("slug", "The end of the address"),
        Column("address", "Where readers find the speaker"),
        Column("name", "Name, without honorific"),
        Column("roles", "Titles with organization and days, as far as statements credit them; parted by semicolons"),
        Column("biography", "A sentence or two that a paper may use"),
        Column("portrait", "SHA-256 of the portrait, the name of its file in `files`"),
    ),
)
REPORTS = Table(
    "reports",
    "One row a report that statements refer to",
    (
        Column("id", "Short name that never changes"),
        Column("slug", "The end of the address"),
        Column("address", "Where readers find what was said about it"),
        Column("title", "Title"),
        Column("number", "Number, as printed"),
        Column("publisher", "Slug of the organization that published it"),
        Column("issued", "The date on its cover", "date"),
        Column("released", "When the public got it", "date"),
        Column("revised", "Date of its revision", "date"),
        Column("url", "Where its publisher offers it"),
        Column("summary", "One sentence about it"),
        Column("copies", "SHA-256 of each saved copy, the name of its file in `files` where it may be offered"),
    ),
)
TOPICS = Table(
    "topics",
    "One row a topic",
    (
        Column("slug", "The end of the address"),
        Column("address", "Where readers find it"),
        Column("name", "Name"),
        Column("aliases", "Other words for it, parted by semicolons"),
        Column("parent", "Slug of the topic that it is a part of"),
        Column("description", "One sentence about it"),
    ),
)
ORGANIZATIONS = Table(
    "organizations",
    "One row an organization: the newsroom's own, speakers' employers, publishers of reports",
    (
        Column("slug", "The end of the address"),
        Column("name", "Name"),
        Column("abbreviation", "As readers know it"),
        Column("aliases", "Other names, parted by semicolons"),
        Column("parent", "Slug of the organization that it is a part of"),
        Column("website", "Its own address"),
        Column("is_publisher", "Whether this is its newsroom", "boolean"),
    ),
)
TABLES = (STATEMENTS, QUOTATIONS, CITATIONS, SPEAKERS, REPORTS, TOPICS, ORGANIZATIONS)

# What stands beside the tables, and what it is.
LINES = {
    "statements": "Every statement as a record: everything it says, in one JSON object a line",
    "contacts": "Press contacts",
    "images": "Pictures: alt text, credit, terms and focal point of each file",
    "organizations": "Organizations with aliases and parents",
    "house_style": "Color, clocks, dates and terms of the newsroom",
    "topics": "Topics with aliases and parents",
    "speakers": "Speakers with roles and biographies",
    "reports": "Reports with dates and saved copies",
    "source_files": "Files that statements were read from",
}
