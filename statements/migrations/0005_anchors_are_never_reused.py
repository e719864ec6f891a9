from django.db import migrations, models

LONGEST = 10  # letters of an anchor that is a number this column holds


def remember_anchors(apps, schema_editor):
    """The highest anchor of each statement; what was there before texts were read, a person had entered."""
    using = schema_editor.connection.alias
    statements, quotations = (
        apps.get_model("statements", name).objects.using(using) for name in ("Statement", "Quotation")
    )
    for pk, anchor in quotations.values_list("statement", "anchor").iterator():
        if anchor[:1] == "q" and anchor[1:].isdecimal() and len(anchor) <= LONGEST:
            number = int(anchor[1:])
            statements.filter(pk=pk, last_anchor__lt=number).update(last_anchor=number)
    quotations.update(is_confirmed=True)


class Migration(migrations.Migration):
    dependencies = [("statements", "0004_words_of_quotations")]

    operations = [
        migrations.AddField(
            model_name="statement",
            name="last_anchor",
            field=models.PositiveIntegerField(
                default=0,
                editable=False,
                help_text="The highest number that an anchor of a quotation ever had here.",
            ),
        ),
        migrations.RunPython(remember_anchors, migrations.RunPython.noop),
    ]
