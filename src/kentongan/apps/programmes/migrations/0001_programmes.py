"""0001_programmes"""

import django.db.models.constraints
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("newsroom", "0009_counted_by_day"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("key", models.SlugField(max_length=60, unique=True, verbose_name="kunci")),
                ("title", models.CharField(max_length=120, verbose_name="nama program")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("daily", "tiap hari"),
                            ("weekly", "tiap pekan"),
                            ("fortnightly", "dua pekan sekali"),
                            ("monthly", "tiap bulan"),
                            ("irregular", "menurut panggilan"),
                        ],
                        max_length=12,
                        verbose_name="irama",
                    ),
                ),
                ("about", models.TextField(blank=True, verbose_name="keterangan")),
                ("formats", models.JSONField(default=list, verbose_name="bentuk")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="berakhir")),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="units.unit",
                        verbose_name="penyelenggara",
                    ),
                ),
            ],
            options={
                "verbose_name": "program",
                "indexes": [models.Index(fields=["title", "id"], name="programme_by_title")],
            },
        ),
        migrations.CreateModel(
            name="Episode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("number", models.PositiveIntegerField(verbose_name="episode ke")),
                ("title", models.CharField(max_length=200, verbose_name="judul episode")),
                ("planned_at", models.DateTimeField(verbose_name="rencana tayang")),
                ("length", models.PositiveIntegerField(verbose_name="durasi rencana (detik)")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="episodes",
                        to="programmes.programme",
                        verbose_name="program",
                    ),
                ),
            ],
            options={
                "verbose_name": "episode",
                "indexes": [models.Index(fields=["programme", "-planned_at"], name="episode_of_programme")],
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "number"), name="episode_numbers_run_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("theme", models.CharField(max_length=200, verbose_name="tema")),
                ("wanted", models.TextField(verbose_name="yang dicari")),
                ("deadline", models.DateTimeField(verbose_name="tenggat")),
                ("announced_at", models.DateTimeField(blank=True, null=True, verbose_name="diumumkan")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="ditujukan kepada",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="programmes.programme",
                        verbose_name="program",
                    ),
                ),
            ],
            options={
                "verbose_name": "panggilan",
                "indexes": [
                    models.Index(fields=["-deadline", "-id"], name="call_by_deadline"),
                    models.Index(fields=["programme", "-deadline"], name="call_of_programme"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                (
                    "filing_key",
                    models.UUIDField(help_text="kunci kirim: dua kali kirim, satu usulan", unique=True),
                ),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("synopsis", models.TextField(verbose_name="sinopsis")),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("video", "video"),
                            ("audio", "audio"),
                            ("photo", "foto"),
                            ("text", "naskah"),
                            ("live", "siaran langsung dari satuan"),
                        ],
                        max_length=8,
                        verbose_name="bentuk",
                    ),
                ),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="tautan bahan")),
                ("file", models.FileField(blank=True, upload_to="program/%Y/%m", verbose_name="berkas")),
                ("file_name", models.CharField(blank=True, max_length=120, verbose_name="nama berkas")),
                ("file_type", models.CharField(blank=True, max_length=100, verbose_name="jenis isi")),
                ("submitted_at", models.DateTimeField(verbose_name="dikirim")),
                ("is_late", models.BooleanField(default=False, verbose_name="terlambat")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("submitted", "diterima redaksi"),
                            ("shortlisted", "daftar pendek"),
                            ("accepted", "terpilih"),
                            ("returned", "perlu perbaikan"),
                            ("declined", "tidak dipilih"),
                            ("withdrawn", "ditarik satuan"),
                        ],
                        default="submitted",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="dipilih")),
                (
                    "call",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="programmes.call",
                        verbose_name="panggilan",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
                (
                    "submitted_by",
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
                        related_name="programme_submissions",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "usulan",
                "indexes": [
                    models.Index(fields=["call", "-id"], name="submission_of_call"),
                    models.Index(fields=["unit", "-id"], name="submission_of_unit"),
                    models.Index(fields=["submitted_at"], name="submission_by_day"),
                    models.Index(fields=["accepted_at"], name="submission_accepted"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("file", ""), ("link", ""), ("story", None), _negated=True),
                        name="submission_brings_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage", "accepted"), _negated=True),
                            models.Q(("accepted_at", None), _negated=True),
                            _connector="OR",
                        ),
                        name="accepted_has_its_moment",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Segment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveIntegerField(verbose_name="urutan")),
                ("title", models.CharField(max_length=200, verbose_name="segmen")),
                ("seconds", models.PositiveIntegerField(verbose_name="durasi (detik)")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="catatan")),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="segments",
                        to="programmes.episode",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="segments",
                        to="programmes.submission",
                    ),
                ),
            ],
            options={
                "verbose_name": "segmen",
                "ordering": ["place", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("episode", "place"),
                        name="one_segment_a_place",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("submission", None), _negated=True),
                        fields=("episode", "submission"),
                        name="contribution_once_an_episode",
                    ),
                    models.CheckConstraint(condition=models.Q(("seconds__gt", 0)), name="segment_lasts"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("shortlisted", "masukkan daftar pendek"),
                            ("accepted", "pilih"),
                            ("returned", "minta perbaikan"),
                            ("declined", "tidak dipilih"),
                        ],
                        max_length=12,
                        verbose_name="putusan",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="alasan")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rulings",
                        to="programmes.submission",
                    ),
                ),
            ],
            options={
                "verbose_name": "putusan program",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verdict__in", ("returned", "declined")), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refusals_have_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Broadcast",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("aired_at", models.DateTimeField(verbose_name="tayang")),
                ("medium", models.CharField(max_length=120, verbose_name="saluran")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="tautan tayangan")),
                ("viewers", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="penonton")),
                ("viewers_source", models.CharField(blank=True, max_length=160, verbose_name="sumber angka")),
                ("counted_on", models.DateField(blank=True, null=True, verbose_name="dihitung pada")),
                ("noted_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat")),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="broadcasts",
                        to="programmes.episode",
                    ),
                ),
            ],
            options={
                "verbose_name": "penayangan",
                "ordering": ["-aired_at", "-id"],
                "indexes": [
                    models.Index(fields=["episode", "-aired_at"], name="broadcast_of_episode"),
                    models.Index(fields=["aired_at"], name="broadcast_by_day"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("episode", "medium", "aired_at"), name="one_broadcast_noted_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("viewers", None),
                            models.Q(
                                models.Q(("viewers_source", ""), _negated=True),
                                models.Q(("counted_on", None), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="viewers_have_a_source",
                    ),
                ],
            },
        ),
    ]
