"""
The words by which what is published is found, drafts never; the database itself writes them (`finding/`).

What is scheduled has them already: every search joins the gate. No row of these points anywhere, so nothing waits for
them and nothing is kept by them.
"""

from django.db import models

from statements.search import Index


class Words(models.Model):
    """`id` is the place in time, by the hour of publication; the columns hold words as `search.words` cuts them."""

    id = models.BigAutoField(primary_key=True)  # given, never counted up: SQLite's own row number
    language = models.CharField(max_length=2)

    class Meta:
        abstract = True

    def __str__(self):
        return str(self.pk)


class StatementWords(Words):
    statement_id = models.BigIntegerField(unique=True)
    headline = models.TextField()
    summary = models.TextField(help_text="With the sub-headline.")
    names = models.TextField(help_text="Of speakers, organizations, reports and topics, with numbers and aliases.")
    body = models.TextField()


class QuotationWords(Words):
    quotation_id = models.BigIntegerField(unique=True)
    words = models.TextField()
    names = models.TextField(help_text="Of who said it, with title and organization.")


class PageWords(Words):
    """Of saved copies; `id` is that of the page, for what was saved last is what readers look for first."""

    page_id = models.BigIntegerField(unique=True)
    words = models.TextField()


STATEMENTS = Index(
    "statements_statementwords", "statement_id", {"headline": 10.0, "summary": 4.0, "names": 2.0, "body": 1.0}
)
QUOTATIONS = Index("statements_quotationwords", "quotation_id", {"words": 2.0, "names": 1.0})
PAGES = Index("statements_pagewords", "page_id", {"words": 1.0})
