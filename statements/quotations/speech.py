"""Which stretches of a paragraph are speech, and whose."""

import re
from itertools import chain
from typing import NamedTuple

from .attribution import Attribution, ahead, behind
from .cast import Cast, Member, mentions
from .marks import Stretch
from .names import is_name_word, tokens
from .sentences import sentences
from .titles import is_role
from .titles_in_marks import is_title, looks_like_title

_LABELED = re.compile(
    r"^\W*(?:what|when|where|who|why|date|time|venue|location|title|visuals?|qué|cuándo|dónde|quién)\s*:", re.IGNORECASE
)
ENOUGH = 6  # words of a run-in quotation; fewer are a phrase that somebody used


class Utterance(NamedTuple):
    """A stretch that somebody says. `member` is None when the paragraph does not say who."""

    stretch: Stretch
    member: Member | None
    is_pronoun: bool
    is_of_another: bool = False  # somebody whom nothing here can name is said to speak


class Reading(NamedTuple):
    """One paragraph: its utterances, and whether narrative besides their attributions stands before the first."""

    utterances: list[Utterance]
    begins_with_narrative: bool
    is_quoted_whole: bool


def read_paragraph(text: str, found: list[Stretch], cast: Cast, last: Member | None) -> Reading:
    """`last` is who spoke or was named last, for “he said”."""
    attributions = _attributions(text, found, cast, last)
    kept: list[Utterance] = []
    starts = bool(found) and (found[0].outer_start == 0)
    speaking = [
        _is_candidate(text, stretch, attribution) for stretch, attribution in zip(found, attributions, strict=True)
    ]
    for position, stretch in enumerate(found):
        if not speaking[position]:
            continue
        attribution = attributions[position] or _shared(text, found, attributions, speaking, position)
        at_start, is_of_another = position == 0 and starts, False
        if attribution is not None and attribution.member is None:
            if attribution.is_document or not at_start:
                continue
            # Somebody whom nothing here can name: the words stay, without a speaker.
            attribution, is_of_another = None, True
        if not _is_speech(
            text,
            stretch,
            attribution,
            at_start=at_start,
            has_company=bool(kept) or _speaks_on(text, found, speaking, position),
        ):
            continue
        member = attribution.member if attribution else None
        is_pronoun = bool(attribution and attribution.is_pronoun)
        kept.append(Utterance(stretch, member, is_pronoun, is_of_another))
    _settle(kept)
    return Reading(kept, bool(kept) and _narrates_before(text, kept[0], attributions), starts and bool(kept))


def _attributions(text: str, found: list[Stretch], cast: Cast, last: Member | None) -> list[Attribution | None]:
    """In order, so that “she” is whom the narrative before it named last."""
    made: list[Attribution | None] = []
    at = 0
    for position, stretch in enumerate(found):
        if stretch.outer_start > at:
            last = named_last(text[at : stretch.outer_start], cast) or last
        attribution = _attribution(text, found, position, cast, last) or _follows(text, at, stretch, cast)
        if attribution is not None and attribution.member is not None:
            last = attribution.member
        made.append(attribution)
        at = stretch.outer_end
    return made


def _follows(text: str, at: int, stretch: Stretch, cast: Cast) -> Attribution | None:
    """“Tom Reed, chair of the Union, agreed. “We heard …””: whole sentences behind one whose subject is a person."""
    narrative = text[at : stretch.outer_start].rstrip()
    words = text[stretch.start : stretch.end]
    is_whole = words[:1].isupper() and words.rstrip()[-1:] in {".", "!", "?", ","} and len(words.split()) >= ENOUGH
    if not narrative.endswith((".", "!", "?")) or not is_whole:
        return None
    start, end = sentences(narrative)[-1]
    met = next(iter(mentions(narrative[start:end])), None)
    if met is None or met.start > 30 or (start + met.start > 30 and at):
        return None
    return Attribution(cast.meet(met), at, stretch.outer_start, is_pronoun=True)


def named_last(narrative: str, cast: Cast) -> Member | None:
    """The subject of the last sentence that names somebody, by full name or known surname."""
    named = [(mention.start, cast.meet(mention)) for mention in mentions(narrative)]
    named += [
        (word.start, member)
        for word in tokens(narrative)
        if word.is_capital and (member := cast.called([word.text])) is not None and is_name_word(word)
    ]
    for start, end in reversed(sentences(narrative)):
        met = [each for each in named if start <= each[0] < end]
        if met:
            return min(met, key=lambda each: each[0])[1]
        if (holder := _subject_by_role(narrative[start:end], cast)) is not None:
            return holder
    return None


def _subject_by_role(sentence: str, cast: Cast) -> Member | None:
    """“The Minister asked …”: the only one here who holds that role."""
    words = tokens(sentence[:40])
    if len(words) < 2 or words[0].bare not in {"the", "el", "la"} or not is_role(words[1].bare):
        return None
    return cast.holding(words[1].bare)


def _attribution(text: str, found: list[Stretch], position: int, cast: Cast, last: Member | None) -> Attribution | None:
    stretch = found[position]
    stop = found[position + 1].outer_start if position + 1 < len(found) else len(text)
    floor = found[position - 1].outer_end if position else 0
    return behind(text, stretch, stop, cast, last) or ahead(text, stretch, floor, cast, last)


def _is_candidate(text: str, stretch: Stretch, attribution: Attribution | None) -> bool:
    if _LABELED.match(text):
        return False
    if is_title(text, stretch):
        return False
    whole = stretch.outer_start == 0 and stretch.outer_end >= len(text.rstrip()) - 1
    return whole or not (looks_like_title(text[stretch.start : stretch.end]) and attribution is None)


def _shared(
    text: str, found: list[Stretch], attributions: list[Attribution | None], speaking: list[bool], position: int
) -> Attribution | None:
    """“…,” said X. “…”: the second has no attribution of its own; nor has the first of “…” “…,” said X."""
    for other in chain(range(position - 1, -1, -1), range(position + 1, len(found))):
        attribution = attributions[other]
        if speaking[other] and attribution is not None and attribution.member is not None:
            return attribution
    return None


def _speaks_on(text: str, found: list[Stretch], speaking: list[bool], position: int) -> bool:
    """“No,” said X. “We will not …”: whether more words follow in the paragraph."""
    return any(
        is_speaking and len(text[stretch.start : stretch.end].split()) >= ENOUGH
        for is_speaking, stretch in zip(speaking[position + 1 :], found[position + 1 :], strict=True)
    )


def _is_speech(
    text: str, stretch: Stretch, attribution: Attribution | None, *, at_start: bool, has_company: bool
) -> bool:
    words = text[stretch.start : stretch.end]
    count = len(words.split())
    ended = words.rstrip()[-1:] in {".", ",", "!", "?", "…", "—"} or text[stretch.outer_start] in "—–"
    whole = at_start and stretch.outer_end >= len(text.rstrip()) - 1
    ended = ended or (not stretch.is_closed and words.rstrip()[-1:] in {":", ";"})
    if whole or (at_start and not stretch.is_closed):
        return count >= (2 if ended or has_company else ENOUGH)
    if not stretch.is_opened:
        return count >= 4 and attribution is not None
    if attribution is not None:
        return count >= ENOUGH or (ended and (at_start or has_company) and count >= (1 if has_company else 2))
    if at_start:
        return count >= ENOUGH and (ended or _ends_with_period(text, stretch))
    # In the middle of narrative and nobody is said to speak: a phrase, not speech.
    return False


def _ends_with_period(text: str, stretch: Stretch) -> bool:
    return text[stretch.outer_end : stretch.outer_end + 1] in {".", ",", ":"}


def _settle(kept: list[Utterance]) -> None:
    """Nothing to do for one voice; a stretch without speaker beside one with speaker takes it."""
    known = next((each.member for each in kept if each.member), None)
    for position, each in enumerate(kept):
        if each.member is None and known is not None:
            kept[position] = each._replace(member=known)


def _narrates_before(text: str, first: Utterance, attributions: list[Attribution | None]) -> bool:
    """Whether more than “He added:” stands before the first utterance."""
    before = text[: first.stretch.outer_start].strip()
    if not before:
        return False
    starts_of_clauses = [each.start for each in attributions if each and each.end == first.stretch.outer_start]
    own = starts_of_clauses[0] if starts_of_clauses else first.stretch.outer_start
    return bool(text[:own].strip()) or len(before.split()) > 30
