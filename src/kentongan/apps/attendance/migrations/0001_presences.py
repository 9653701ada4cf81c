"""0001_presences"""

import uuid

import django.db.models.deletion
import django.db.models.functions.text
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
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessment",
                        to="academy.event",
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
                "verbose_name": "asesmen",
            },
        ),
        migrations.CreateModel(
            name="Roll",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=120, verbose_name="nama berkas")),
                ("is_virtual", models.BooleanField(default=False, verbose_name="hadir virtual")),
                (
                    "least_minutes",
                    models.PositiveSmallIntegerField(default=0, verbose_name="paling sedikit (menit)"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Sedang diperiksa"),
                            ("applied", "Diterapkan"),
                            ("undone", "Diurungkan"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                ("applied_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="diurungkan")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rolls",
                        to="academy.session",
                    ),
                ),
            ],
            options={
                "verbose_name": "daftar susulan",
                "indexes": [models.Index(fields=["session", "-id"], name="roll_newest")],
            },
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scan_key", models.UUIDField(unique=True)),
                (
                    "mode",
                    models.CharField(
                        choices=[("onsite", "Di tempat"), ("virtual", "Virtual"), ("hybrid", "Hibrida")],
                        max_length=8,
                        verbose_name="cara hadir",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("scan", "Pindai QR"),
                            ("link", "Tautan dan kode"),
                            ("list", "Daftar hadir"),
                            ("hand", "Dicatat panitia"),
                        ],
                        max_length=6,
                        verbose_name="dicatat lewat",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="pukul")),
                ("noted_at", models.DateTimeField(auto_now_add=True, verbose_name="diterima")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut")),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="academy.participant",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="academy.session",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "roll",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="attendance.roll",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan hadir",
                "indexes": [models.Index(fields=["session", "participant"], name="mark_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_by", None), ("withdrawn_at__isnull", False), _connector="OR"
                        ),
                        name="withdrawn_marks_have_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RollRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="baris")),
                ("name", models.CharField(max_length=160, verbose_name="nama")),
                ("unit_words", models.CharField(blank=True, max_length=200, verbose_name="satuan tertulis")),
                ("minutes", models.PositiveIntegerField(blank=True, null=True, verbose_name="menit")),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("unsure", "Perlu dipilih"),
                            ("participant", "Peserta"),
                            ("walk_in", "Datang langsung"),
                            ("short", "Kurang lama"),
                            ("drop", "Tidak dicatat"),
                        ],
                        max_length=12,
                        verbose_name="menjadi",
                    ),
                ),
                ("suggestions", models.JSONField(blank=True, default=list, verbose_name="saran")),
                ("made_walk_in", models.BooleanField(default=False)),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="academy.participant",
                    ),
                ),
                (
                    "roll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="attendance.roll"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "baris daftar susulan",
                "ordering": ["number", "id"],
                "indexes": [models.Index(fields=["roll", "choice", "number"], name="row_by_choice")],
                "constraints": [models.UniqueConstraint(fields=("roll", "number"), name="one_row_a_line")],
            },
        ),
        migrations.CreateModel(
            name="Sitting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[("before", "Sebelum kegiatan"), ("after", "Sesudah kegiatan")],
                        max_length=6,
                        verbose_name="tahap",
                    ),
                ),
                ("answers", models.JSONField(verbose_name="jawaban")),
                ("score", models.PositiveSmallIntegerField(verbose_name="benar")),
                ("most", models.PositiveSmallIntegerField(verbose_name="dari")),
                ("at", models.DateTimeField(verbose_name="pukul")),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sittings",
                        to="attendance.assessment",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sittings",
                        to="academy.participant",
                    ),
                ),
            ],
            options={
                "verbose_name": "lembar asesmen",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "participant", "stage"), name="one_sitting_a_stage"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__lte", models.F("most"))), name="score_within_most"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Arrival",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "mode",
                    models.CharField(
                        choices=[("onsite", "Di tempat"), ("virtual", "Virtual"), ("hybrid", "Hibrida")],
                        max_length=8,
                        verbose_name="cara hadir",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="pukul")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Menunggu pemeriksaan"),
                            ("confirmed", "Diterima"),
                            ("refused", "Ditolak"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
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
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="academy.participant",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="arrivals",
                        to="academy.session",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "kedatangan",
                "indexes": [models.Index(fields=["session", "state", "id"], name="arrival_to_decide")],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("session"),
                        models.F("unit"),
                        django.db.models.functions.text.Lower("name"),
                        name="one_arrival_a_name",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Book",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seed", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("rotates", models.BooleanField(default=True, verbose_name="kode berganti")),
                (
                    "opens_before",
                    models.PositiveSmallIntegerField(default=30, verbose_name="dibuka (menit sebelum sesi)"),
                ),
                (
                    "closes_after",
                    models.PositiveSmallIntegerField(default=60, verbose_name="ditutup (menit sesudah sesi)"),
                ),
                (
                    "share",
                    models.PositiveSmallIntegerField(default=50, verbose_name="hadir bila (persen sesi)"),
                ),
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="book", to="academy.event"
                    ),
                ),
            ],
            options={
                "verbose_name": "buku hadir",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("share__gte", 1), ("share__lte", 100)),
                        name="share_is_a_percentage",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[("onsite", "Di tempat"), ("virtual", "Virtual"), ("hybrid", "Hibrida")],
                        max_length=8,
                        verbose_name="cara hadir",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("scan", "Pindai QR"),
                            ("link", "Tautan dan kode"),
                            ("list", "Daftar hadir"),
                            ("hand", "Dicatat panitia"),
                        ],
                        max_length=6,
                        verbose_name="dicatat lewat",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="pukul")),
                ("scan_key", models.UUIDField(blank=True, null=True, unique=True)),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="presences",
                        to="academy.participant",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="presences",
                        to="academy.session",
                    ),
                ),
                (
                    "taken_by",
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
                "verbose_name": "kehadiran",
                "indexes": [models.Index(fields=["session", "-at"], name="presence_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("participant", "session"), name="one_presence_a_session")
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nomor")),
                ("text", models.CharField(max_length=500, verbose_name="pertanyaan")),
                ("choices", models.JSONField(verbose_name="pilihan")),
                ("key", models.PositiveSmallIntegerField(verbose_name="kunci")),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="attendance.assessment",
                    ),
                ),
            ],
            options={
                "verbose_name": "pertanyaan asesmen",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("assessment", "number"), name="one_question_a_number")
                ],
            },
        ),
    ]
