"""The holidays of this installation, and the years that are known."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Year",
            fields=[
                (
                    "year",
                    models.PositiveSmallIntegerField(primary_key=True, serialize=False, verbose_name="tahun"),
                ),
                ("is_confirmed", models.BooleanField(default=False, verbose_name="sudah dicocokkan")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="dasar")),
            ],
            options={
                "verbose_name": "tahun",
                "ordering": ["year"],
            },
        ),
        migrations.CreateModel(
            name="Holiday",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("day", models.DateField(verbose_name="tanggal")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            (
                                "national",
                                "Hari libur nasional",
                            ),
                            ("joint_leave", "Cuti bersama"),
                            ("regional", "Hari libur daerah"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("region", models.CharField(blank=True, max_length=60, verbose_name="daerah")),
                ("source", models.CharField(max_length=200, verbose_name="dasar")),
                ("is_valid", models.BooleanField(default=True, verbose_name="berlaku")),
                ("is_estimate", models.BooleanField(default=False, verbose_name="perkiraan")),
            ],
            options={
                "verbose_name": "hari libur",
                "ordering": ["day", "kind"],
                "constraints": [
                    models.UniqueConstraint(fields=("day", "kind", "region", "name"), name="one_holiday_once")
                ],
            },
        ),
    ]
