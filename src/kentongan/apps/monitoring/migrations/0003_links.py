"""Addresses found at sources are written down before they are read."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0002_manners_of_sites"),
    ]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("url", models.URLField(max_length=700, unique=True, verbose_name="alamat")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "menunggu dibaca"),
                            ("read", "sudah dibaca"),
                            ("skipped", "bukan artikel"),
                            ("failed", "gagal dibaca"),
                        ],
                        default="new",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                ("read_at", models.DateTimeField(null=True, verbose_name="dibaca")),
                ("problem", models.CharField(blank=True, max_length=300, verbose_name="kendala")),
                ("entry", models.JSONField(null=True)),
            ],
            options={
                "verbose_name": "tautan",
            },
        ),
        migrations.AddField(
            model_name="link",
            name="article",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="links",
                to="monitoring.article",
            ),
        ),
        migrations.AddField(
            model_name="link",
            name="source",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="links",
                to="monitoring.source",
            ),
        ),
        migrations.AddIndex(
            model_name="link",
            index=models.Index(fields=["status", "read_at"], name="link_by_status"),
        ),
    ]
