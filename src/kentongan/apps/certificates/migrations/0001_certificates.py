"""0001_certificates"""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("academy", "0001_events"),
        ("accounts", "__first__"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Batch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("rule", models.JSONField(verbose_name="aturan saat itu")),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "Sedang dibuat"), ("done", "Selesai")],
                        default="running",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("total", models.PositiveIntegerField(verbose_name="yang berhak")),
                ("made", models.PositiveIntegerField(default=0, verbose_name="dibuat")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificate_batches",
                        to="academy.event",
                    ),
                ),
            ],
            options={
                "verbose_name": "bundel sertifikat",
                "ordering": ["-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "running")),
                        fields=("event",),
                        name="one_running_batch_an_event",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("participant", "Peserta kegiatan"),
                            ("award", "Penghargaan"),
                            ("agent", "Agen informasi dan publikasi"),
                            ("drill", "Simulasi krisis"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("ground", models.CharField(max_length=120, verbose_name="dasar")),
                ("edition", models.PositiveSmallIntegerField(default=1, verbose_name="terbitan")),
                ("name", models.CharField(max_length=150, verbose_name="nama")),
                ("position", models.CharField(blank=True, max_length=240, verbose_name="keterangan nama")),
                ("title", models.CharField(max_length=240, verbose_name="untuk")),
                ("lines", models.JSONField(blank=True, default=list, verbose_name="keterangan")),
                ("issuer", models.CharField(max_length=200, verbose_name="pemberi")),
                ("place", models.CharField(blank=True, max_length=80, verbose_name="tempat")),
                ("on", models.DateField(verbose_name="tanggal")),
                (
                    "signer_name",
                    models.CharField(blank=True, max_length=120, verbose_name="nama penanda tangan"),
                ),
                (
                    "signer_title",
                    models.CharField(blank=True, max_length=160, verbose_name="jabatan penanda tangan"),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("serial", models.PositiveIntegerField(verbose_name="urutan")),
                ("code", models.CharField(max_length=14, unique=True, verbose_name="kode")),
                ("salt", models.CharField(max_length=22)),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut")),
                (
                    "revoked_why",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan pencabutan"),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="certificates",
                        to="certificates.batch",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="academy.event",
                    ),
                ),
                (
                    "holder_unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates_held",
                        to="units.unit",
                        verbose_name="satuan pemegang",
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="academy.participant",
                    ),
                ),
                (
                    "replaced_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="certificates.certificate",
                    ),
                ),
                (
                    "revoked_by",
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
                        related_name="certificates_given",
                        to="units.unit",
                        verbose_name="pemberi",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "sertifikat",
            },
        ),
        migrations.CreateModel(
            name="Counter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("series", models.CharField(max_length=20)),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="terakhir")),
            ],
            options={
                "verbose_name": "penomoran",
                "constraints": [
                    models.UniqueConstraint(fields=("series", "year"), name="one_counter_a_series")
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "withheld",
                    models.CharField(blank=True, max_length=200, verbose_name="tidak dikirim karena"),
                ),
                (
                    "certificate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delivery",
                        to="certificates.certificate",
                    ),
                ),
            ],
            options={
                "verbose_name": "kiriman sertifikat",
            },
        ),
        migrations.CreateModel(
            name="Design",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("key", models.CharField(blank=True, max_length=40, verbose_name="kunci")),
                ("label", models.CharField(max_length=80, verbose_name="nama rancangan")),
                ("heading", models.CharField(max_length=40, verbose_name="judul")),
                ("given", models.CharField(max_length=80, verbose_name="kata pengantar nama")),
                ("reason", models.CharField(max_length=120, verbose_name="kata pengantar kegiatan")),
                (
                    "paper",
                    models.CharField(
                        max_length=7,
                        validators=[django.core.validators.RegexValidator("^#[0-9a-fA-F]{6}\\Z")],
                        verbose_name="warna kertas",
                    ),
                ),
                (
                    "ink",
                    models.CharField(
                        max_length=7,
                        validators=[django.core.validators.RegexValidator("^#[0-9a-fA-F]{6}\\Z")],
                        verbose_name="warna tulisan",
                    ),
                ),
                (
                    "accent",
                    models.CharField(
                        max_length=7,
                        validators=[django.core.validators.RegexValidator("^#[0-9a-fA-F]{6}\\Z")],
                        verbose_name="warna utama",
                    ),
                ),
                (
                    "ornament",
                    models.CharField(
                        max_length=7,
                        validators=[django.core.validators.RegexValidator("^#[0-9a-fA-F]{6}\\Z")],
                        verbose_name="warna hiasan",
                    ),
                ),
                ("background", models.FileField(blank=True, upload_to="certificates/", verbose_name="latar")),
                ("is_active", models.BooleanField(default=True, verbose_name="dipakai")),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificate_designs",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "rancangan sertifikat",
                "indexes": [models.Index(fields=["unit", "label"], name="design_of_unit")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(models.Q(("key", ""), _negated=True), ("is_active", True)),
                        fields=("key",),
                        name="one_active_design_a_key",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="certificate",
            name="design",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="certificates",
                to="certificates.design",
            ),
        ),
        migrations.CreateModel(
            name="Rule",
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
                    "least_sessions",
                    models.PositiveSmallIntegerField(default=1, verbose_name="hadir sedikitnya (sesi)"),
                ),
                (
                    "needs_assessment",
                    models.BooleanField(default=False, verbose_name="penilaian akhir diisi"),
                ),
                (
                    "least_score",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="nilai sedikitnya"),
                ),
                (
                    "needs_follow_up",
                    models.BooleanField(default=False, verbose_name="rencana tindak lanjut satuan diterima"),
                ),
                ("lines", models.JSONField(blank=True, default=list, verbose_name="keterangan")),
                ("signed_at_place", models.CharField(blank=True, max_length=80, verbose_name="tempat")),
                ("signer_name", models.CharField(max_length=120, verbose_name="nama penanda tangan")),
                ("signer_title", models.CharField(max_length=160, verbose_name="jabatan penanda tangan")),
                (
                    "design",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="certificates.design",
                    ),
                ),
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificate_rule",
                        to="academy.event",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "aturan sertifikat",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("least_sessions__gte", 1)), name="rule_asks_for_presence"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("least_score", None), ("least_score__lte", 100), _connector="OR"),
                        name="rule_score_in_percent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SigningKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("kid", models.CharField(max_length=43, unique=True)),
                ("public", models.JSONField(verbose_name="kunci publik")),
                ("private", models.TextField(verbose_name="kunci rahasia, tersegel")),
                ("retired_at", models.DateTimeField(blank=True, null=True, verbose_name="diganti")),
            ],
            options={
                "verbose_name": "kunci lencana",
                "constraints": [
                    models.UniqueConstraint(
                        models.Value(1), condition=models.Q(("retired_at", None)), name="one_key_signs"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["unit", "-id"], name="certificate_of_giver"),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["holder_unit", "-id"], name="certificate_of_holder"),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["event", "id"], name="certificate_of_event"),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["-created_at"], name="certificate_newest"),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(
                condition=models.Q(("revoked_at__isnull", False)), fields=["id"], name="certificate_no_longer"
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(fields=("ground", "edition"), name="one_certificate_a_ground"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(fields=("year", "serial"), name="certificates_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("revoked_at", None), models.Q(("revoked_why", ""), _negated=True), _connector="OR"
                ),
                name="revoked_certificate_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "participant"), _negated=True),
                    models.Q(("event__isnull", False), ("participant__isnull", False)),
                    _connector="OR",
                ),
                name="participants_certificate_has_one",
            ),
        ),
    ]
