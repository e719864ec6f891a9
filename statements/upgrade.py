"""What was on the record before there were versions gets its first one, once the migrations are through."""

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from . import workflow
from .models import Statement
from .models.status import UNPUBLISHED

AT_ONCE = 500


def bring_along(using: str, plan: list | None = None, **kwargs) -> None:
    """A receiver of post_migrate. Our models may only be asked when their tables are those of this release."""
    if not plan or using != DEFAULT_DB_ALIAS or not _is_up_to_date(using):
        return
    before = Statement.objects.for_record().filter(versions=None).exclude(status__in=UNPUBLISHED).order_by("pk")
    while some := list(before[:AT_ONCE]):
        with transaction.atomic():
            workflow.came(some)


def _is_up_to_date(using: str) -> bool:
    executor = MigrationExecutor(connections[using])
    ours = executor.loader.graph.leaf_nodes("statements")
    return not executor.migration_plan(ours)
