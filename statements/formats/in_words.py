"""What the word comparison of two records cannot show by itself, in sentences: links, credits, quotes and the like."""

from collections.abc import Callable, Iterator
from html import unescape
from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext, gettext_noop

from statements.models.prose import blocks, plain_text
from statements.quotations import exact_words

from .difference import LINK, credit_of, names_of
from .record import Record

AS_PRINTED = {
    "name": gettext_noop("The name of %(name)s as printed"),
    "title": gettext_noop("The title of %(name)s as printed"),
    "organization": gettext_noop("The organization of %(name)s as printed"),
}
SHORT = 12  # words of a quotation that a sentence repeats


def in_words(before: Record, after: Record) -> tuple[str, ...]:
    return tuple(
        sentence
        for part in (_links, _speakers, _quotations, _reports, _topics, _image)
        for sentence in part(before, after)
    )


def _links(before: Record, after: Record) -> Iterator[str]:
    """A link is known by its words; of those with the same words, by their order."""
    old, new = _addresses(before), _addresses(after)
    for words in dict.fromkeys([*old, *new]):
        for was, now in zip_longest(old.get(words, []), new.get(words, [])):
            if was is None:
                yield gettext("Link added: “%(words)s”, to %(now)s.") % {"words": words, "now": now}
            elif now is None:
                yield gettext("Link removed: “%(words)s”, to %(was)s.") % {"words": words, "was": was}
            elif was != now:
                yield gettext("The address of the link “%(words)s” changed from %(was)s to %(now)s.") % {
                    "words": words,
                    "was": was,
                    "now": now,
                }


def _addresses(record: Record) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in LINK.finditer(record.get("body_html") or ""):
        found.setdefault(plain_text(link["words"]), []).append(unescape(link["href"]))
    return found


def _speakers(before: Record, after: Record) -> Iterator[str]:
    old, new = _by("slug", before, "speakers"), _by("slug", after, "speakers")
    yield from _came_and_went(
        gettext("Speaker removed: %(what)s."), gettext("Speaker added: %(what)s."), old, new, credit_of
    )
    for slug in old.keys() & new.keys():
        was, now = old[slug], new[slug]
        name = now["as_printed"]["name"] or now["name"]
        for part, sentence in AS_PRINTED.items():
            yield from _changed(gettext(sentence) % {"name": name}, was["as_printed"][part], now["as_printed"][part])
        yield from _changed(gettext("The role of %(name)s") % {"name": name}, _role(was), _role(now))
    if _is_other_order(old, new):
        yield gettext("The order of the speakers changed.")


def _role(credit: Record) -> str:
    return ", ".join(part for part in (credit.get("role"), credit.get("organization")) if part)


def _quotations(before: Record, after: Record) -> Iterator[str]:
    old, new = _by("anchor", before, "quotations"), _by("anchor", after, "quotations")
    was_texts, now_texts = _texts(before, old), _texts(after, new)
    yield from _came_and_went(
        gettext("Quote removed: %(what)s."),
        gettext("Quote added: %(what)s."),
        was_texts,
        now_texts,
        lambda quoted: f"“{_short(quoted[0])}”, {_said_by(quoted[1])}",
    )
    for anchor in [anchor for anchor in old if anchor in new]:
        (was, was_by), (now, now_by) = was_texts[anchor], now_texts[anchor]
        yield from _changed(gettext("The words of a quote"), was, now)
        if was_by != now_by:
            yield gettext("“%(words)s” was said by %(was)s and is said by %(now)s.") % {
                "words": _short(now),
                "was": was_by,
                "now": now_by,
            }


def _texts(record: Record, quotations: dict[str, Record]) -> dict[str, tuple[str, str]]:
    """Words, and by whom."""
    paragraphs = [block.text for block in blocks(record["body_html"])] if quotations else []
    names = names_of(record)
    return {
        anchor: (words_of(each, paragraphs), names.get(each["speaker"], each["speaker"]) or gettext("nobody"))
        for anchor, each in quotations.items()
    }


def words_of(quotation: Record, paragraphs: list[str]) -> str:
    """They follow from the paragraphs of the text unless the record has them."""
    words: str | None = quotation.get("words")
    return words or exact_words(paragraphs[quotation["first_paragraph"] - 1 : quotation["last_paragraph"]])


def _short(words: str) -> str:
    listed = words.split()
    return " ".join(listed) if len(listed) <= SHORT else " ".join([*listed[:SHORT], "…"])


def _reports(before: Record, after: Record) -> Iterator[str]:
    old, new = _by("slug", before, "reports"), _by("slug", after, "reports")
    yield from _came_and_went(
        gettext("Report removed: %(what)s."),
        gettext("Report added: %(what)s."),
        old,
        new,
        lambda cited: f"{_report(cited)} ({_how(cited)})",
    )
    for slug in [slug for slug in old if slug in new]:
        was, now = old[slug], new[slug]
        yield from _changed(gettext("How %(report)s is referred to") % {"report": _report(now)}, _how(was), _how(now))
        yield from _changed(
            gettext("The wording for %(report)s") % {"report": _report(now)}, was["wording"], now["wording"]
        )
        yield from _changed(
            gettext("The place in %(report)s") % {"report": _report(now)},
            was.get("passage", ""),
            now.get("passage", ""),
        )
    if _is_other_order(old, new):
        yield gettext("The order of the reports changed.")


def _said_by(name: str) -> str:
    return gettext("said by %(name)s") % {"name": name}


def _how(cited: Record) -> str:
    return gettext(cited["how"].replace("_", " "))


def _report(cited: Record) -> str:
    return cited["number"] or f"“{cited['title']}”"


def _topics(before: Record, after: Record) -> Iterator[str]:
    yield from _came_and_went(
        gettext("Topic removed: %(what)s."),
        gettext("Topic added: %(what)s."),
        _by("slug", before, "topics"),
        _by("slug", after, "topics"),
        lambda topic: topic["name"],
    )


def _image(before: Record, after: Record) -> Iterator[str]:
    old, new = ((record.get("lead_image") or {}).get("sha256") for record in (before, after))
    if old != new:
        taken, added, other = (
            gettext("The image was taken out."),
            gettext("An image was added."),
            gettext("The image is another."),
        )
        yield taken if not new else added if not old else other


def _by(key: str, record: Record, relation: str) -> dict[str, Record]:
    return {each[key]: each for each in record.get(relation) or ()}


def _came_and_went(
    removed: str, added: str, old: dict[str, Any], new: dict[str, Any], say: Callable[[Any], str]
) -> Iterator[str]:
    for key, went in old.items():
        if key not in new:
            yield removed % {"what": say(went)}
    for key, came in new.items():
        if key not in old:
            yield added % {"what": say(came)}


def _changed(what: str, was: str | None, now: str | None) -> Iterator[str]:
    if (was or "") != (now or ""):
        yield gettext("%(what)s changed from %(was)s to %(now)s.") % {
            "what": what,
            "was": _quoted(was),
            "now": _quoted(now),
        }


def _quoted(value: str | None) -> str:
    return f"“{value}”" if value else gettext("nothing")


def _is_other_order(old: dict[str, Any], new: dict[str, Any]) -> bool:
    return [key for key in old if key in new] != [key for key in new if key in old]
