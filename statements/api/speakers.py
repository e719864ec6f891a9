"""Who is quoted, with the roles in which public statements credit them."""

from statements.formats.shared_nouns import speakers

from .nouns import NounItem, NounList


class SpeakerList(NounList):
    noun = speakers.NOUN


class SpeakerItem(NounItem):
    noun = speakers.NOUN
