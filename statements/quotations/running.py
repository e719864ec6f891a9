"""From paragraphs to passages: consecutive quoted paragraphs of one speaker are one quotation."""

import re
from dataclasses import dataclass, field

from .cast import Cast, Member, mentions
from .cues import Cue, announced_in_headline, cue_at_end, heading, is_signature, made_these_remarks, says_so
from .marks import Stretch, prefers_single, stretches
from .passage import Passage, Place
from .speech import Reading, named_last, read_paragraph
from .words import joined

_ITEM = re.compile(r"^(?:[•·▪‣◦*–-]|\(?(?:\d{1,2}|[a-z])[.)])\s")
LONGEST_PARAGRAPH = 12_000  # characters; longer ones are no prose, and nothing is looked for in them
CLOSED = ("”", '"', "»")
LONGEST_RUN = 60  # paragraphs that one quotation may take before the next attribution is looked for in vain


@dataclass
class Open:
    """A passage that is being collected."""

    member: Member | None
    places: list[Place] = field(default_factory=list)
    certainty: float = 0.9
    is_unclosed: bool = False  # the last paragraph left it open, so the next one goes on
    is_unmarked: bool = False
    is_of_another: bool = False  # somebody who is not named is said to speak: no later name is theirs
    others: tuple[Member, ...] = ()  # of a joint statement


class Collector:
    """Walks the paragraphs once, in order."""

    def __init__(self, paragraphs: list[str], headline: str = "", above: tuple[str, ...] = ()) -> None:
        self.paragraphs = paragraphs = [text if len(text) <= LONGEST_PARAGRAPH else "" for text in paragraphs]
        single = prefers_single(paragraphs)
        self.marks = [stretches(text, single_first=single) for text in paragraphs]
        self.cast = Cast()
        for line in above:
            for mention in mentions(line):
                self.cast.meet(mention)
        self.finished: list[Open] = []
        self.current: Open | None = None
        self.inside: set[int] = set()  # paragraphs between an opening mark above and a closing one below
        self.quoted_whole: set[int] = set()  # paragraphs that begin with a mark and are speech
        self.last: Member | None = None  # who was named or spoke last
        self.said_above: tuple[int, Member] | None = None  # whom a paragraph without marks says to say so
        self.headline_cue = announced_in_headline(headline, self.cast) if headline else None
        self.cue: Cue | None = self.headline_cue

    def collect(self) -> list[Open]:
        for number, text in enumerate(self.paragraphs):
            self._read(number, text)
        if (
            not self.finished
            and self.headline_cue is not None
            and self.headline_cue.member is not None
            and self.paragraphs
        ):
            self._take_all(self.headline_cue)
        return [each for each in self.finished if each.places]

    def _read(self, number: int, text: str) -> None:
        if self._is_heading(number, text):
            return
        found = self.marks[number]
        reading = read_paragraph(text, found, self.cast, self.last)
        if self._quotes_a_document(reading):
            self._close()
        elif reading.utterances:
            self._speak(number, reading)
        elif self._closes_later(number):
            self._take_inside(number, text)
            return
        elif self._is_unmarked_statement(number):
            self._take_unmarked(number, text)
            return
        else:
            self._close()
        if number and not reading.utterances and (said := made_these_remarks(text, self.cast)) is not None:
            self._credit_the_last(number, said)
        self._narrate(number, text, found, reading)
        self.cue = None if text.rstrip().endswith(CLOSED) else cue_at_end(text, self.cast, self.last)
        if self.cue is not None:
            self._close()

    def _quotes_a_document(self, reading: Reading) -> bool:
        """“The letter says:” stands above, and nobody is said to speak."""
        is_document = self.cue is not None and self.cue.is_document
        return is_document and not any(each.member for each in reading.utterances)

    def _is_unmarked_statement(self, number: int) -> bool:
        """Behind a cue without any marks, or going on with one until another speaker is announced."""
        if self.cue is not None and self.cue.is_statement:
            return self._stays_unmarked(number) and not _ITEM.match(self.paragraphs[number])
        return self.current is not None and self.current.is_unmarked and not self._announces(number)

    def _announces(self, number: int) -> bool:
        text = self.paragraphs[number]
        return text.rstrip().endswith(":") and cue_at_end(text, self.cast, self.last) is not None

    # The parts of a paragraph

    def _speak(self, number: int, reading: Reading) -> None:
        for utterance in reading.utterances:
            member = utterance.member
            if member is None and not utterance.is_of_another:
                member = self._inherited(number, reading)
            place = Place(number, utterance.stretch.start, utterance.stretch.end)
            certainty = _certainty(utterance.member, utterance.is_pronoun, member)
            if utterance.is_of_another or not self._goes_on(number, member, reading):
                self._close()
                self.current = Open(member, certainty=certainty, others=self.cue.others if self.cue else ())
                self.finished.append(self.current)
            assert self.current is not None  # noqa: S101 -- just made
            if self.current.member is None and member is not None:
                self.current.member, self.current.certainty = member, certainty
            self.current.is_of_another = utterance.is_of_another
            self.current.places.append(place)
            self.current.is_unclosed = not utterance.stretch.is_closed
            if member is not None:
                member.is_quoted = True
            if member is not None or utterance.is_of_another:
                self.last = member
        self.cue = None
        if reading.is_quoted_whole:
            self.quoted_whole.add(number)

    def _closes_later(self, number: int) -> bool:
        """Whether a quotation that was opened above is closed below, with nothing opened between."""
        if self.current is None or not self.current.is_unclosed or self.current.places[-1].paragraph != number - 1:
            return False
        if number in self.inside or _ITEM.match(self.paragraphs[number]):
            return True
        for later in range(number, min(number + LONGEST_RUN, len(self.paragraphs))):
            if self.marks[later]:
                if (
                    self.marks[later][0].is_opened
                    and self.marks[later][0].outer_start
                    and self.marks[later][-1].is_closed
                ):
                    continue  # a word in marks of its own
                if self.marks[later][0].is_opened:
                    return False
                self.inside = set(range(number, later + 1))
                return True
        return False

    def _take_inside(self, number: int, text: str) -> None:
        assert self.current is not None  # noqa: S101 -- _closes_later looked
        found = self.marks[number]
        is_end = bool(found) and not found[0].is_opened
        self.current.places.append(Place(number, 0, found[0].end if is_end else len(text)))
        self.current.is_unclosed = not is_end

    def _inherited(self, number: int, reading: Reading) -> Member | None:
        """Where nobody is named: the cue’s speaker, who closes the running quotation, or who is speaking already."""
        if self.cue is not None:
            return self.cue.member
        if not reading.is_quoted_whole:
            return None
        current = self.current
        if current is not None and current.is_unclosed and current.places[-1].paragraph >= number - 1:
            return current.member
        if (closing := self._named_at_the_close(number)) is not None:
            return closing
        if self.said_above is not None and self.said_above[0] == number - 1:
            return self.said_above[1]
        if current is not None and current.places[-1].paragraph >= number - 1 and number - 1 in self.quoted_whole:
            return current.member
        return None

    def _named_at_the_close(self, number: int) -> Member | None:
        """“Pedimos tres cosas. / »Que … / »Y …», agregó Arrieta”: its last paragraph says whose a quotation is."""
        last = number
        while (
            last + 1 < len(self.paragraphs)
            and self.marks[last]
            and not self.marks[last][-1].is_closed
            and self._begins_quoted(last + 1)
        ):
            last += 1
        if last == number or last - number > LONGEST_RUN:
            return None
        reading = read_paragraph(self.paragraphs[last], self.marks[last], self.cast, None)
        return next((each.member for each in reading.utterances if each.member), None)

    def _begins_quoted(self, number: int) -> bool:
        return bool(self.marks[number]) and self.marks[number][0].outer_start == 0

    def _goes_on(self, number: int, member: Member | None, reading: Reading) -> bool:
        current = self.current
        if current is None or not current.places or current.is_unmarked:
            return False
        last = current.places[-1].paragraph
        if last < number - 1 or (self.cue is not None and self.cue.member is not None and last < number):
            return False
        if member is not None and member is not current.member and (current.member or current.is_of_another):
            return False
        if last == number:
            return True
        return not reading.begins_with_narrative

    def _take_unmarked(self, number: int, text: str) -> None:
        """A statement that is printed without marks: whole paragraphs."""
        if self.current is None or not self.current.is_unmarked:
            member = self.cue.member if self.cue else None
            self.current = Open(member, certainty=0.7, is_unmarked=True, others=self.cue.others if self.cue else ())
            self.finished.append(self.current)
            if member is not None:
                member.is_quoted = True
                self.last = member
        self.current.places.append(Place(number, 0, len(text)))
        self.cue = None

    def _stays_unmarked(self, number: int) -> bool:
        """Only if what follows the cue is not quoted a little later."""
        return not any(
            self.marks[later] and self.marks[later][0].outer_start == 0 and self.marks[later][0].is_opened
            for later in range(number, min(number + 2, len(self.paragraphs)))
        )

    def _take_all(self, cue: Cue) -> None:
        self.current = None
        self.cue = cue
        for number, text in enumerate(self.paragraphs):
            self._take_unmarked(number, text)
        if self.current is not None:
            self.current.certainty = 0.6

    def _is_heading(self, number: int, text: str) -> bool:
        """A line that names who speaks in the next paragraph, or, with a dash, who spoke in the last one."""
        if self.marks[number] and self.marks[number][0].outer_start == 0:
            return False
        follows_speech = (
            self.current is not None and bool(self.current.places) and self.current.places[-1].paragraph == number - 1
        )
        next_quoted = (
            number + 1 < len(self.paragraphs)
            and bool(self.marks[number + 1])
            and self.marks[number + 1][0].outer_start == 0
        )
        signs = follows_speech and self.current is not None and (self.current.member is None or is_signature(text))
        if not (next_quoted or signs or text.rstrip().endswith(":")):
            return False
        cue = heading(text, self.cast)
        if cue is None:
            return False
        if signs and self.current is not None and cue.member is not None:
            self.current.member, self.current.certainty = cue.member, 0.9
            cue.member.is_quoted = True
            self.last = cue.member
            self._close()
            return True
        self._close()
        is_label = text.rstrip().endswith(":") and not next_quoted
        self.cue = Cue(cue.member, is_statement=is_label)
        self.last = cue.member or self.last
        return True

    def _narrate(self, number: int, text: str, found: list[Stretch], reading: Reading) -> None:
        """Meet those whom the narrative names; without a quotation, its last subject is who “he” is next."""
        narrative = _without_marks(text, found)
        named = named_last(narrative, self.cast)
        if not reading.utterances:
            self.last = named or self.last
            if not found and (speaker := says_so(text, self.cast)) is not None:
                self.said_above = (number, speaker)

    def _credit_the_last(self, number: int, member: Member) -> None:
        """“X made these remarks at …” below a quotation that named nobody."""
        done = self.finished[-1] if self.finished else None
        if done is not None and done.member is None and done.places[-1].paragraph == number - 1:
            done.member, done.certainty, member.is_quoted = member, 0.75, True

    def _close(self) -> None:
        self.current = None


def _certainty(own: Member | None, is_pronoun: bool, member: Member | None) -> float:
    if member is None:
        return 0.4
    if own is None:
        return 0.85
    return 0.7 if is_pronoun else 0.95


def passages(collected: list[Open], paragraphs: list[str]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            speaker=each.member.person() if each.member else None,
            places=tuple(each.places),
            words=joined(paragraphs, each.places),
            certainty=each.certainty,
        )
        for each in collected
    )


def _without_marks(text: str, found: list[Stretch]) -> str:
    """The narrative of a paragraph; what stands in marks is blank."""
    parts, at = [], 0
    for stretch in found:
        parts += [text[at : stretch.outer_start], " " * (stretch.outer_end - stretch.outer_start)]
        at = stretch.outer_end
    return "".join([*parts, text[at:]])
