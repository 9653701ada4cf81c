"""Drills with their calls, reports, reviews with actions and proposals."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("crisis", "0001_cases"),
    ]

    operations = [
        migrations.CreateModel(
            name="Drill",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("scenario", models.CharField(max_length=40, verbose_name="skenario")),
                ("version", models.CharField(max_length=12, verbose_name="versi skenario")),
                ("started_at", models.DateTimeField(verbose_name="mulai")),
                ("ends_at", models.DateTimeField(verbose_name="batas")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "berlangsung"),
                            ("ended", "selesai"),
                            ("cancelled", "dibatalkan"),
                        ],
                        default="running",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "points",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="nilai"
                    ),
                ),
                ("parts", models.JSONField(blank=True, default=list, verbose_name="rincian")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="drill", to="crisis.case"
                    ),
                ),
                (
                    "led_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pemandu",
                    ),
                ),
            ],
            options={
                "verbose_name": "simulasi",
                "indexes": [
                    models.Index(fields=["-started_at", "-id"], name="drill_newest"),
                    models.Index(
                        condition=models.Q(("state", "running")), fields=["ends_at"], name="drill_running"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ended"), _negated=True),
                            models.Q(("points__isnull", False), ("ended_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="ended_drill_has_a_score",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Inject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40)),
                ("voice", models.CharField(max_length=10, verbose_name="suara")),
                ("text", models.TextField(verbose_name="isi")),
                ("good", models.TextField(verbose_name="penanganan yang baik")),
                ("due_at", models.DateTimeField(verbose_name="masuk")),
                ("shown_at", models.DateTimeField(blank=True, null=True, verbose_name="ditampilkan")),
                ("answer", models.TextField(blank=True, verbose_name="penanganan")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="ditangani")),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drill",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="injects",
                        to="readiness.drill",
                    ),
                ),
            ],
            options={
                "verbose_name": "tekanan simulasi",
                "ordering": ["due_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("shown_at", None)), fields=["due_at"], name="inject_waiting"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("drill", "key"), name="one_inject_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_at", None), models.Q(("answer", ""), _negated=True), _connector="OR"
                        ),
                        name="answered_inject_says_how",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
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
                        choices=[("situation", "Laporan situasi"), ("executive", "Laporan pimpinan")],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                ("made_at", models.DateTimeField(verbose_name="dibuat")),
                ("next_at", models.DateTimeField(blank=True, null=True, verbose_name="laporan berikutnya")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                ("content", models.JSONField(verbose_name="isi")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="crisis.case"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "laporan",
                "ordering": ["-made_at", "-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("next_at__isnull", False), ("reminded_at", None)),
                        fields=["next_at"],
                        name="report_next",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "kind", "number"), name="reports_numbered_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                    "state",
                    models.CharField(
                        choices=[("draft", "disusun"), ("final", "disahkan")],
                        default="draft",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("clocks", models.JSONField(default=list, verbose_name="waktu yang terukur")),
                ("went_well", models.TextField(blank=True, verbose_name="Yang berjalan baik")),
                ("went_badly", models.TextField(blank=True, verbose_name="Yang perlu diperbaiki")),
                ("causes", models.TextField(blank=True, verbose_name="Sebabnya")),
                ("lessons", models.TextField(blank=True, verbose_name="Pelajaran")),
                ("final_at", models.DateTimeField(blank=True, null=True, verbose_name="disahkan")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="review", to="crisis.case"
                    ),
                ),
                (
                    "final_by",
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
                "verbose_name": "evaluasi",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "final"), _negated=True),
                            models.Q(("final_at__isnull", False), models.Q(("lessons", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="final_review_has_lessons",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("playbook", models.CharField(max_length=40, verbose_name="panduan")),
                ("task", models.CharField(blank=True, max_length=40, verbose_name="langkah")),
                ("change", models.TextField(verbose_name="perubahan")),
                ("why", models.TextField(verbose_name="alasan")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "diusulkan"),
                            ("accepted", "diterima"),
                            ("rejected", "ditolak"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                ("words", models.TextField(blank=True, verbose_name="keterangan keputusan")),
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
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="readiness.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "usul perubahan panduan",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "proposed")), fields=["-id"], name="proposal_waiting"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "proposed"),
                            models.Q(("decided_at__isnull", False), models.Q(("words", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="decided_proposal_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Action",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("text", models.CharField(max_length=300, verbose_name="tindakan")),
                ("due", models.DateField(verbose_name="batas")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("proof", models.CharField(blank=True, max_length=500, verbose_name="bukti")),
                ("reminded_on", models.DateField(blank=True, null=True, verbose_name="diingatkan")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="penanggung jawab",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actions",
                        to="readiness.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "tindakan",
                "ordering": ["due", "id"],
                "indexes": [
                    models.Index(condition=models.Q(("done_at", None)), fields=["due"], name="action_open"),
                    models.Index(
                        condition=models.Q(("done_at", None)), fields=["owner", "due"], name="action_of_owner"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_at", None), models.Q(("proof", ""), _negated=True), _connector="OR"
                        ),
                        name="done_action_has_proof",
                    )
                ],
            },
        ),
    ]
