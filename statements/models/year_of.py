"""The year of a date, in SQL that both engines accept in a generated column."""

from django.db import models
from django.db.models import Func


class YearOf(Func):
    """The year of a date, as a generated column may compute it."""

    output_field = models.SmallIntegerField()

    def as_sqlite(self, compiler, connection, **context):
        return super().as_sql(
            compiler, connection, template="CAST(SUBSTR(%(expressions)s, 1, 4) AS INTEGER)", **context
        )

    def as_postgresql(self, compiler, connection, **context):
        return super().as_sql(
            compiler,
            connection,
            template="CAST(EXTRACT(YEAR FROM CAST(%(expressions)s AS date)) AS SMALLINT)",
            **context,
        )
