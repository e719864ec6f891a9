"""From twelve months on a statement says how old it is."""

from datetime import date

import pytest

from statements.formats.age import age


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        (date(2012, 4, 9), date(2026, 4, 9), "This statement is 14 years old."),
        (date(2012, 4, 9), date(2026, 4, 8), "This statement is 13 years old."),
        (date(2025, 4, 9), date(2026, 4, 9), "This statement is 1 year old."),
        (date(2025, 4, 9), date(2026, 4, 8), ""),
        (date(2025, 12, 31), date(2026, 1, 1), ""),
        (date(2024, 2, 29), date(2025, 2, 28), ""),
        (date(2024, 2, 29), date(2025, 3, 1), "This statement is 1 year old."),
        (date(2024, 2, 29), date(2028, 2, 29), "This statement is 4 years old."),
        (date(2030, 1, 1), date(2026, 1, 1), ""),
        (date.min, date.max, "This statement is 9998 years old."),
        (None, date(2026, 1, 1), ""),
    ],
)
def test_the_age_counts_whole_years_and_is_silent_in_the_first(day, today, said):
    assert age(day, today) == said
