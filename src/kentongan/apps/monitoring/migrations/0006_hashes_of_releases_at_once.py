"""The index over the hashes of releases keeps no pending list."""

import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0005_days_of_the_ledger"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="release", name="release_hashes"),
        migrations.AddIndex(
            model_name="release",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["hashes"], name="release_hashes"
            ),
        ),
    ]
