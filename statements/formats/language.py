"""Which language a page speaks, and how that language marks words as somebody's."""

from django.conf import settings
from django.utils.translation import activate, get_language_info, get_supported_language_variant

MARKS = {"es": ("«", "»")}
OTHER_MARKS = ("“", "”")


def newsroom_language() -> str:
    """Of the first page, of lists, and of what the newsroom says of itself."""
    return str(get_supported_language_variant(settings.LANGUAGE_CODE.lower()))


def interface_language(language: str | None) -> str:
    """That language, where the reading room is translated into it; else the newsroom's."""
    try:
        return str(get_supported_language_variant((language or "").lower()))
    except LookupError:
        return newsroom_language()


def speak(language: str) -> None:
    """From here on, this answer speaks the language of its statement; the middleware ends it."""
    activate(interface_language(language))


def own_name(language: str) -> str:
    """What those who read it call it: English, Español."""
    for code in (language.lower(), language.partition("-")[0].lower()):
        try:
            name = str(get_language_info(code)["name_local"])
        except KeyError:
            continue
        return name[:1].upper() + name[1:]
    return language


def quoted(words: str, language: str) -> str:
    """In the marks of the language that the words are in; what the author marked stays as it is."""
    opening, closing = MARKS.get(language.partition("-")[0].lower(), OTHER_MARKS)
    return f"{opening}{words}{closing}"
