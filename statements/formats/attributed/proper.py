"""What keeps its capital in a title: acronyms, credentials, places, peoples."""

import re

from statements.quotations.vocabulary import BEFORE_ROLE, FIELDS, ROLES, bare

_PLACES = frozenset(
    """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode
tennessee texas utah vermont virginia washington wisconsin wyoming puerto rico columbia africa america americas
asia europe oceania antarctica australia canada britain england scotland wales ireland zealand france germany
spain portugal italy greece poland ukraine russia china japan india pakistan bangladesh korea vietnam
philippines indonesia israel palestine syria iraq iran afghanistan egypt kenya nigeria ethiopia ghana morocco
brazil argentina chile peru colombia venezuela ecuador bolivia uruguay paraguay guatemala honduras salvador
nicaragua panama cuba haiti jamaica turkey lebanon jordan yemen sudan somalia uganda tanzania zambia zimbabwe
austria switzerland belgium netherlands denmark sweden norway finland iceland hungary romania bulgaria serbia
croatia london paris berlin madrid brussels geneva vienna rome moscow beijing tokyo delhi chicago boston
philadelphia houston dallas denver seattle detroit baltimore atlanta miami phoenix angeles francisco diego
pacific atlantic arctic caribbean mediterranean baltic appalachia balkans españa méxico américa europa perú
argentina bogotá lima congress parliament english french german spanish irish welsh scottish british danish
swedish finnish polish turkish jewish chinese japanese portuguese vietnamese greek arab arabic hebrew latino
latina latinx hispanic muslim indigenous dutch iraqi israeli pakistani thai swiss medicare medicaid
""".split()
)
_BEFORE_PLACES = frozenset("new north south west east central latin united san los las santa middle great".split())
_PEOPLE = re.compile(r"(?:[a-z]{3,}(?:ican|nian|dian|sian|lian|rian|pean|pian|gian|tian|ivian|raqi)s?)")
_NO_PEOPLE = frozenset(
    """
civilian guardian custodian comedian median radian pedestrian equestrian indian
""".split()
)
PARTY = re.compile(r"\(?[RDI]-[A-Z][\w.]*\)?,?")
_INITIALS = re.compile(r"\(?(?:[^\W\d_]{1,2}\.)+(?:[^\W\d_]+\.?)?[),;]*")
_KEPT_SHORT = frozenset({"US", "UK", "EU", "UN"})


def is_acronym(word: str) -> bool:
    """ACLU’s, CEO, PhD, II, A1, McArthur: a capital or a digit behind the first letter, or nothing but a capital."""
    parts = re.split(r"[-/]", word.replace("’s", "").replace("'s", ""))
    letters = [[letter for letter in part if letter.isalnum()] for part in parts]
    return any(len(part) == 1 or any(each.isupper() or each.isdigit() for each in part[1:]) for part in letters)


def is_credential(word: str) -> bool:
    """M.D., Ph.D., R-Ariz., MBA: what stands behind a name and is no title."""
    if PARTY.fullmatch(word) or _INITIALS.fullmatch(word):
        return True
    letters = word.strip("(),.;")
    return letters not in _KEPT_SHORT and letters.casefold() not in ROLES and is_acronym(word) and letters.isalpha()


def is_place(word: str, following: str = "") -> bool:
    """Also of its people, and “New” before York."""
    plain = bare(word).rstrip("s’'") if bare(word).endswith(("’", "'")) else bare(word)
    if plain in _PLACES:
        return True
    if plain in _BEFORE_PLACES:
        return bool(following) and is_place(following)
    is_people = _PEOPLE.fullmatch(plain) is not None and plain not in ROLES and plain not in _NO_PEOPLE
    return is_people or plain in {"indian", "native"}


def is_common(word: str) -> bool:
    """A word that titles are made of everywhere."""
    plain = bare(word)
    return plain in ROLES or plain in BEFORE_ROLE or plain in FIELDS or plain.rstrip("s") in ROLES
