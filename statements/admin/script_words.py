"""What the scripts of the desk say, in the language of the page: `static/js/desk/words.js` reads it there."""

import json
import re

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext, pgettext

# The same sentences as `moment/schedule.py` and `moment/words.py` have; a test compares them.
SENTENCES: dict[str, Promise] = {
    "close": gettext_lazy("Close"),
    "copied": gettext_lazy("Copied."),
    "ready": gettext_lazy("%(file)s is ready to be read."),
    "kept here": gettext_lazy("Your text is kept in this browser."),
    "not kept": gettext_lazy("Your text is not kept: leave this page open."),
    "kept until you decide": gettext_lazy("Kept in this browser until you decide above"),
    "kept here alone": gettext_lazy("Not kept on the server; kept in this browser"),
    "no room": gettext_lazy("Not kept: this browser has no room"),
    "decide first": gettext_lazy("Not kept: decide above about what this browser holds"),
    "not sent": gettext_lazy("Not sent: the server cannot be reached."),
    "day and time": gettext_lazy("Give a day and a time"),
    "does not exist": gettext_lazy("This time does not exist: the clocks are put forward"),
    "comes twice": gettext_lazy("This time comes twice: the clocks are put back"),
    "at once": gettext_lazy("Public the moment it is published"),
    "ahead": gettext_lazy("Public on %(moment)s, in %(distance)s"),
    "dated": gettext_lazy("Public the moment it is published, dated %(moment)s, %(distance)s ago"),
    "where you are": gettext_lazy("%(moment)s where you are"),
    "on its day": gettext_lazy("%(weekday)s, %(moment)s"),
    "in place": gettext_lazy("%(moment)s in %(place)s"),
    "less than a minute": gettext_lazy("less than a minute"),
    "noon": gettext_lazy("noon"),
    "midnight": gettext_lazy("midnight"),
    "a.m.": gettext_lazy("a.m."),
    "p.m.": gettext_lazy("p.m."),
}
PLACES = {"F": "%(month)s", "j": "%(day)s", "Y": "%(year)s", "H:i": "%(time)s"}


def words_for_scripts() -> str:
    """As JSON; what is counted has the word for one and the word for more."""
    said: dict[str, str | list[str]] = {name: str(sentence) for name, sentence in SENTENCES.items()}
    said |= {
        "american": _pattern(pgettext("date", "F j, Y")),
        "british": _pattern(pgettext("date", "j F Y")),
        "hour": _pattern(pgettext("hour", "H:i")),
        "day": [ngettext("day", "days", number) for number in (1, 2)],
        "days": [ngettext("%(number)d day", "%(number)d days", number) for number in (1, 2)],
        "years": [ngettext("%(number)d year", "%(number)d years", number) for number in (1, 2)],
        "words": [ngettext("%(number)s word", "%(number)s words", number) for number in (1, 2)],
        "weekdays": [str(day) for day in WEEKDAYS.values()],
        "months": [str(month) for month in MONTHS.values()],
    }
    return json.dumps(said, ensure_ascii=False)


def _pattern(date_format: str) -> str:
    """Places instead of Django's letters; what has a backslash before it is itself."""
    return re.sub(r"\\(.)|H:i|[FjY]", lambda found: found[1] or PLACES[found[0]], date_format)
