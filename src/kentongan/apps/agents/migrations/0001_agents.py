"""0001_agents"""

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
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=80, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "pengingat agen",
            },
        ),
        migrations.CreateModel(
            name="Cohort",
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
                ("theme", models.CharField(max_length=200, verbose_name="tema")),
                ("starts_on", models.DateField(verbose_name="mulai bertugas")),
                ("ends_on", models.DateField(verbose_name="hari terakhir bertugas")),
                ("seats", models.PositiveSmallIntegerField(default=1, verbose_name="kursi tiap satuan")),
                ("duties", models.JSONField(verbose_name="tugas")),
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
                "verbose_name": "angkatan agen",
                "ordering": ["-year"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gt", models.F("starts_on"))), name="cohort_runs_forward"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seats__gte", 1), ("seats__lte", 5)), name="cohort_seats_are_few"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("seat", models.PositiveSmallIntegerField(default=1, verbose_name="kursi")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Diusulkan"),
                            ("active", "Bertugas"),
                            ("declined", "Tidak disetujui"),
                            ("handed", "Digantikan"),
                            ("ended", "Selesai bertugas"),
                        ],
                        default="proposed",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="pertimbangan")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                ("words", models.CharField(blank=True, max_length=300, verbose_name="keterangan")),
                (
                    "letter_serial",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="urutan surat"),
                ),
                (
                    "letter_year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tahun surat"),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="mulai")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="hari terakhir")),
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
                    "follows",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successor",
                        to="agents.agent",
                        verbose_name="menggantikan",
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
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agents",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agent_terms",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="agen",
                    ),
                ),
                (
                    "cohort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="agents", to="agents.cohort"
                    ),
                ),
            ],
            options={
                "verbose_name": "agen informasi",
                "indexes": [
                    models.Index(fields=["cohort", "state", "unit"], name="agent_of_cohort"),
                    models.Index(fields=["unit", "-id"], name="agent_of_unit"),
                    models.Index(
                        condition=models.Q(("state", "active")), fields=["ends_on"], name="agent_term_ends"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "active")),
                        fields=("unit", "seat"),
                        name="one_active_agent_a_seat",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("proposed", "active"))),
                        fields=("cohort", "user"),
                        name="one_seat_an_agent",
                    ),
                    models.UniqueConstraint(
                        fields=("letter_year", "letter_serial"), name="one_letter_a_number"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("active", "handed", "ended")), _negated=True),
                            models.Q(
                                ("ends_on__gte", models.F("starts_on")),
                                ("letter_serial__isnull", False),
                                ("starts_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="agents_serve_by_letter",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(("words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="declined_agent_knows_why",
                    ),
                ],
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
                ("duty", models.CharField(max_length=40, verbose_name="tugas")),
                ("on", models.DateField(verbose_name="tanggal")),
                ("text", models.CharField(max_length=300, verbose_name="yang dilakukan")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="tautan bukti")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat")),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="agents.agent"
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
                "verbose_name": "catatan agen",
                "ordering": ["-on", "-id"],
                "indexes": [models.Index(fields=["agent", "-on"], name="entry_of_agent")],
            },
        ),
    ]
