"""The groups of the desk with what each may do; the installation may change them afterwards."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

SHARED_NOUNS = ["speaker", "role", "report", "copy", "image", "quotation", "attribution", "citation", "statementtopic"]
EDITED_NOUNS = [*SHARED_NOUNS, "organization", "organizationalias", "topic", "topicalias", "presscontact"]

WRITER = [
    *(f"view_{noun}" for noun in [*EDITED_NOUNS, "housestyle"]),
    *(f"{verb}_statement" for verb in ("view", "add", "change")),
    *(f"add_{noun}" for noun in SHARED_NOUNS),
    # What belongs to a draft changes with it.
    *(f"{verb}_{noun}" for noun in ("quotation", "attribution", "citation", "statementtopic") for verb in ("change", "delete")),
]
EDITOR = [*WRITER, "delete_statement", *(f"{verb}_{noun}" for noun in EDITED_NOUNS for verb in ("add", "change", "delete"))]
PUBLISHER = [*EDITOR, "publish_statement", "add_housestyle", "change_housestyle", "view_oldaddress"]
GROUPS = {"Writer": WRITER, "Editor": EDITOR, "Publisher": PUBLISHER}


def make_groups(apps, schema_editor):
    """Permissions are otherwise made after the last migration, too late for groups that hold them."""
    using = schema_editor.connection.alias
    app = apps.get_app_config("statements")
    app.models_module = True
    create_permissions(app, verbosity=0, apps=apps, using=using)
    app.models_module = None
    permissions = apps.get_model("auth", "Permission").objects.using(using).filter(content_type__app_label="statements")
    for name, codenames in GROUPS.items():
        group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name=name)
        group.permissions.set(permissions.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
