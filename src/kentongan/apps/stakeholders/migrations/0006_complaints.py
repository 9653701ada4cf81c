"""0006_complaints"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("stakeholders", "0005_participation"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Complaint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("ticket", models.CharField(max_length=40, unique=True, verbose_name="nomor tiket")),
                ("category", models.CharField(blank=True, max_length=80, verbose_name="kategori")),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("normative", "normatif"),
                            ("no_oversight", "tidak berkadar pengawasan"),
                            ("oversight", "berkadar pengawasan"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("new", "baru"), ("worked", "diproses"), ("answered", "sudah dijawab")],
                        default="new",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="diterima")),
                ("text", models.TextField(verbose_name="isi")),
                ("masked", models.JSONField(default=dict, verbose_name="disamarkan")),
                ("triage_due", models.DateField(verbose_name="tenggat verifikasi")),
                ("due", models.DateField(verbose_name="tenggat jawaban")),
                ("told_due", models.DateField(blank=True, null=True, verbose_name="tenggat menurut berkas")),
                ("triaged_on", models.DateField(blank=True, null=True, verbose_name="diverifikasi")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="dijawab")),
                ("answer", models.TextField(blank=True, verbose_name="jawaban")),
                (
                    "outcome",
                    models.CharField(blank=True, max_length=200, verbose_name="tindak lanjut terbit"),
                ),
                ("reminded_for", models.DateField(blank=True, null=True)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="complaints",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "aduan",
                "ordering": ["due", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_on", None)),
                        fields=["due", "id"],
                        name="complaint_urgent",
                    ),
                    models.Index(
                        condition=models.Q(("answered_on", None), _negated=True),
                        fields=["-answered_on", "-id"],
                        name="complaint_answered",
                    ),
                    models.Index(fields=["unit", "received_on"], name="complaint_of_unit"),
                    models.Index(fields=["received_on"], name="complaint_received"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", False), ("status", "answered")),
                            models.Q(("answered_on", None), ("status__in", ["new", "worked"])),
                            _connector="OR",
                        ),
                        name="answered_complaint_has_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DueMove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "clock",
                    models.CharField(
                        choices=[("triage", "verifikasi"), ("answer", "jawaban")],
                        max_length=6,
                        verbose_name="tenggat",
                    ),
                ),
                ("was", models.DateField(verbose_name="semula")),
                ("now", models.DateField(verbose_name="menjadi")),
                ("because", models.CharField(max_length=300, verbose_name="alasan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
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
                    "complaint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moves",
                        to="stakeholders.complaint",
                    ),
                ),
            ],
            options={
                "verbose_name": "perubahan tenggat",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("because", ""), _negated=True), name="complaint_move_has_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("was", models.F("now")), _negated=True),
                        name="complaint_move_moves",
                    ),
                ],
            },
        ),
    ]
