"""What of a page is the text, and what stands around it: menus, breadcrumbs, share bars, cookie notices."""

import re

from .tree import Element

OUTER_ROLES = frozenset({"alertdialog", "banner", "complementary", "contentinfo", "dialog", "navigation", "search"})
OUTER_TAGS = frozenset({"header", "footer", "aside"})
WORDS = frozenset(
    """
    addthis addtoany breadcrumb breadcrumbs comments consent cookie cookies gdpr menu nav navbar navigation
    newsletter pager pagination
    related relatedposts share sharebar sharedaddy sharing sidebar skip skiplink social toolbar
    """.split()
)
# "no-sidebar" is a page without one, and "category-social" an article about it.
OTHER_MEANINGS = frozenset("category has is no not page post tag topic type with without".split())
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
MOST = 0.6
A_THIRD = 1 / 3
TOO_LITTLE = 0.2
FEW_CHARACTERS = 200
SEPARATORS = 40


def content_of(page: Element) -> Element:
    """
    The part of the page that is its text.

    What a name or a place says about an element is believed as long as most of the text remains; otherwise too much
    is better than too little, for an editor sees furniture and does not see what is missing.
    """
    inner = _without_outer(page)
    if inner.weight < TOO_LITTLE * page.weight:
        inner = page
    part = _main_part(inner)
    lean = part.without(lambda element: _is_furniture(element) and element.weight <= A_THIRD * part.weight)
    found = lean if lean.weight >= MOST * part.weight else part
    return _with_headline(found, page)


def _without_outer(page: Element) -> Element:
    """Without navigation, and without the header, footer and asides of the page; an article keeps its own."""
    sheltered: set[Element] = set()
    for element in (page, *page.descendants()):
        if element in sheltered or _is_shelter(element):
            sheltered.update(element.elements)
    return page.without(lambda element: _is_outer(element, is_sheltered=element in sheltered))


def _is_outer(element: Element, *, is_sheltered: bool) -> bool:
    role = element.attributes.get("role", "").strip().lower()
    if element.tag == "nav" or role == "navigation":
        return True
    return not is_sheltered and (element.tag in OUTER_TAGS or role in OUTER_ROLES)


def _is_shelter(element: Element) -> bool:
    return element.tag == "article" or (
        _is_main(element) and all(inner.tag != "article" for inner in element.descendants())
    )


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.attributes.get("role", "").strip().lower() == "main"


def _main_part(page: Element) -> Element:
    elements = list(page.descendants())
    mains = [element for element in elements if _is_main(element)]
    articles = [element for element in elements if element.tag == "article"]
    for candidates in (mains, articles):
        heaviest = max(candidates, key=lambda element: element.weight, default=page)
        if heaviest is not page and heaviest.weight >= MOST * page.weight:
            return heaviest
    return page


def _is_furniture(element: Element) -> bool:
    return _is_named_furniture(element) or _is_menu_cell(element)


def _is_menu_cell(element: Element) -> bool:
    """Before there were names, a cell at the side held nothing but links."""
    if element.tag != "td" or element.weight > SEPARATORS:
        return False
    links = sum(inner.tag == "a" for inner in element.descendants())
    return links > 1 and element.weight <= links


def _is_named_furniture(element: Element) -> bool:
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}".split()
    return any(_is_furniture_name(name) for name in names)


def _is_furniture_name(name: str) -> bool:
    words = [word.lower() for word in WORD.findall(name)]
    return not WORDS.isdisjoint(words) and words[0] not in OTHER_MEANINGS


def _with_headline(part: Element, page: Element) -> Element:
    """A headline in the header of the page, above its main part, belongs to the text when that has none."""
    if any(element.tag == "h1" for element in (part, *part.descendants())):
        return part
    headline = next((element for element in page.descendants() if element.tag == "h1"), None)
    return Element("body", children=[headline, part]) if headline and part is not headline else part
