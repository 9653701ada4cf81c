"""While a crisis runs, an office rests its routine posts; a head may let one story through."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("newsroom", "0007_notices_moved_out"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Freeze",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="alasan")),
                ("since", models.DateTimeField(auto_now_add=True, verbose_name="sejak")),
                ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="freezes", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "pembekuan",
                "indexes": [
                    models.Index(
                        condition=models.Q(("lifted_at", None)), fields=["unit"], name="freeze_standing"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FreezePass",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="alasan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "freeze",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passes",
                        to="newsroom.freeze",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="freeze_passes",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "izin lewat",
                "constraints": [models.UniqueConstraint(fields=("freeze", "story"), name="one_pass_a_story")],
            },
        ),
    ]
