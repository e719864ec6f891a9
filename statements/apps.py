"""The app and its desk."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate, pre_migrate


class StatementsConfig(AppConfig):
    name = "statements"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from .models import gate

        pre_migrate.connect(gate.make_way, sender=self)
        post_migrate.connect(gate.install_triggers, sender=self)


class DeskConfig(AdminConfig):
    default_site = "statements.admin.desk.Desk"

    def ready(self):
        super().ready()
        from .admin import register  # noqa: F401 -- not found by itself: the site's own package cannot register while it is imported
