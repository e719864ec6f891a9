"""How AP style puts an organization behind a name or a title."""

import re

from statements.quotations.titles import is_role
from statements.quotations.vocabulary import bare

from .proper import PARTY

_AT = frozenset(
    """
fellow professor lecturer researcher scientist student economist analyst historian scholar instructor resident
statistician intern apprentice teacher nurse physician demographer geologist ecologist
""".split()
)
_FOR = frozenset(
    """
spokesperson spokesman spokeswoman lobbyist attorney lawyer counsel spokespeople
""".split()
)
_PREPOSITION = re.compile(r"\b(?:of|for|to|on|in|at|with)\b", re.IGNORECASE)
# What carries an article as the last word of a name or before its “of”.
_BODIES = frozenset(
    """
forum alliance association union council committee commission institute center centre foundation coalition
department office agency bureau board authority ministry academy society network federation congress league
campaign project fund trust group party administration service organization organisation institution consortium
conference museum library laboratory observatory initiative program programme team force mission guild
brotherhood secretariat cooperative co-operative club cross government senate house court exchange chamber
constabulary inspectorate collaborative movement conservancy caucus confederation task army navy
corps guard clinic cabinet panel
""".split()
)
# These carry it before an “of” only: the University of Texas, but Harvard University.
_BODIES_OF = frozenset(
    """
university college school city town village county state borough church archdiocese diocese bank republic
district port commonwealth parish daughters sons order
""".split()
)
_PLACES = frozenset("city town village county state borough government".split())
_ACRONYMS = frozenset(
    """
ACLU NAACP FBI CIA EPA DHS UN U.N. EU E.U. IRS AFL-CIO SEC WHO EFF NRDC NLRB BBC NHS DEA ATF CDC FDA FCC FTC IMF
OECD ILO UNHCR WTO AMA ABA NEA AFT UAW DOJ GAO OIG TUC NAN
""".split()
)
_FIRM = re.compile(r"(?:\b(?:Inc|LLC|Ltd|LLP|PLC|GmbH|Corp|Co)\.?|& (?:Associates|Partners|Co\.?))$")


def without_title(organization: str) -> str:
    return f" of {_with_article(organization)}" if organization else ""


def behind_credential(organization: str) -> str:
    """“Jane Roe, M.D., of the Lakeshire Clinic”."""
    return f"of {_with_article(organization)}"


def behind(title: str, organization: str) -> str:
    if PARTY.fullmatch(organization):
        return f", {organization}"
    if "," in title and not is_role(bare(title.rsplit(maxsplit=1)[-1])) and not _PREPOSITION.search(title):
        return f", {organization}"  # “director, Rights Project”
    return f" {_preposition(title, organization)} {_with_article(organization)}"


def _preposition(title: str, organization: str) -> str:
    """One that the title does not have yet."""
    said = {word.casefold() for word in title.split()}
    if "of" in said and "for" not in said and bare(organization.partition(" ")[0]) in _PLACES:
        return "for"  # “chief of police for the City of Austin”
    if _PREPOSITION.search(title):
        return "of" if "at" in said else "at"
    last = bare(title.rsplit(maxsplit=1)[-1])
    if last in _FOR and not title.endswith("general counsel"):
        return "for"
    return "at" if last in _AT else "of"


def _with_article(organization: str) -> str:
    if organization.startswith("The "):
        return f"the {organization[4:]}"
    return f"the {organization}" if _carries_article(organization) else organization


def _carries_article(organization: str) -> bool:
    if organization in _ACRONYMS:
        return True
    if _FIRM.search(organization) or organization.casefold().startswith("the "):
        return False
    head, preposition, _ = re.split(r"((?:\s(?:of|for|on|at|in|to|against|in)\s|,\s|\s\(|$))", organization, maxsplit=1)
    kind = bare(head.split()[-1]) if head.split() else ""
    return kind in _BODIES or (preposition == " of " and (kind in _BODIES_OF or head in _ACRONYMS))
