"""Releases as intake hands them over, made by hand: each is invented, and its findings point into its source."""

from datetime import date

from statements.intake import Contact, Document, Finding, Mark, Paragraph, PressRelease, Span
from statements.quotations import Passage, Person, Place, ReportMention

DIRECTOR = Person("Marisol Teague", "Deputy Director", "Lakeshire Water Alliance")
LEAD = (
    "This morning the Office of the Comptroller published a review of the sell-off, “Terms of Transfer for the Ansel "
    "Reservoirs.” The following is a statement by Marisol Teague, Deputy Director of the Lakeshire Water Alliance:"
)
QUOTED = (
    "“One review, and it tells one story: nobody did the sums.",
    "“When councillors asked what upkeep would cost, nobody knew. The transfer should stop.”",
)
REPORT = ("Terms of Transfer for the Ansel Reservoirs", "Office of the Comptroller", "LUB-16-09")
CONTACT = Contact("Tobias Wren", "555-0142", "twren@lakeshire.example")
MASTHEAD = ("Lakeshire Water Alliance", "Clean Rivers, Fair Bills", "Reservoir Sell-Off Was Never Properly Costed")
FOOT = "Harrow & Finch Public Affairs"
TEXT = "\n\n".join([*MASTHEAD, "March 09, 2016", f"Port Ansel, Lakeshire — {LEAD}", *QUOTED, FOOT])


def release(*, body=(LEAD, *QUOTED), speakers=(DIRECTOR,), quoted=((0, 1, 2),), marks=(), **fields) -> PressRelease:
    """`quoted`: speaker's number or None, first and last paragraph of the body; keywords override findings."""
    top = [*MASTHEAD, "March 09, 2016", "Port Ansel, Lakeshire —"]
    text = "\n\n".join([*top, *body, FOOT])
    paragraphs, at = [], len("\n\n".join(top)) + 2
    for each in body:
        paragraphs.append(Paragraph(each, ((0, at),)))
        at += len(each) + 2

    def found(printed, value=None, certainty=0.95):
        start = max(text.find(printed), 0)
        return Finding(printed if value is None else value, (Span(start, start + len(printed)),), certainty)

    passages = []
    for speaker, first, last in quoted:
        who = None if speaker is None else speakers[speaker]
        places = tuple(Place(n, 0, len(body[n])) for n in range(first, last + 1))
        words = "\n\n".join(body[n].strip("“”") for n in range(first, last + 1))
        spans = tuple(paragraphs[n].span for n in range(first, last + 1))
        passages.append(Finding(Passage(who, places, words, 0.9), spans, 0.9))
    defaults = {
        "document": Document(text, tuple(marks)),
        "language": "en",
        "kind": "statement",
        "organization": found(MASTHEAD[0]),
        "tagline": found(MASTHEAD[1]),
        "headline": found(MASTHEAD[2]),
        "subheadline": None,
        "date": found("March 09, 2016", date(2016, 3, 9)),
        "dateline": found("Port Ansel, Lakeshire"),
        "embargo": None,
        "speakers": tuple(found(person.name, person) for person in speakers),
        "quotations": tuple(passages),
        "reports": (found(REPORT[0], ReportMention(*REPORT, Place(0, 0, 1), 0.9)),),
        "contacts": (),
        "boilerplate": (found(FOOT),),
        "about": None,
        "body": tuple(paragraphs),
    }
    return PressRelease(**defaults | fields)


def mark(source: PressRelease, words: str, kind: str, href: str = "") -> Mark:
    start = source.document.text.index(words)
    return Mark(start, start + len(words), kind, href)
