"""The app and its desk."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class StatementsConfig(AppConfig):
    name = "statements"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from . import upgrade
        from .models import edition, finding, gate, guard, tally, translation
        from .search import sqlite

        connection_created.connect(sqlite.teach)
        own = (edition.TRIGGERS, tally.TRIGGERS, guard.TRIGGERS, finding.TRIGGERS, translation.TRIGGERS)
        for make_way in (gate.make_way, *(triggers.make_way for triggers in own)):
            pre_migrate.connect(make_way, sender=self)
        for install in (gate.install_triggers, guard.TRIGGERS.install, finding.install, translation.TRIGGERS.install):
            post_migrate.connect(install, sender=self)
        for install in (edition.install, tally.install):
            post_migrate.connect(install, sender=self)
        post_migrate.connect(upgrade.bring_along, sender=self)


class DeskConfig(AdminConfig):
    default_site = "statements.admin.desk.Desk"

    def ready(self):
        super().ready()
        from .admin import register  # noqa: F401 -- not found by itself: the site's own package cannot register while it is imported
