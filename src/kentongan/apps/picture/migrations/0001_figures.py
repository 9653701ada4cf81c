"""Figures by month, medians, marks; weekly letters with copies; objectives and findings."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("week", models.DateField(verbose_name="pekan")),
                ("content", models.JSONField(verbose_name="isi")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weekly_letters",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat pekanan",
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "week"), name="one_letter_a_week"),
                    models.CheckConstraint(
                        condition=models.Q(("week__iso_week_day", 1)), name="letter_of_a_monday"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("wants_mail", models.BooleanField(default=True, verbose_name="lewat surel")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "pilihan surat pekanan",
            },
        ),
        migrations.CreateModel(
            name="LetterCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "withheld",
                    models.CharField(blank=True, max_length=120, verbose_name="tidak dikirim karena"),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="copies",
                        to="picture.letter",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "salinan surat",
                "constraints": [
                    models.UniqueConstraint(fields=("letter", "user"), name="one_copy_a_head"),
                    models.CheckConstraint(
                        condition=models.Q(("withheld", ""), ("mailed_at", None), _connector="OR"),
                        name="withheld_copies_stay",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(verbose_name="bulan")),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "tanda hitung ulang",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("month__day", 1)), name="mark_of_whole_month")
                ],
            },
        ),
        migrations.CreateModel(
            name="Objective",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("text", models.CharField(max_length=300, verbose_name="tujuan")),
                ("audience", models.CharField(blank=True, max_length=200, verbose_name="khalayak")),
                ("indicator", models.CharField(blank=True, max_length=200, verbose_name="indikator")),
                ("measure", models.CharField(blank=True, max_length=48, verbose_name="ukuran")),
                ("target", models.FloatField(blank=True, null=True, verbose_name="target")),
                ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="dibuang")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objectives",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "tujuan komunikasi",
                "ordering": ["id"],
                "indexes": [models.Index(fields=["unit", "year"], name="objective_of_year")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("measure", ""), ("target__isnull", False), _connector="OR"),
                        name="measured_objective_has_target",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("activity", "Kegiatan"),
                            ("output", "Keluaran"),
                            ("outtake", "Tanggapan"),
                            ("outcome", "Hasil"),
                            ("impact", "Dampak"),
                        ],
                        max_length=8,
                        verbose_name="tahap",
                    ),
                ),
                ("text", models.CharField(max_length=500, verbose_name="temuan")),
                ("value", models.CharField(blank=True, max_length=60, verbose_name="nilai")),
                ("source", models.CharField(max_length=300, verbose_name="sumber")),
                ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="dibuang")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluation_remarks",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "temuan evaluasi",
                "ordering": ["id"],
                "indexes": [models.Index(fields=["unit", "year"], name="remark_of_year")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True), name="remark_names_its_source"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Spread",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ministry", "Kementerian"),
                            ("directorate", "Direktorat Jenderal"),
                            ("region", "Kantor Wilayah"),
                            ("lapas", "Lapas"),
                            ("rutan", "Rutan"),
                            ("lpka", "LPKA"),
                            ("bapas", "Bapas"),
                            ("rupbasan", "Rupbasan"),
                            ("hospital", "Rumah Sakit"),
                            ("other", "Lainnya"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("month", models.DateField(verbose_name="bulan")),
                ("measure", models.CharField(max_length=48, verbose_name="ukuran")),
                ("low", models.FloatField(verbose_name="kuartil bawah")),
                ("middle", models.FloatField(verbose_name="median")),
                ("high", models.FloatField(verbose_name="kuartil atas")),
                ("offices", models.PositiveIntegerField(verbose_name="satuan")),
            ],
            options={
                "verbose_name": "sebaran",
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "month", "measure"), name="one_spread_a_month"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__lte", models.F("middle")), ("middle__lte", models.F("high"))
                        ),
                        name="spread_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_branch", models.BooleanField(default=False, verbose_name="cabang")),
                ("month", models.DateField(verbose_name="bulan")),
                ("measure", models.CharField(max_length=48, verbose_name="ukuran")),
                ("count", models.BigIntegerField(default=0, verbose_name="banyaknya")),
                ("of", models.BigIntegerField(default=0, verbose_name="dari")),
                ("total", models.FloatField(default=0, verbose_name="jumlah")),
                ("offices", models.PositiveIntegerField(default=0, verbose_name="satuan")),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "angka",
                "indexes": [
                    models.Index(fields=["month", "measure", "is_branch"], name="figure_beside_others")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "is_branch", "month", "measure"), name="one_figure_a_month"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)), name="figure_of_whole_month"
                    ),
                ],
            },
        ),
    ]
