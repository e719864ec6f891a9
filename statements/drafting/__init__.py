"""A press release becomes a draft: the only place where parsed text meets the database."""

from .draft import AlreadyThere, make_draft
from .known import Known
from .match import Candidate, Match
from .proposal import (
    NO_DAY,
    Proposal,
    ProposedCitation,
    ProposedContact,
    ProposedCredit,
    ProposedQuotation,
    propose,
)
from .requote import quote_again
from .translation import languages_left, translate

__all__ = [
    "NO_DAY",
    "AlreadyThere",
    "Candidate",
    "Known",
    "Match",
    "Proposal",
    "ProposedCitation",
    "ProposedContact",
    "ProposedCredit",
    "ProposedQuotation",
    "languages_left",
    "make_draft",
    "propose",
    "quote_again",
    "translate",
]
