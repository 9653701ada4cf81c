"""Statements, signatures, public entries, subscribers."""

import django.db.models.deletion
import django.db.models.functions.text
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
            name="PublicUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holding", "Pernyataan awal"),
                            ("update", "Pembaruan"),
                            ("full", "Pernyataan lengkap"),
                            ("final", "Pernyataan penutup"),
                            ("warning", "Peringatan"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("headline", models.CharField(max_length=200, verbose_name="judul")),
                ("text", models.TextField(verbose_name="isi")),
                (
                    "next_update_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pembaruan berikutnya"),
                ),
                ("released_at", models.DateTimeField(verbose_name="terbit")),
                (
                    "operation",
                    models.CharField(
                        choices=[("publish", "terbit"), ("correct", "ralat"), ("withdraw", "ditarik")],
                        default="publish",
                        max_length=8,
                        verbose_name="tindakan",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("approved", "dua persetujuan"),
                            ("template", "templat 60 menit"),
                            ("urgent", "serta-merta"),
                            ("taken_back", "penarikan"),
                        ],
                        max_length=10,
                        verbose_name="dasar",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="alasan untuk umum")),
                ("parts", models.JSONField(blank=True, default=dict, verbose_name="rincian peringatan")),
                ("speaker", models.CharField(blank=True, max_length=200, verbose_name="juru bicara")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="narahubung")),
                ("audience", models.JSONField(blank=True, default=list, verbose_name="diberi tahu")),
                ("uri", models.CharField(max_length=200)),
                ("wire_version", models.PositiveSmallIntegerField(default=1)),
                ("is_drill", models.BooleanField(default=False, verbose_name="simulasi")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis.case"
                    ),
                ),
                (
                    "changes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changed_by",
                        to="statements.publicupdate",
                    ),
                ),
                (
                    "first_approver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "second_approver",
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
                "verbose_name": "terbitan kasus",
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holding", "Pernyataan awal"),
                            ("update", "Pembaruan"),
                            ("full", "Pernyataan lengkap"),
                            ("final", "Pernyataan penutup"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "konsep"),
                            ("asked", "menunggu persetujuan"),
                            ("released", "terbit"),
                        ],
                        default="draft",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "correction_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan ralat"),
                ),
                ("filing_key", models.UUIDField(blank=True, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="crisis.case",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="statements.publicupdate",
                    ),
                ),
            ],
            options={
                "verbose_name": "pernyataan",
            },
        ),
        migrations.CreateModel(
            name="StatementVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="versi")),
                ("text", models.TextField(verbose_name="naskah")),
                (
                    "next_update_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pembaruan berikutnya"),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("findings", models.JSONField(default=list, verbose_name="temuan")),
                ("blocking", models.PositiveSmallIntegerField(default=0, verbose_name="penghalang")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="statements.statement",
                    ),
                ),
            ],
            options={
                "verbose_name": "versi pernyataan",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("statement", "number"), name="one_statement_version_a_number"
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="statement",
            name="current",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="statements.statementversion",
            ),
        ),
        migrations.AddField(
            model_name="publicupdate",
            name="version",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="statements.statementversion",
            ),
        ),
        migrations.CreateModel(
            name="DrillUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holding", "Pernyataan awal"),
                            ("update", "Pembaruan"),
                            ("full", "Pernyataan lengkap"),
                            ("final", "Pernyataan penutup"),
                            ("warning", "Peringatan"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("headline", models.CharField(max_length=200, verbose_name="judul")),
                ("text", models.TextField(verbose_name="isi")),
                (
                    "next_update_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pembaruan berikutnya"),
                ),
                ("released_at", models.DateTimeField(verbose_name="terbit")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis.case"
                    ),
                ),
                (
                    "first_approver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "second_approver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.statementversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "terbitan simulasi",
                "constraints": [
                    models.UniqueConstraint(fields=("case", "number"), name="one_drill_update_a_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tier", models.SmallIntegerField()),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="jabatan")),
                (
                    "answer",
                    models.CharField(
                        choices=[("approve", "setuju"), ("return", "dikembalikan")],
                        max_length=7,
                        verbose_name="jawaban",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="catatan")),
                ("by_link", models.BooleanField(default=False, verbose_name="lewat tautan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="statements.statementversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "keputusan",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "user"), name="one_decision_a_person_and_version"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answer", "approve"), models.Q(("words", ""), _negated=True), _connector="OR"
                        ),
                        name="statement_return_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("seat", models.CharField(max_length=6, verbose_name="tempat tanda tangan")),
                (
                    "role",
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
                        verbose_name="peran",
                    ),
                ),
                ("token_hash", models.CharField(max_length=64, null=True, unique=True)),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                ("escalate_at", models.DateTimeField(blank=True, null=True, verbose_name="eskalasi")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statement_asks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="asks",
                        to="statements.statementversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "permintaan persetujuan",
                "indexes": [
                    models.Index(
                        condition=models.Q(("escalate_at__isnull", False)),
                        fields=["escalate_at"],
                        name="ask_to_escalate",
                    ),
                    models.Index(condition=models.Q(("closed_at", None)), fields=["user"], name="ask_open"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "user"), name="one_ask_a_person_and_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="Subscriber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("address", models.EmailField(max_length=254, verbose_name="alamat")),
                ("consent", models.TextField(verbose_name="persetujuan")),
                ("confirm_hash", models.CharField(max_length=64, null=True, unique=True)),
                ("leave_hash", models.CharField(max_length=64, null=True, unique=True)),
                ("asked_at", models.DateTimeField(verbose_name="diminta")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="tautan dikirim")),
                ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="dipastikan")),
                ("left_at", models.DateTimeField(blank=True, null=True, verbose_name="berhenti")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="crisis.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "pelanggan",
                "indexes": [
                    models.Index(
                        condition=models.Q(("confirmed_at__isnull", False), ("left_at", None)),
                        fields=["case"],
                        name="subscriber_active",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("case"),
                        django.db.models.functions.text.Lower("address"),
                        name="one_subscriber_a_case",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UpdateMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "menunggu"),
                            ("sending", "sedang dikirim"),
                            ("sent", "terkirim"),
                            ("failed", "gagal"),
                        ],
                        default="queued",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("marked_at", models.DateTimeField(blank=True, null=True, verbose_name="ditandai")),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="terkirim")),
                (
                    "subscriber",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="statements.subscriber",
                    ),
                ),
                (
                    "update",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="statements.publicupdate",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat pembaruan",
                "constraints": [
                    models.UniqueConstraint(fields=("update", "subscriber"), name="one_letter_an_update")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="one_statement_a_number"),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("corrects", None), models.Q(("correction_reason", ""), _negated=True), _connector="OR"
                ),
                name="statement_correction_says_why",
            ),
        ),
        migrations.AddIndex(
            model_name="publicupdate",
            index=models.Index(fields=["-released_at", "-id"], name="update_newest"),
        ),
        migrations.AddIndex(
            model_name="publicupdate",
            index=models.Index(
                condition=models.Q(("kind", "warning")), fields=["-released_at"], name="update_warnings"
            ),
        ),
        migrations.AddConstraint(
            model_name="publicupdate",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="one_public_update_a_number"),
        ),
        migrations.AddConstraint(
            model_name="publicupdate",
            constraint=models.UniqueConstraint(
                fields=("uri", "wire_version"), name="one_update_a_wire_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="publicupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_drill", False)), name="no_drill_in_public"
            ),
        ),
        migrations.AddConstraint(
            model_name="publicupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("operation", "withdraw"), ("way", "taken_back")),
                    models.Q(("kind", "holding"), ("operation", "publish"), ("way", "template")),
                    models.Q(("kind", "warning"), ("operation", "publish"), ("way", "urgent")),
                    models.Q(
                        ("first_approver__isnull", False),
                        ("second_approver__isnull", False),
                        ("way", "approved"),
                        models.Q(("first_approver", models.F("second_approver")), _negated=True),
                        models.Q(("first_approver", models.F("author")), _negated=True),
                        models.Q(("second_approver", models.F("author")), _negated=True),
                        models.Q(("operation", "withdraw"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="public_by_two_or_by_law",
            ),
        ),
        migrations.AddConstraint(
            model_name="publicupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("changes", None), ("operation", "publish")),
                    models.Q(
                        models.Q(("operation", "publish"), _negated=True),
                        ("changes__isnull", False),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="public_change_says_why",
            ),
        ),
    ]
