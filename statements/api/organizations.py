"""The newsroom's own, speakers' employers and publishers of reports."""

from statements.formats.shared_nouns import organizations

from .nouns import NounItem, NounList, OfNoun


class OfOrganization(OfNoun):
    noun = organizations.NOUN

    def public(self):
        """Without those of which readers see no more than a name above one of their parts."""
        return super().public().filter(is_public=True)


class OrganizationList(OfOrganization, NounList):
    """`public` is that of organizations."""


class OrganizationItem(OfOrganization, NounItem):
    """`public` is that of organizations."""
