"""0002_partners"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("stakeholders", "0001_outlets"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Partner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("kind", models.CharField(max_length=24, verbose_name="jenis")),
                ("name", models.CharField(max_length=160, verbose_name="nama")),
                ("name_key", models.CharField(max_length=120)),
                ("acronym", models.CharField(blank=True, max_length=20)),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="narahubung")),
                (
                    "contact_title",
                    models.CharField(blank=True, max_length=120, verbose_name="jabatan narahubung"),
                ),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telepon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                (
                    "consent_way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("letter", "surat"),
                            ("form", "formulir"),
                            ("mail", "surel"),
                            ("card", "kartu nama yang diserahkan sendiri"),
                            ("spoken", "lisan, dicatat petugas"),
                        ],
                        max_length=8,
                        verbose_name="persetujuan",
                    ),
                ),
                ("consent_on", models.DateField(blank=True, null=True, verbose_name="tanggal persetujuan")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="persetujuan ditarik")),
                ("influence", models.PositiveSmallIntegerField(default=3, verbose_name="pengaruh")),
                ("interest", models.PositiveSmallIntegerField(default=3, verbose_name="kepentingan")),
                (
                    "stance",
                    models.CharField(
                        choices=[("supportive", "mendukung"), ("neutral", "netral"), ("critical", "kritis")],
                        default="neutral",
                        max_length=10,
                        verbose_name="sikap",
                    ),
                ),
                ("is_sensitive", models.BooleanField(default=False, verbose_name="peka")),
                ("notes", models.TextField(blank=True, verbose_name="catatan")),
                ("last_contact_on", models.DateField(blank=True, null=True, verbose_name="kontak terakhir")),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absorbed",
                        to="stakeholders.partner",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pemilik",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partners",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "mitra",
                "ordering": ["name", "id"],
                "indexes": [
                    models.Index(fields=["unit", "name"], name="partner_of_unit"),
                    models.Index(fields=["name_key"], name="partner_by_key"),
                    models.Index(fields=["acronym"], name="partner_by_acronym"),
                    models.Index(
                        condition=models.Q(("merged_into", None)),
                        fields=["name", "id"],
                        name="partner_by_name",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("contact_name", ""), ("contact_title", ""), ("email", ""), ("phone", "")
                            ),
                            models.Q(
                                models.Q(("consent_way", ""), _negated=True), ("consent_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="no_contact_without_consent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("influence__range", (1, 5)), ("interest__range", (1, 5))),
                        name="partner_marks_one_to_five",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("words", models.JSONField(default=dict)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="stakeholders.partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "perubahan mitra",
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["partner", "-id"], name="change_of_partner")],
            },
        ),
        migrations.CreateModel(
            name="PartnerMerge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("moved", models.JSONField(default=dict)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="stakeholders.partner",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="merges",
                        to="stakeholders.partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "penggabungan mitra",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)), fields=("gone",), name="merged_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("gone")), _negated=True), name="merge_of_two"
                    ),
                ],
            },
        ),
    ]
