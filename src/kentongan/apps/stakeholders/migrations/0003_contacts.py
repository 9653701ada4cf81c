"""0003_contacts"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("stakeholders", "0002_partners"),
    ]

    operations = [
        migrations.CreateModel(
            name="Contact",
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
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("meeting", "tatap muka"),
                            ("call", "telepon"),
                            ("message", "pesan"),
                            ("mail", "surel atau surat"),
                            ("visit", "kunjungan"),
                            ("event", "acara"),
                        ],
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                ("said", models.TextField(verbose_name="isi pembicaraan")),
                ("promised", models.TextField(blank=True, verbose_name="janji")),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dari kita",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="stakeholders.partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan kontak",
                "ordering": ["-day", "-id"],
                "indexes": [
                    models.Index(fields=["partner", "-day", "-id"], name="contact_of_partner"),
                    models.Index(
                        condition=models.Q(("undone_at", None)), fields=["-day", "-id"], name="contact_by_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("what", models.CharField(max_length=200, verbose_name="tindak lanjut")),
                ("due", models.DateField(verbose_name="tenggat")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("reminded_for", models.DateField(blank=True, null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="steps",
                        to="stakeholders.contact",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pelaksana",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="stakeholders.partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "tindak lanjut",
                "ordering": ["due", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)), fields=["due", "id"], name="step_open"
                    ),
                    models.Index(fields=["partner", "due"], name="step_of_partner"),
                ],
            },
        ),
    ]
