"""The clocks of the database and of Python, both at one instant."""

from datetime import datetime

from django.db.models.functions import Now
from django.utils import timezone


def set_clocks(patch, instant: datetime) -> None:
    in_text = instant.strftime("%Y-%m-%d %H:%M:%S.000")
    patch.setattr(Now, "as_sqlite", lambda *of, **options: ("%s", [in_text]))
    patch.setattr(Now, "as_postgresql", lambda *of, **options: ("%s::timestamptz", [instant]))
    patch.setattr("statements.formats.snapshot._clock", lambda using: instant)
    patch.setattr(timezone, "now", lambda: instant)
