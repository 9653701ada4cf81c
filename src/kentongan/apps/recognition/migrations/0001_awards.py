"""0001_awards"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("certificates", "0002_only_who_attended"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="AwardYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("year", models.PositiveSmallIntegerField(unique=True, verbose_name="tahun")),
                ("title", models.CharField(max_length=200, verbose_name="nama")),
                ("scheme", models.TextField(verbose_name="skema")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "disiapkan"),
                            ("open", "berjalan"),
                            ("provisional", "nilai sementara"),
                            ("final", "nilai akhir"),
                            ("published", "diumumkan"),
                        ],
                        default="draft",
                        max_length=11,
                        verbose_name="keadaan",
                    ),
                ),
                ("checked", models.JSONField(blank=True, default=list, verbose_name="hasil periksa")),
                ("checked_digest", models.CharField(blank=True, max_length=32)),
                ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa")),
                (
                    "opened_reason",
                    models.TextField(blank=True, verbose_name="alasan dibuka dengan peringatan"),
                ),
                ("window_until", models.DateTimeField(blank=True, null=True, verbose_name="batas keberatan")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="diumumkan")),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "tahun penghargaan",
                "ordering": ["-year"],
            },
        ),
        migrations.CreateModel(
            name="Objection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("category", models.CharField(max_length=40, verbose_name="kategori")),
                ("line", models.JSONField(verbose_name="butir")),
                ("reason", models.TextField(verbose_name="alasan")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "menunggu keputusan"),
                            ("accepted", "diterima"),
                            ("declined", "ditolak"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="jawaban")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
                ("before", models.DecimalField(decimal_places=2, max_digits=7, verbose_name="nilai semula")),
                (
                    "after",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=7, null=True, verbose_name="nilai baru"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "filed_by",
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
                        related_name="award_objections",
                        to="units.unit",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="objections",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "keberatan nilai",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "open")),
                        fields=["year", "id"],
                        name="award_objection_open",
                    ),
                    models.Index(fields=["unit", "-id"], name="award_objection_of_unit"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "open"),
                            models.Q(("decided_at__isnull", False), models.Q(("answer", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="decided_award_objection_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="award_objection_says_why"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=40, verbose_name="sumber")),
                ("key", models.CharField(max_length=80, verbose_name="kunci fakta")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("count", "Hitung sebagai karya tersendiri"),
                            ("drop", "Jangan hitung"),
                            ("value", "Ubah nilai yang diukur"),
                        ],
                        max_length=5,
                        verbose_name="perubahan",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=9, null=True, verbose_name="nilai terukur"
                    ),
                ),
                ("reason", models.TextField(verbose_name="alasan")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="recognition.awardyear",
                    ),
                ),
                (
                    "objection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="correction",
                        to="recognition.objection",
                    ),
                ),
            ],
            options={
                "verbose_name": "pembetulan fakta",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("act", "value"), _negated=True),
                            ("value__isnull", False),
                            _connector="OR",
                        ),
                        name="corrected_value_is_told",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Panel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("category", models.CharField(max_length=40, verbose_name="kategori")),
                ("due", models.DateTimeField(verbose_name="batas")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="panels",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "panel juri",
                "indexes": [
                    models.Index(condition=models.Q(("closed_at", None)), fields=["due"], name="panel_open")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("year", "category"), name="one_panel_a_category")
                ],
            },
        ),
        migrations.CreateModel(
            name="Juror",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="juries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="jurors",
                        to="recognition.panel",
                    ),
                ),
            ],
            options={
                "verbose_name": "juri",
                "constraints": [models.UniqueConstraint(fields=("panel", "user"), name="one_seat_a_juror")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                ("text", models.TextField(verbose_name="berkas")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="recognition.panel",
                    ),
                ),
            ],
            options={
                "verbose_name": "nominasi",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("panel", "number"), name="one_entry_a_number"),
                    models.UniqueConstraint(fields=("panel", "unit"), name="one_entry_a_unit"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Result",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("category", models.CharField(max_length=40, verbose_name="kategori")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="peringkat")),
                ("total", models.DecimalField(decimal_places=2, max_digits=7, verbose_name="nilai")),
                ("reason", models.TextField(verbose_name="alasan")),
                (
                    "certificate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="award_results",
                        to="certificates.certificate",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_results",
                        to="units.unit",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "hasil",
                "ordering": ["category", "rank", "unit__name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("year", "category", "unit"), name="one_award_result_a_unit"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="hitungan ke")),
                ("because", models.CharField(max_length=300, verbose_name="sebab")),
                ("facts", models.PositiveIntegerField(default=0, verbose_name="fakta")),
                ("facts_digest", models.CharField(max_length=32, verbose_name="sidik fakta")),
                ("scheme_digest", models.CharField(max_length=32, verbose_name="sidik skema")),
                ("outcome_digest", models.CharField(max_length=32, verbose_name="sidik hasil")),
                ("seconds", models.FloatField(default=0, verbose_name="lama (detik)")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dihitung")),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="runs",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "hitungan",
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("year", "number"), name="award_runs_numbered_once")
                ],
            },
        ),
        migrations.AddField(
            model_name="awardyear",
            name="run",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="recognition.run",
            ),
        ),
        migrations.CreateModel(
            name="Score",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("category", models.CharField(max_length=40, verbose_name="kategori")),
                ("total", models.DecimalField(decimal_places=2, max_digits=7, verbose_name="nilai")),
                ("peers", models.CharField(blank=True, max_length=60, verbose_name="sekelompok")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="peringkat")),
                ("peer_rank", models.PositiveSmallIntegerField(verbose_name="peringkat sekelompok")),
                ("region_rank", models.PositiveSmallIntegerField(verbose_name="peringkat wilayah")),
                ("lines", models.JSONField(default=list, verbose_name="rincian")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scores",
                        to="recognition.run",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_scores",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "nilai",
                "indexes": [
                    models.Index(fields=["run", "category", "rank", "unit"], name="award_league"),
                    models.Index(fields=["unit", "run"], name="award_scores_of_unit"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "category", "unit"), name="one_award_score_a_unit"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("total__range", (0, 100))), name="award_score_bounded"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("marks", models.JSONField(default=dict, verbose_name="nilai")),
                ("comment", models.TextField(blank=True, verbose_name="catatan")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sheets",
                        to="recognition.entry",
                    ),
                ),
                (
                    "juror",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sheets",
                        to="recognition.juror",
                    ),
                ),
            ],
            options={
                "verbose_name": "lembar nilai",
                "constraints": [
                    models.UniqueConstraint(fields=("juror", "entry"), name="one_sheet_an_entry")
                ],
            },
        ),
        migrations.CreateModel(
            name="SocialFigure",
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
                    "measure",
                    models.CharField(
                        choices=[
                            ("cadence", "unggahan sepekan"),
                            ("engagement", "keterlibatan (%)"),
                            ("responsiveness", "pertanyaan dijawab (%)"),
                        ],
                        max_length=16,
                        verbose_name="ukuran",
                    ),
                ),
                ("period", models.DateField(help_text="hari pertama bulan itu", verbose_name="bulan")),
                ("value", models.DecimalField(decimal_places=3, max_digits=9, verbose_name="angka")),
                ("source", models.CharField(max_length=200, verbose_name="sumber")),
                (
                    "brought_by",
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
                        related_name="social_figures",
                        to="units.unit",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "angka media sosial",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("year", "unit", "measure", "period"), name="one_social_figure_a_month"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("source", ""), _negated=True), ("value__gte", 0)),
                        name="social_figure_has_a_source",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Breach",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("note", models.BigIntegerField(verbose_name="catatan publik")),
                ("kind", models.CharField(max_length=12, verbose_name="jenis")),
                ("title", models.CharField(max_length=300, verbose_name="berita")),
                ("story", models.BigIntegerField(verbose_name="nomor berita")),
                ("is_breach", models.BooleanField(verbose_name="pelanggaran")),
                ("reason", models.TextField(verbose_name="alasan")),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="breaches",
                        to="recognition.awardyear",
                    ),
                ),
            ],
            options={
                "verbose_name": "pelanggaran",
                "constraints": [
                    models.UniqueConstraint(fields=("year", "note"), name="one_decision_a_note"),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="breach_says_why"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("reason", models.CharField(max_length=300, verbose_name="alasan")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="recognition.entry",
                    ),
                ),
                (
                    "juror",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="recognition.juror",
                    ),
                ),
            ],
            options={
                "verbose_name": "benturan kepentingan",
                "constraints": [
                    models.UniqueConstraint(fields=("juror", "entry"), name="one_conflict_an_entry"),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="conflict_says_why"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="awardyear",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True),
                    ("published_at__isnull", False),
                    _connector="OR",
                ),
                name="published_awards_say_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="awardyear",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("provisional", "final", "published")), _negated=True),
                    ("window_until__isnull", False),
                    _connector="OR",
                ),
                name="shown_scores_have_a_window",
            ),
        ),
    ]
