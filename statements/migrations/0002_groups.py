"""The groups Writer, Editor and Publisher, with what each may do at the desk."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

SEEN_BY_ALL = (
    "attribution citation copy housestyle image oldaddress organization organizationalias presscontact quotation "
    "report role speaker statement topic topicalias"
).split()

# Each line: what may be done, to which nouns. Who comes later in the list may do what came before as well.
MAY = {
    "Writer": [
        ("view", SEEN_BY_ALL),
        ("add change", ["statement"]),
        ("add change delete", ["attribution", "citation", "quotation"]),
        ("add", ["speaker", "role", "report", "copy", "image"]),
    ],
    "Editor": [
        ("delete", ["statement"]),
        ("change delete", ["speaker", "role", "report", "copy", "image"]),
        ("add change delete", ["organization", "organizationalias", "topic", "topicalias", "presscontact"]),
    ],
    "Publisher": [
        ("publish", ["statement"]),
        ("add change", ["housestyle"]),
    ],
}


def make_groups(apps, schema_editor):
    using = schema_editor.connection.alias
    # Permissions are made after all migrations, which would be too late for the groups.
    create_permissions(installed.get_app_config("statements"), verbosity=0, apps=apps, using=using)
    permissions = apps.get_model("auth", "Permission").objects.using(using).filter(content_type__app_label="statements")
    granted = set()
    for name, lines in MAY.items():
        granted |= {f"{verb}_{noun}" for verbs, nouns in lines for verb in verbs.split() for noun in nouns}
        group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name=name)
        group.permissions.add(*permissions.filter(codename__in=granted))


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
