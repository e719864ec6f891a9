import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0019_sending'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(django.db.models.functions.comparison.Greatest('modified_at', 'publish_at', 'created_at'), models.F('id'), name='statement_last_touched'),
        ),
    ]
