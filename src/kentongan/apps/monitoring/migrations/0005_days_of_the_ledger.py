"""The day under which the ledger counts an article, and finding articles by their hashes."""

import django.contrib.postgres.indexes
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0004_keepers_of_sources"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="article",
            name="article_by_kind",
        ),
        migrations.AddField(
            model_name="article",
            name="dated_at",
            field=models.DateTimeField(
                db_index=True, default=django.utils.timezone.now, verbose_name="tanggal buku"
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="gone_at",
            field=models.DateTimeField(null=True, verbose_name="hilang"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["kind", "-dated_at"], name="article_by_kind"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=django.contrib.postgres.indexes.GinIndex(fields=["hashes"], name="article_hashes"),
        ),
    ]
