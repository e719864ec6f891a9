"""
Who said it, as a paper prints it behind a quotation: AP style in English, its like in Spanish.

“Ali Noorani, executive director of the National Immigration Forum”: a title after a name is in small letters, but for
what is a name in it; the organization follows it, unless the title names it already.
"""

from statements.models import Attribution

from . import english, spanish
from .proper import is_credential
from .title import in_small_letters

__all__ = ["attributed", "attribution_of"]


def attribution_of(credit: Attribution, language: str) -> str:
    """Of a statement in that language, from what it printed."""
    return attributed(credit.name_as_printed, credit.title_as_printed, credit.organization_as_printed, language)


def attributed(name: str, title: str, organization: str, language: str) -> str:
    """Any of the three may be empty; no word is lost but those of an organization that the title names."""
    name, title, organization = (" ".join(part.split()) for part in (name, title, organization))
    tongue = spanish if language.partition("-")[0].casefold() == "es" else english
    title = in_small_letters(title, organization, only_known=tongue is spanish)
    if not title:
        return _joined(name, tongue.without_title(organization))
    if not organization or _is_named(organization, title):
        return _joined(name, title)
    if all(is_credential(word) for word in title.split()):
        return _joined(name, title, tongue.behind_credential(organization))
    return _joined(name, title + tongue.behind(title, organization))


def _joined(*parts: str) -> str:
    """With commas, but for what brings its own small word: “Ali Noorani of the Forum”."""
    first, *rest = [part for part in parts if part] or [""]
    return first + "".join(part if part.startswith(" ") else f", {part}" for part in rest)


def _is_named(organization: str, title: str) -> bool:
    """By its name, with or without article, or by the first letters of it."""
    name = organization.removeprefix("The ").removeprefix("the ")
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    padded = f" {_plain(title)} "
    is_abbreviated = len(letters) > 2 and letters in {word.strip("(),.") for word in _plain(title, fold=False).split()}
    return (bool(_plain(name)) and f" {_plain(name)} " in padded) or is_abbreviated


def _plain(text: str, *, fold: bool = True) -> str:
    """Without possessives and punctuation around words."""
    words = (word.strip(".,;:()“”\"'‘’") for word in text.replace("’s", "").replace("'s", "").split())
    joined = " ".join(word for word in words if word)
    return joined.casefold() if fold else joined
