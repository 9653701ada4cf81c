"""Each source has an office that looks after it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0003_links"),
        ("units", "0001_tree"),
    ]

    operations = [
        migrations.AddField(
            model_name="source",
            name="keeper",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="sources",
                to="units.unit",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="last_new_at",
            field=models.DateTimeField(null=True, verbose_name="artikel baru terakhir"),
        ),
    ]
