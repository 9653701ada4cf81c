"""0001_audits_of_sites"""

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
            name="Audit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("instrument", models.CharField(max_length=40, verbose_name="instrumen")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("catalogue", models.CharField(max_length=12, verbose_name="versi katalog")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "menunggu"),
                            ("running", "berjalan"),
                            ("done", "selesai"),
                            ("partial", "sebagian"),
                            ("failed", "gagal"),
                            ("cancelled", "dibatalkan"),
                        ],
                        default="queued",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("limits", models.JSONField(default=dict, verbose_name="batas")),
                ("host", models.CharField(max_length=120, verbose_name="host")),
                ("asked", models.PositiveIntegerField(default=0, verbose_name="alamat dibuka")),
                ("pages", models.PositiveIntegerField(default=0, verbose_name="halaman dibaca")),
                ("bytes", models.PositiveBigIntegerField(default=0, verbose_name="bita")),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="alamat terakhir")),
                ("left", models.PositiveIntegerField(default=0, verbose_name="alamat tersisa")),
                ("ended", models.CharField(blank=True, max_length=12, verbose_name="sebab berhenti")),
                ("problem", models.CharField(blank=True, max_length=400, verbose_name="masalah")),
                ("runs", models.PositiveSmallIntegerField(default=0, verbose_name="dijalankan")),
                ("lease", models.CharField(blank=True, max_length=32)),
                ("leased_until", models.DateTimeField(blank=True, null=True)),
                ("started_at", models.DateTimeField(blank=True, null=True, verbose_name="mulai")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="berakhir")),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "audit situs",
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("item", models.CharField(max_length=8, verbose_name="butir")),
                ("catalogue", models.CharField(max_length=2, verbose_name="katalog")),
                ("place", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="putaran")),
                ("is_current", models.BooleanField(default=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("found", "ada"),
                            ("partly", "sebagian"),
                            ("missing", "tidak ada"),
                            ("not_judged", "belum dinilai"),
                        ],
                        max_length=10,
                        verbose_name="usulan",
                    ),
                ),
                ("confidence", models.FloatField(verbose_name="keyakinan")),
                ("reason", models.TextField(verbose_name="alasan")),
                ("evidence", models.JSONField(default=list, verbose_name="bukti")),
                ("parts", models.JSONField(default=list, verbose_name="bagian")),
                (
                    "person_state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "ada"),
                            ("partly", "sebagian"),
                            ("missing", "tidak ada"),
                            ("not_judged", "belum dinilai"),
                        ],
                        max_length=10,
                        verbose_name="putusan",
                    ),
                ),
                (
                    "person_reason",
                    models.CharField(blank=True, max_length=600, verbose_name="alasan putusan"),
                ),
                (
                    "person_address",
                    models.CharField(blank=True, max_length=500, verbose_name="alamat bukti putusan"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
                (
                    "audit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="siteaudit.audit",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "temuan",
                "indexes": [models.Index(fields=["audit", "place", "round"], name="findings_of_audit")],
                "constraints": [
                    models.UniqueConstraint(fields=("audit", "item", "round"), name="one_finding_a_round"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("audit", "item"),
                        name="one_current_finding",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("person_state", "")),
                            models.Q(
                                models.Q(("person_state", ""), _negated=True), ("decided_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="a_word_has_its_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person_state", ""),
                            ("person_state", models.F("state")),
                            models.Q(("person_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="overruling_needs_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="confidence_is_a_share",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("words", models.TextField(verbose_name="keberatan")),
                ("address", models.CharField(blank=True, max_length=500, verbose_name="alamat bukti")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("filed", "menunggu jawaban"),
                            ("granted", "dikabulkan"),
                            ("refused", "ditolak"),
                        ],
                        default="filed",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="jawaban")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab")),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appeals",
                        to="siteaudit.finding",
                    ),
                ),
            ],
            options={
                "verbose_name": "banding",
                "indexes": [models.Index(fields=["state", "-id"], name="appeals_by_state")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "filed")), fields=("finding",), name="one_open_appeal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "filed"), models.Q(("answer", ""), _negated=True), _connector="OR"
                        ),
                        name="answered_appeals_have_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("item", models.CharField(max_length=8, verbose_name="butir")),
                ("words", models.TextField(verbose_name="yang harus dikerjakan")),
                (
                    "owner",
                    models.CharField(
                        choices=[
                            ("contributor", "Kontributor"),
                            ("unit_coord", "Koordinator Humas UPT"),
                            ("unit_head", "Kepala UPT"),
                            ("region_editor", "Redaktur Kanwil"),
                            ("region_head", "Kepala Kanwil"),
                            ("central_editor", "Redaktur Pusat"),
                            ("central_lead", "Ketua Humas Pusat"),
                            ("ppid", "Petugas PPID"),
                            ("auditor", "Auditor"),
                            ("admin", "Administrator"),
                        ],
                        max_length=16,
                        verbose_name="pemegang tugas",
                    ),
                ),
                ("due_on", models.DateField(verbose_name="tenggat")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "terbuka"), ("proved", "bukti diserahkan"), ("closed", "selesai")],
                        default="open",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("proof_address", models.CharField(blank=True, max_length=500, verbose_name="alamat bukti")),
                (
                    "proof_words",
                    models.CharField(blank=True, max_length=600, verbose_name="keterangan bukti"),
                ),
                ("proof_file", models.CharField(blank=True, max_length=120, verbose_name="berkas bukti")),
                ("proof_type", models.CharField(blank=True, max_length=8)),
                ("proved_at", models.DateTimeField(blank=True, null=True, verbose_name="bukti diserahkan")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                (
                    "closed_by",
                    models.CharField(
                        blank=True,
                        choices=[("recheck", "pemeriksaan ulang"), ("reason", "keputusan orang")],
                        max_length=8,
                        verbose_name="ditutup lewat",
                    ),
                ),
                (
                    "close_reason",
                    models.CharField(blank=True, max_length=600, verbose_name="alasan penutupan"),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="siteaudit.finding",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "tugas perbaikan",
            },
        ),
        migrations.CreateModel(
            name="Recheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("address", models.CharField(max_length=500, verbose_name="alamat")),
                (
                    "state",
                    models.CharField(
                        choices=[("queued", "menunggu"), ("done", "selesai"), ("failed", "gagal")],
                        default="queued",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("runs", models.PositiveSmallIntegerField(default=0, verbose_name="dijalankan")),
                ("problem", models.CharField(blank=True, max_length=400, verbose_name="masalah")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                (
                    "finding",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="siteaudit.finding",
                    ),
                ),
                (
                    "follow_up",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rechecks",
                        to="siteaudit.followup",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "pemeriksaan ulang",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "queued")),
                        fields=["updated_at"],
                        name="rechecks_waiting",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "queued")),
                        fields=("follow_up",),
                        name="one_recheck_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
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
                            ("soon", "tenggat tiga hari lagi"),
                            ("due", "tenggat hari ini"),
                            ("late", "lewat tenggat tujuh hari"),
                        ],
                        max_length=4,
                        verbose_name="jenis",
                    ),
                ),
                ("due_on", models.DateField(verbose_name="tenggat")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "follow_up",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="siteaudit.followup",
                    ),
                ),
            ],
            options={
                "verbose_name": "pengingat",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("follow_up", "kind", "due_on"), name="one_reminder_of_a_kind"
                    )
                ],
            },
        ),
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
                ("address", models.CharField(max_length=300, verbose_name="alamat")),
                ("host", models.CharField(max_length=120, verbose_name="host")),
                (
                    "reason",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan alamat bukan .go.id"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="diaudit")),
                (
                    "latest",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="siteaudit.audit",
                    ),
                ),
                (
                    "running",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="siteaudit.audit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sites", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "situs",
                "constraints": [
                    models.UniqueConstraint(fields=("address",), name="one_site_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("host__endswith", ".go.id"),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="other_addresses_have_a_reason",
                    ),
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
                ("instrument", models.CharField(max_length=40, verbose_name="instrumen")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("is_current", models.BooleanField(default=True)),
                (
                    "total",
                    models.DecimalField(decimal_places=2, max_digits=5, null=True, verbose_name="nilai"),
                ),
                ("low", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="batas bawah")),
                ("high", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="batas atas")),
                (
                    "coverage",
                    models.DecimalField(decimal_places=4, max_digits=5, verbose_name="bagian yang disahkan"),
                ),
                ("band", models.CharField(blank=True, max_length=40, verbose_name="kategori")),
                (
                    "proposed",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, null=True, verbose_name="nilai usulan"
                    ),
                ),
                ("proposed_low", models.DecimalField(decimal_places=2, max_digits=5)),
                ("proposed_high", models.DecimalField(decimal_places=2, max_digits=5)),
                ("proposed_coverage", models.DecimalField(decimal_places=4, max_digits=5)),
                ("proposed_band", models.CharField(blank=True, max_length=40)),
                ("parts", models.JSONField(default=list, verbose_name="indikator")),
                ("counts", models.JSONField(default=dict, verbose_name="jumlah butir")),
                ("confirmed", models.PositiveSmallIntegerField(default=0, verbose_name="butir disahkan")),
                ("judged_on", models.DateField(verbose_name="tanggal")),
                (
                    "audit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="result",
                        to="siteaudit.audit",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="siteaudit.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "hasil audit",
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_current", True)),
                        fields=["instrument", "-total"],
                        name="ranking",
                    ),
                    models.Index(fields=["site", "-id"], name="results_of_site"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("site", "instrument"),
                        name="one_current_result",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("total", None), models.Q(("total__gte", 0), ("total__lte", 100)), _connector="OR"
                        ),
                        name="total_out_of_a_hundred",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="followup",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="follow_ups", to="siteaudit.site"
            ),
        ),
        migrations.AddField(
            model_name="audit",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="audits", to="siteaudit.site"
            ),
        ),
        migrations.CreateModel(
            name="Verdict",
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
                            ("confirmed", "disahkan"),
                            ("overruled", "diubah"),
                            ("taken_back", "pengesahan dibatalkan"),
                        ],
                        max_length=10,
                        verbose_name="tindakan",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "ada"),
                            ("partly", "sebagian"),
                            ("missing", "tidak ada"),
                            ("not_judged", "belum dinilai"),
                        ],
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=600, verbose_name="alasan")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verdicts",
                        to="siteaudit.finding",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "putusan",
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(fields=["state", "due_on", "id"], name="follow_ups_by_due"),
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(fields=["finding"], name="follow_ups_of_finding"),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "closed"), _negated=True),
                fields=("site", "item"),
                name="one_open_follow_up_per_item",
            ),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "closed"), _negated=True),
                    ("closed_by", "recheck"),
                    models.Q(("closed_by", "reason"), models.Q(("close_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="closed_after_a_look_or_with_a_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="audit",
            index=models.Index(fields=["site", "-id"], name="audits_of_site"),
        ),
        migrations.AddIndex(
            model_name="audit",
            index=models.Index(
                condition=models.Q(("state__in", ("queued", "running"))),
                fields=["state", "leased_until"],
                name="audit_at_work",
            ),
        ),
        migrations.AddConstraint(
            model_name="audit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("queued", "running"))),
                fields=("site",),
                name="one_audit_at_a_time_per_site",
            ),
        ),
        migrations.AddConstraint(
            model_name="audit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "running")),
                fields=("host",),
                name="one_audit_at_a_time_per_host",
            ),
        ),
        migrations.AddConstraint(
            model_name="audit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True),
                    ("leased_until__isnull", False),
                    _connector="OR",
                ),
                name="running_audits_are_leased",
            ),
        ),
    ]
