"""Changes to published stories that wait for a second person."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_notices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(verbose_name="alasan untuk pembaca")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "menunggu orang kedua"),
                            ("published", "terbit"),
                            ("dropped", "dibatalkan"),
                        ],
                        default="open",
                        max_length=9,
                        verbose_name="hasil",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True, verbose_name="diusulkan")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="newsroom.story",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="newsroom.storyversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "usul ralat",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "open")), fields=("story",), name="one_open_correction"
                    )
                ],
            },
        ),
    ]
