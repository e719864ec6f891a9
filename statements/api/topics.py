"""What statements are about."""

from statements.formats.shared_nouns import topics

from .nouns import NounItem, NounList


class TopicList(NounList):
    noun = topics.NOUN


class TopicItem(NounItem):
    noun = topics.NOUN
