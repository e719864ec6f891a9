"""Who published a report, as the sentence of its title or those before it say."""

import re

from .organizations import is_organization
from .sentences import sentence_end, sentence_start
from .vocabulary import one_of

_NOUNS = """
booklets? guidebooks? índice censo
findings reports? studies study papers? surveys? reviews? analysis analyses audits? assessments? briefs? briefings?
index fact\\s?sheets? scorecards? census inquiry white\\spaper guidance submissions? blueprints? handbook toolkit
memorandum publication informes? estudios? encuestas? reportes? dossier diagnóstico auditorías? libro\\sblanco análisis
""".split()
NOUN = f"(?:{'|'.join(_NOUNS)})"
REPORT = re.compile(one_of(_NOUNS), re.IGNORECASE)
_CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]*"
_JOINT = r"(?:\s+(?:of|at|for|and|on|de|del|y|e|para|en|the|la|las|los|el|to|&))"
ORGANIZATION = (
    rf"{_CAPITAL}(?:(?:{_JOINT}{{1,3}}\s+|\s+|,\s(?=[A-Z][\w’]*(?:,|\s&|\sand\s)[^.]*&))(?:{_CAPITAL}|&))*"
    rf"(?:\s+\([A-Z][\w&-]{{1,12}}\))?"
)
_BY = re.compile(rf"\b(?:by|from|por|de parte de)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?P<who>{ORGANIZATION})")
_THEIRS = re.compile(rf"^[\s,”»\"]*(?:the|de la|del|de|la|el)\s+(?P<who>{ORGANIZATION})")
_OFFICE = re.compile(r"\b(?:General|Comptroller|Auditor|Ombudsman|Defensor|Defensora|Contralor|Contralora)\b")
_PRESENTED = re.compile(
    rf"^[\s,]*que\s+(?:hoy\s+|ayer\s+)?(?:presenta|presentó|publica|publicó|ha publicado|difunde|elaboró)\s+"
    rf"(?:el\s+|la\s+)?(?P<who>{ORGANIZATION})"
)
_ISSUED = (
    r"(?:said|says|found|finds|released|publishes|published|issued|tabled|launched|unveiled|presented|produced"
    r"|commissioned|conducted|put out|announced|dio a conocer|publicó|presentó|lanzó|difundió|divulgó|elaboró"
    r"|ha publicado|ha presentado)"
)
_SUBJECT = re.compile(
    rf"(?:^|[\s,(])(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?P<who>{ORGANIZATION})(?:\s*,[^,]{{0,60}},)?\s+(?:(?:today"
    rf"|yesterday|recently|also|has|have|hoy|ayer)\s+){{0,2}}{_ISSUED}\b"
)
_POSSESSIVE = re.compile(rf"(?P<who>{ORGANIZATION})[’']s?\s+(?:[\w-]+\s+){{0,4}}(?i:{NOUN})\b")
_WHOSE = re.compile(rf"(?P<who>{ORGANIZATION})\s*,\s+(?:whose|cuyo|cuya)\s+(?:[\w-]+\s+){{0,3}}{NOUN}\b")
_OF = re.compile(rf"\b(?i:{NOUN})\s+(?:of|from|by|de|del|de la)\s+(?:the\s+|la\s+|el\s+)?(?P<who>{ORGANIZATION})")
_SAYS_IN = re.compile(rf"(?P<who>{ORGANIZATION})\s+(?:says?|said|writes?|wrote|warns|warned|finds|found)\s+in\s+$")
_TIME = re.compile(
    r"^(?:Today|Yesterday|This|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|In|On|The|January|February"
    r"|March|April|May|June|July|August|September|October|November|December|Hoy|Ayer|Esta|La|El|Los"
    r"|Las)(?:\s+(?:morning|week|month|year|afternoon|mañana|semana))?\s+(?:the\s+|la\s+|el\s+)?"
)
IN_BRACKETS = re.compile(r"\s*\((?P<who>[^()]{3,90})\)")
_ISSUED_BY = re.compile(rf"{_ISSUED}\b[^.;]{{0,40}}?{_BY.pattern}")
_REPORT_BY = re.compile(rf"\b(?i:{NOUN})\b[^.;]{{0,60}}?{_BY.pattern}")
_PAID = re.compile(r"\b(?:supported|funded|financed|sponsored|financiad[oa]|patrocinad[oa])\s+$")
_POSSESSIVES = ("’s", "'s")


def publisher_of(paragraphs: list[str], number: int, start: int, end: int) -> str | None:
    """Of the title that stands from `start` to `end` in that paragraph."""
    text = paragraphs[number]
    begin = sentence_start(text, start)
    found = _behind(text[end : sentence_end(text, end)]) or _before(text[begin:start])
    if found is None and (issued := _ISSUED_BY.search(text, begin, sentence_end(text, end))):
        found = _clean(issued["who"])
    scopes = (text[begin : end + len(" report,")], text[:begin], *reversed(paragraphs[max(0, number - 3) : number]))
    return found or next((issuer for scope in scopes if (issuer := _issuer_in(scope))), None)


def _behind(text: str) -> str | None:
    """“… (Center for Open Records)”, “…, que hoy presenta X”, “… the Institute counted”, “…, a study by X”."""
    bracket = IN_BRACKETS.match(text)
    if bracket and bracket["who"][:1].isupper() and not any(letter.isdigit() for letter in bracket["who"]):
        return _clean(bracket["who"])
    if presented := _PRESENTED.match(text):
        return _clean(presented["who"])
    theirs = _THEIRS.match(text)
    if theirs and is_organization(theirs["who"]):
        return _clean(theirs["who"])
    by = next((each for each in _BY.finditer(text[:140]) if not _PAID.search(text, 0, each.start())), None)
    is_near = by is not None and not re.search(r"[.;]", text[: by.start()]) and len(text[: by.start()].split()) <= 10
    return _clean(by["who"]) if by is not None and is_near else None


def _before(text: str) -> str | None:
    """“X, whose report “…””, “X’s own paper, “…””, “the report of X, “…””."""
    found = next((match for pattern in (_WHOSE, _POSSESSIVE, _OF, _SAYS_IN) if (match := pattern.search(text))), None)
    return _clean(found["who"]) if found else None


def _issuer_in(scope: str) -> str | None:
    """“X released a pair of reports”, “a survey published by X”."""
    subjects = [
        match["who"]
        for match in _SUBJECT.finditer(scope)
        if REPORT.search(scope, match.end()) and (is_organization(match["who"]) or _OFFICE.search(match["who"]))
    ]
    named = [match["who"] for match in _REPORT_BY.finditer(scope)]
    return _clean((subjects[-1:] + named)[0]) if subjects or named else None


def _clean(who: str) -> str | None:
    who = re.sub(r"^(?:the|la|el|los|las)\s+", "", _TIME.sub("", who.strip(" ,.;:")), flags=re.IGNORECASE)
    for possessive in _POSSESSIVES:
        who = who.removesuffix(possessive)
    return who.strip(" ,") or None
