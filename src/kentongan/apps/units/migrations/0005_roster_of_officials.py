import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Official",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "spellings",
                    models.JSONField(blank=True, default=list, verbose_name="ejaan lain yang benar"),
                ),
                ("title", models.CharField(max_length=160, verbose_name="jabatan")),
                (
                    "capacity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Definitif"),
                            ("plt", "Plt. (pelaksana tugas)"),
                            ("plh", "Plh. (pelaksana harian)"),
                        ],
                        default="",
                        max_length=3,
                        verbose_name="sebagai",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="sejak")),
                (
                    "until",
                    models.DateField(blank=True, help_text="hari terakhir", null=True, verbose_name="sampai"),
                ),
                ("letter", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                ("seat", models.BigIntegerField(editable=False)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="officials", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "pejabat",
                "indexes": [
                    models.Index(fields=["name", "id"], name="official_by_name"),
                    models.Index(fields=["unit", "-updated_at"], name="official_state"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since", None),
                            ("until", None),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="official_runs_forward",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("capacity__in", ["", "plt", "plh"])),
                        name="official_capacity_known",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("capacity", "")),
                        expressions=[
                            (
                                models.Func(
                                    models.F("seat"),
                                    models.F("seat"),
                                    models.Value("[]"),
                                    function="int8range",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    models.F("since"),
                                    models.F("until"),
                                    models.Value("[]"),
                                    function="daterange",
                                ),
                                "&&",
                            ),
                        ],
                        name="one_full_holder_at_a_time",
                    ),
                ],
            },
        ),
    ]
