"""What of a record a decision is about: the words that readers get, and who is said to have spoken them."""

from statements.models.prose import blocks
from statements.quotations import exact_words

from .write import Record, sha256_of

KEPT = ("kind", "language", "headline", "subheadline", "dateline", "summary", "body_html", "issuer", "translation_of")

CITED = ("slug", "how", "wording", "passage")


def text_of(record: Record) -> Record:
    """Not status, times, address, topics or source, and nothing that is read through a shared noun."""
    names = {credit["slug"]: credit["as_printed"]["name"] for credit in record["speakers"]}
    return {name: record[name] for name in KEPT} | {
        "speakers": [credit["as_printed"] for credit in record["speakers"]],
        "quotations": [
            quotation | {"speaker": names.get(quotation["speaker"], quotation["speaker"])}
            for quotation in record["quotations"]
        ],
        "reports": [{name: cited[name] for name in CITED if name in cited} for cited in record["reports"]],
        "contact": (record["contact"] or {}).get("as_printed"),
        "lead_image": record["lead_image"] and record["lead_image"]["sha256"],
        "caption": record["lead_image"] and record["lead_image"]["caption"],
    }


TRANSLATED = ("kind", "headline", "subheadline", "dateline", "summary", "body_html", "event", "quotations")


def translated_of(record: Record) -> Record:
    """What a translation says in its own words; not what is printed of people when it is published."""
    return {name: record[name] for name in TRANSLATED} | {
        "reports": [(cited["slug"], cited["how"]) for cited in record["reports"]],
        "caption": record["lead_image"] and record["lead_image"]["caption"],
    }


def text_sha256_of(record: Record) -> str:
    return sha256_of(text_of(record))


def words_of(record: Record, speaker: str) -> str:
    """What that speaker, by slug, is quoted with; a blank line between paragraphs."""
    texts = [block.text for block in blocks(record["body_html"])]
    return "\n\n".join(
        each.get("words") or exact_words(texts[each["first_paragraph"] - 1 : each["last_paragraph"]])
        for each in record["quotations"]
        if each["speaker"] == speaker
    )
