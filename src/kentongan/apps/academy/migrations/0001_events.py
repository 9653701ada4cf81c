"""0001_events"""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("campaigns", "0001_campaigns"),
        ("newsroom", "0009_counted_by_day"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Competence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40, unique=True, verbose_name="kunci")),
                ("label", models.CharField(max_length=120, verbose_name="kompetensi")),
                ("group", models.CharField(blank=True, max_length=60, verbose_name="kelompok")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="berlaku sejak")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("is_active", models.BooleanField(default=True, verbose_name="berlaku")),
            ],
            options={
                "verbose_name": "kompetensi",
                "ordering": ["label"],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                    "type",
                    models.CharField(
                        choices=[
                            ("training", "Pelatihan"),
                            ("briefing", "Penguatan"),
                            ("clinic", "Asistensi"),
                            ("guidance", "Bimbingan teknis"),
                            ("meeting", "Rapat kerja teknis"),
                            ("workshop", "Lokakarya"),
                            ("gathering", "Temu media"),
                            ("drill", "Simulasi krisis"),
                            ("press", "Konferensi pers"),
                            ("outreach", "Sosialisasi"),
                        ],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[("onsite", "Di tempat"), ("virtual", "Virtual"), ("hybrid", "Hibrida")],
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("theme", models.CharField(blank=True, max_length=200, verbose_name="tema")),
                ("hashtag", models.CharField(blank=True, max_length=60, verbose_name="tagar")),
                ("starts_at", models.DateTimeField(verbose_name="mulai")),
                ("ends_at", models.DateTimeField(verbose_name="selesai")),
                ("venue", models.CharField(blank=True, max_length=200, verbose_name="tempat")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="tautan virtual")),
                ("quota", models.PositiveIntegerField(blank=True, null=True, verbose_name="kuota di tempat")),
                (
                    "seats_per_unit",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="jatah satuan"),
                ),
                ("about", models.TextField(blank=True, verbose_name="keterangan")),
                ("competences", models.JSONField(blank=True, default=list, verbose_name="kompetensi")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Rancangan"),
                            ("open", "Terbuka"),
                            ("ended", "Selesai"),
                            ("cancelled", "Batal"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="dibuka")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan")),
                ("cancel_reason", models.CharField(blank=True, max_length=300, verbose_name="alasan batal")),
                (
                    "revision",
                    models.PositiveIntegerField(
                        default=0, help_text="SEQUENCE pada kalender", verbose_name="ubahan"
                    ),
                ),
                (
                    "day_reminded_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pengingat sehari"),
                ),
                (
                    "hour_reminded_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pengingat sejam"),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="campaigns.campaign",
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
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="units.unit",
                        verbose_name="penyelenggara",
                    ),
                ),
            ],
            options={
                "verbose_name": "kegiatan",
            },
        ),
        migrations.CreateModel(
            name="Feed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seed", models.CharField(max_length=32)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now=True, verbose_name="dibuat")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kalender rahasia",
            },
        ),
        migrations.CreateModel(
            name="Material",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("about", models.CharField(blank=True, max_length=500, verbose_name="keterangan")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("pptx", "PPTX"),
                            ("docx", "DOCX"),
                            ("xlsx", "XLSX"),
                            ("jpg", "JPEG"),
                            ("png", "PNG"),
                            ("link", "Tautan"),
                        ],
                        max_length=5,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "file",
                    models.FileField(blank=True, upload_to="kegiatan/bahan/%Y/%m/", verbose_name="berkas"),
                ),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                ("size", models.PositiveIntegerField(default=0, verbose_name="ukuran")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="versi")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="academy.material",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="materials",
                        to="units.unit",
                        verbose_name="pemilik",
                    ),
                ),
            ],
            options={
                "verbose_name": "bahan",
                "indexes": [
                    models.Index(fields=["-created_at", "-id"], name="material_newest"),
                    models.Index(fields=["unit", "-created_at"], name="material_of_unit"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("sha256", ""), _negated=True),
                        fields=("unit", "sha256"),
                        name="one_material_a_file",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("file", ""), ("kind", "link"), models.Q(("link", ""), _negated=True)),
                            models.Q(
                                models.Q(("kind", "link"), _negated=True),
                                models.Q(("file", ""), _negated=True),
                                ("link", ""),
                                models.Q(("sha256", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="material_is_file_or_link",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MaterialUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="dipakai")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="uses", to="academy.event"
                    ),
                ),
                (
                    "material",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uses",
                        to="academy.material",
                    ),
                ),
            ],
            options={
                "verbose_name": "bahan kegiatan",
                "constraints": [
                    models.UniqueConstraint(fields=("event", "material"), name="one_use_an_event")
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("position", models.CharField(blank=True, max_length=120, verbose_name="jabatan")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("is_head", models.BooleanField(default=False, verbose_name="kepala satuan")),
                (
                    "mode",
                    models.CharField(
                        choices=[("onsite", "Di tempat"), ("virtual", "Virtual"), ("hybrid", "Hibrida")],
                        default="onsite",
                        max_length=8,
                        verbose_name="cara hadir",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("nominated", "Ditunjuk"), ("walk_in", "Datang langsung")],
                        default="nominated",
                        max_length=10,
                        verbose_name="asal",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("nominated", "Menunggu konfirmasi"),
                            ("confirmed", "Terkonfirmasi"),
                            ("waiting", "Daftar tunggu"),
                            ("declined", "Berhalangan"),
                        ],
                        default="nominated",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="alasan berhalangan")),
                (
                    "queued_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="masuk daftar tunggu"),
                ),
                ("seed", models.CharField(blank=True, max_length=32)),
                ("token_hash", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="academy.event",
                    ),
                ),
                (
                    "named_by",
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
                        related_name="participants",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
                (
                    "user",
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
                "verbose_name": "peserta",
                "ordering": ["name", "id"],
                "indexes": [
                    models.Index(fields=["event", "unit"], name="participant_of_unit"),
                    models.Index(fields=["unit", "-created_at"], name="participant_newest"),
                    models.Index(
                        condition=models.Q(("place", "waiting")),
                        fields=["event", "queued_at"],
                        name="participant_queue",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("user__isnull", False)),
                        fields=("event", "user"),
                        name="one_seat_a_user",
                    ),
                    models.UniqueConstraint(
                        models.F("event"),
                        models.F("unit"),
                        django.db.models.functions.text.Lower("name"),
                        condition=models.Q(("user__isnull", True)),
                        name="one_seat_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("place", "waiting"), _negated=True),
                            ("queued_at__isnull", False),
                            _connector="OR",
                        ),
                        name="waiting_have_a_turn",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("place", "declined"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="declined_say_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("named", "Penunjukan"),
                            ("seated", "Mendapat tempat"),
                            ("day", "Pengingat sehari sebelumnya"),
                            ("hour", "Pengingat sejam sebelumnya"),
                            ("cancelled", "Pembatalan"),
                            ("changed", "Perubahan"),
                        ],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="academy.participant",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat kegiatan",
            },
        ),
        migrations.CreateModel(
            name="PlanLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("code", models.CharField(blank=True, max_length=40, verbose_name="kode")),
                ("title", models.CharField(max_length=200, verbose_name="kegiatan rencana kerja")),
                ("goal", models.CharField(blank=True, max_length=300, verbose_name="sasaran")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_lines",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "rencana kerja",
                "ordering": ["-year", "code", "title"],
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "year", "title"), name="one_plan_line_a_year")
                ],
            },
        ),
        migrations.AddField(
            model_name="event",
            name="plan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="academy.planline",
            ),
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="sesi")),
                ("starts_at", models.DateTimeField(verbose_name="mulai")),
                ("ends_at", models.DateTimeField(verbose_name="selesai")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="ruang")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to="academy.event",
                    ),
                ),
            ],
            options={
                "verbose_name": "sesi",
                "ordering": ["starts_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("title", models.CharField(blank=True, max_length=160, verbose_name="jabatan")),
                ("topic", models.CharField(blank=True, max_length=200, verbose_name="membawakan")),
                ("key_points", models.TextField(blank=True, verbose_name="pokok sambutan atau materi")),
                ("place", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speakers",
                        to="academy.event",
                    ),
                ),
            ],
            options={
                "verbose_name": "pembicara",
                "ordering": ["place", "id"],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(verbose_name="kutipan")),
                (
                    "cleared_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="boleh dipakai sejak"),
                ),
                (
                    "cleared_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotes",
                        to="academy.speaker",
                    ),
                ),
            ],
            options={
                "verbose_name": "kutipan pembicara",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cleared_at__isnull", True), ("cleared_by__isnull", True)),
                            models.Q(("cleared_at__isnull", False), ("cleared_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="quote_clearance_is_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Coverage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="event_coverage",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coverage",
                        to="academy.event",
                    ),
                ),
            ],
            options={
                "verbose_name": "berita kegiatan",
                "indexes": [models.Index(fields=["unit", "-made_at"], name="coverage_of_unit")],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "unit"), name="one_story_an_office")
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
                ("task", models.CharField(max_length=300, verbose_name="tugas")),
                ("due_on", models.DateField(verbose_name="tenggat")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Ditunggu"),
                            ("given", "Menunggu tinjauan"),
                            ("accepted", "Diterima"),
                            ("returned", "Dikembalikan"),
                        ],
                        default="asked",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("plan", models.CharField(blank=True, max_length=300, verbose_name="yang akan dilakukan")),
                (
                    "responsible",
                    models.CharField(blank=True, max_length=120, verbose_name="penanggung jawab"),
                ),
                (
                    "cascade_on",
                    models.DateField(blank=True, null=True, verbose_name="sesi berbagi di satuan"),
                ),
                ("evidence", models.TextField(blank=True, verbose_name="bukti")),
                (
                    "file",
                    models.FileField(
                        blank=True, upload_to="kegiatan/tindak-lanjut/%Y/%m/", verbose_name="berkas bukti"
                    ),
                ),
                ("file_kind", models.CharField(blank=True, max_length=5)),
                ("given_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditinjau")),
                (
                    "review_note",
                    models.CharField(blank=True, max_length=300, verbose_name="catatan peninjau"),
                ),
                ("reminded_on", models.DateField(blank=True, null=True, verbose_name="diingatkan")),
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
                        related_name="follow_ups",
                        to="academy.event",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "tindak lanjut",
                "indexes": [
                    models.Index(fields=["unit", "due_on"], name="follow_up_of_unit"),
                    models.Index(
                        condition=models.Q(("state__in", ("asked", "returned"))),
                        fields=["due_on"],
                        name="follow_up_waiting",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "unit"), name="one_follow_up_an_office"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "asked"),
                            models.Q(("given_at__isnull", False), ("given_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="only_given_follow_ups_are_judged",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("accepted", "returned")), _negated=True),
                            ("reviewed_by__isnull", False),
                            _connector="OR",
                        ),
                        name="judged_follow_ups_name_the_judge",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "returned"), _negated=True),
                            models.Q(("review_note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="returned_follow_ups_say_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("invited_at", models.DateTimeField(auto_now_add=True, verbose_name="diundang")),
                ("head_comes", models.BooleanField(null=True, verbose_name="kepala hadir")),
                ("excuse", models.CharField(blank=True, max_length=300, verbose_name="alasan tidak hadir")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="academy.event",
                    ),
                ),
                (
                    "invited_by",
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
                        related_name="event_invitations",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "undangan kegiatan",
                "indexes": [models.Index(fields=["unit", "-invited_at"], name="event_invitation_of_unit")],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "unit"), name="one_invitation_an_office")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["-starts_at", "-id"], name="academy_newest"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["unit", "-starts_at"], name="academy_of_unit"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("state", "open")), fields=["starts_at"], name="academy_to_come"
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="event_ends_after_it_starts"
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "cancelled"), _negated=True),
                    models.Q(models.Q(("cancel_reason", ""), _negated=True), ("cancelled_at__isnull", False)),
                    _connector="OR",
                ),
                name="cancelled_events_say_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "ended"), _negated=True), ("ended_at__isnull", False), _connector="OR"
                ),
                name="ended_events_know_when",
            ),
        ),
    ]
