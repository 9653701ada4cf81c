"""A row for each web server keeps robots.txt and pace for all sources on it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0001_radar"),
    ]

    operations = [
        migrations.CreateModel(
            name="Site",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("origin", models.CharField(max_length=300, unique=True, verbose_name="asal")),
                ("robots", models.BinaryField(default=bytes)),
                ("robots_status", models.PositiveSmallIntegerField(null=True)),
                ("robots_at", models.DateTimeField(null=True, verbose_name="robots.txt dibaca")),
                ("next_at", models.DateTimeField(null=True, verbose_name="boleh diminta lagi")),
                (
                    "strikes",
                    models.PositiveSmallIntegerField(default=0, verbose_name="permintaan melambat beruntun"),
                ),
            ],
            options={
                "verbose_name": "situs",
            },
        ),
        migrations.RemoveField(
            model_name="source",
            name="manners",
        ),
    ]
