"""How old a text is, said from a year on: what is shared again long after its day is not taken for news."""

from datetime import date

from django.utils.translation import ngettext


def whole_years(day: date, today: date) -> int:
    """What was said on February 29 is a year older on March 1 in the years between."""
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def age(day: date | None, today: date) -> str:
    """A sentence; empty in the first twelve months, and for a draft that has no day."""
    years = whole_years(day, today) if day else 0
    if years < 1:
        return ""
    sentence = ngettext("This statement is %(years)d year old.", "This statement is %(years)d years old.", years)
    return sentence % {"years": years}
