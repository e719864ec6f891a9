"""The tables of an export: one list of columns feeds the CSV files, the README and datapackage.json."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _  # a page translates it, a file does not


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


ID = Column("statement_id", _("Short name of the statement that never changes"))
STATEMENT = Column("statement", _("Address of the statement"))

STATEMENTS = Table(
    "statements",
    _("One row a statement"),
    (
        Column("id", _("Short name that never changes")),
        Column("address", _("Where readers find it")),
        Column("kind", _("statement, release, advisory, speech, testimony, letter or op-ed")),
        Column("language", _("As in web pages: en, es, pt-BR")),
        Column("headline", _("Headline")),
        Column("subheadline", _("Second headline, where there is one")),
        Column("dateline", _("The place, as the press prints it")),
        Column("date", _("Day of release, where the newsroom is"), "date"),
        Column("published_at", _("Moment of release, in UTC; midnight there where no hour is known"), "datetime"),
        Column("modified_at", _("Last change, in UTC"), "datetime"),
        Column("summary", _("One or two sentences, where the newsroom wrote them")),
        Column("text", _("The whole text without markup; a blank line between paragraphs")),
        Column("issuer", _("Organization that issued it")),
        Column("speakers", _("Who is credited, as printed, in order; parted by semicolons")),
        Column("topics", _("Topics, parted by semicolons")),
        Column("translation_of", _("Id of the statement that it is a translation of")),
        Column("source_url", _("Where it was public before")),
    ),
)
QUOTATIONS = Table(
    "quotations",
    _("One row a quotation: who said what"),
    (
        ID,
        Column("anchor", _("Name of the quotation within its statement")),
        Column("address", _("Where readers find it")),
        Column("date", _("Day of release"), "date"),
        Column("language", _("Language of the statement")),
        Column("speaker", _("Who said it, by name; empty where the text does not say")),
        Column("speaker_slug", _("The end of the speaker's address")),
        Column("name_as_printed", _("Name of the speaker as the statement prints it")),
        Column("title_as_printed", _("Title as of that day, as printed")),
        Column("organization_as_printed", _("Organization as printed")),
        Column("words", _("The exact words, without marks and attribution; a blank line between paragraphs")),
        Column("first_paragraph", _("Paragraph of the statement where it begins, counted from 1"), "integer"),
        Column("last_paragraph", _("Paragraph where it ends"), "integer"),
    ),
)
CITATIONS = Table(
    "citations",
    _("One row for each report that a statement refers to"),
    (
        ID,
        STATEMENT,
        Column("report_slug", _("The end of the report's address")),
        Column("number", _("Number of the report, as printed")),
        Column("title", _("Title of the report")),
        Column("how", _("in answer to, relies on, disputes, or mentions")),
        Column("wording", _("How the statement names it, where that differs from the title")),
        Column("passage", _("Where in the report, as a page or section")),
        Column("position", _("Order within the statement, counted from 1"), "integer"),
    ),
)
SPEAKERS = Table(
    "speakers",
    _("One row a speaker"),
    (
        Column("id", _("Short name that never changes")),
        Column("slug", _("The end of the address")),
        Column("address", _("Where readers find the speaker")),
        Column("name", _("Name, without honorific")),
        Column("roles", _("Titles with organization and days, as far as statements credit them; parted by semicolons")),
        Column("biography", _("A sentence or two that a paper may use")),
        Column("portrait", _("SHA-256 of the portrait, the name of its file in `files`")),
    ),
)
REPORTS = Table(
    "reports",
    _("One row a report that statements refer to"),
    (
        Column("id", _("Short name that never changes")),
        Column("slug", _("The end of the address")),
        Column("address", _("Where readers find what was said about it")),
        Column("title", _("Title")),
        Column("number", _("Number, as printed")),
        Column("publisher", _("Slug of the organization that published it")),
        Column("issued", _("The date on its cover"), "date"),
        Column("released", _("When the public got it"), "date"),
        Column("revised", _("Date of its revision"), "date"),
        Column("revision_note", _("What its publisher changed")),
        Column("retracted", _("Date on which its publisher took it back"), "date"),
        Column("retraction_note", _("Why it was taken back")),
        Column("aliases", _("Other numbers, titles and addresses of it, parted by semicolons")),
        Column("url", _("Where its publisher offers it")),
        Column("link", _("What the last visits to that address found")),
        Column("link_since", _("Since when they found it"), "datetime"),
        Column("moved_to", _("Where that address leads for good")),
        Column("summary", _("One sentence about it")),
        Column("copies", _("SHA-256 of each saved copy, the name of its file in `files` where it may be offered")),
    ),
)
TOPICS = Table(
    "topics",
    _("One row a topic"),
    (
        Column("slug", _("The end of the address")),
        Column("address", _("Where readers find it")),
        Column("name", _("Name")),
        Column("aliases", _("Other words for it, parted by semicolons")),
        Column("parent", _("Slug of the topic that it is a part of")),
        Column("description", _("One sentence about it")),
    ),
)
ORGANIZATIONS = Table(
    "organizations",
    _("One row an organization: the newsroom's own, speakers' employers, publishers of reports"),
    (
        Column("slug", _("The end of the address")),
        Column("name", _("Name")),
        Column("abbreviation", _("As readers know it")),
        Column("aliases", _("Other names, parted by semicolons")),
        Column("parent", _("Slug of the organization that it is a part of")),
        Column("website", _("Its own address")),
        Column("is_publisher", _("Whether this is its newsroom"), "boolean"),
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
    "tombstones": "Statements that were withdrawn: id, when and how, where they were, what readers are told and what "
    "replaces them; of those that were published in error id, when and how alone",
}
