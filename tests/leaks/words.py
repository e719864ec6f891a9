"""The words: a different one in every column that holds text, so that one that leaks says which."""

import re

from django.db import models
from django.db.models import Model

from statements.models import CopyPage, Quotation, Statement, Topic
from statements.models.prose import ProseField

# What says nothing by its letters, or follows from other columns.
NOT_WORDS = {"sha256", "extension", "media_type", "language", "languages", "time_zone", "name_key", "withdrawal_note"}
TEXTS = (models.CharField, models.TextField)


WORD = re.compile(r"zq[a-z]+qz")


def word(model: type[Model], field: str, of: str = "") -> str:
    """`of` tells rows of one table apart."""
    return f"zq{of or model._meta.model_name}{field}qz".replace("_", "")


def filled(model: type[Model], of: str = "", **given) -> dict:
    """Every column that holds text, with its word; a new column needs nobody to think of it."""
    found = {
        field.name: _shaped(field, word(model, field.name, of))
        for field in model._meta.concrete_fields
        if isinstance(field, TEXTS) and not field.choices and field.name not in NOT_WORDS
    }
    return found | ({"public_id": f"zq{of or model._meta.model_name}"[:12]} if "public_id" in found else {}) | given


def words_of(statement: Statement) -> set[str]:
    """All that is written in the statement, in its rows, and in the nouns and files that it alone has."""
    rows = [statement, statement.issuer, statement.contact, statement.lead_image, statement.source_file]
    rows += [statement.origin, statement.issuer.logo, *statement.old_addresses.all(), *statement.quotations.all()]
    for credit in statement.attributions.select_related("speaker", "role__organization"):
        rows += [credit, credit.speaker, credit.speaker.portrait, credit.role, credit.role and credit.role.organization]
    for citation in statement.citations.select_related("report__publisher"):
        rows += [citation, citation.report, citation.report.publisher, *citation.report.copies.all()]
        rows += [*citation.report.aliases.all(), *CopyPage.objects.filter(copy__report=citation.report)]
    for row in statement.statement_topics.select_related("tag"):
        rows += [row.tag, *row.tag.aliases.all()]
    rows += [*statement.decisions.all(), *statement.preview_links.all(), *statement.consent_links.all()]
    return set(WORD.findall(" ".join(str(vars(row)) for row in rows if row)))


def _shaped(field, found: str) -> str:
    if isinstance(field, models.EmailField):
        return f"{found}@example.org"
    if isinstance(field, models.URLField):
        return f"https://{found}.example/"
    if isinstance(field, ProseField):
        return f"<p>“{SAID}”</p><p>{TEXT}</p>"
    return f"/{found}.html" if field.name == "path" else found


SAID = f"{word(Quotation, 'words')} is what we have always said, and what we say again today"
TEXT = f"{word(Statement, 'body')} was seen at the river by everybody who came there in the morning with a boat"


# By which it is found: one of each kind of column that the index reads.
SOUGHT = [
    *(word(Statement, field) for field in ("headline", "subheadline", "summary", "body")),
    word(Quotation, "words"),
    word(Topic, "alias"),
    *(f"zq{name}qz" for name in ("speakername", "alsotitleasprinted", "reportnumber", "besideswording", "officename")),
]
# What is written for the desk, and what no page has a place for.
OF_THE_DESK = {
    "zqaskedqz",
    "zqcopyauthorqz",
    "zqcopytitleqz",
    "zqlabelqz",
    "zqlogoaltqz",
    "zqlogocreditqz",
    "zqlogotermsqz",
    "zqoriginkeyqz",
    "zqoriginplaceqz",
    "zqpresscontacthoursqz",
    "zqpresscontacturgentphoneqz",
    "zqstatementdecisionqz",
}
