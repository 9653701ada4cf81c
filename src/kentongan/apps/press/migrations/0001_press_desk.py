"""0001_press_desk"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("channels", "0001_ways_out"),
        ("monitoring", "0006_hashes_of_releases_at_once"),
        ("newsroom", "0008_freezes"),
        ("stakeholders", "0006_complaints"),
        ("standards", "0001_reports"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Refusal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address_hash", models.CharField(max_length=64, unique=True)),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="sejak")),
            ],
            options={
                "verbose_name": "penolakan",
            },
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("retired_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut")),
                ("warned_at", models.DateTimeField(blank=True, null=True, verbose_name="diperingatkan")),
                ("used_count", models.PositiveIntegerField(default=0, verbose_name="kali dipakai")),
                ("search", django.contrib.postgres.search.SearchVectorField(null=True)),
                (
                    "owner",
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
                        related_name="press_lines",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "pegangan jawaban",
            },
        ),
        migrations.CreateModel(
            name="LineVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="versi")),
                ("question", models.CharField(max_length=300, verbose_name="pertanyaan")),
                ("words", models.TextField(verbose_name="pegangan")),
                ("facts", models.TextField(verbose_name="fakta")),
                ("source", models.CharField(max_length=300, verbose_name="sumber")),
                ("valid_until", models.DateTimeField(verbose_name="berlaku sampai")),
                ("saved_at", models.DateTimeField(auto_now_add=True, verbose_name="disimpan")),
                ("approved_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="press.line"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="standards.checkreport",
                    ),
                ),
            ],
            options={
                "verbose_name": "versi pegangan",
                "ordering": ["number"],
                "indexes": [models.Index(fields=["valid_until"], name="line_by_expiry")],
                "constraints": [
                    models.UniqueConstraint(fields=("line", "number"), name="line_versions_run_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by", None),
                            models.Q(("approved_by", models.F("author")), _negated=True),
                            _connector="OR",
                        ),
                        name="line_author_approves_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at__isnull", True), ("approved_by__isnull", True)),
                            models.Q(("approved_at__isnull", False), ("approved_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="line_approval_is_whole",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="line",
            name="approved",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="press.lineversion",
            ),
        ),
        migrations.AddField(
            model_name="line",
            name="newest",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="press.lineversion",
            ),
        ),
        migrations.CreateModel(
            name="Enquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("asker", models.CharField(blank=True, max_length=120, verbose_name="nama penanya")),
                ("outlet_name", models.CharField(blank=True, max_length=120, verbose_name="media")),
                ("questions", models.TextField(verbose_name="pertanyaan")),
                ("case_code", models.CharField(blank=True, max_length=40, verbose_name="kode perkara")),
                (
                    "asked_by",
                    models.CharField(
                        choices=[
                            ("phone", "telepon"),
                            ("chat", "WhatsApp"),
                            ("mail", "surel"),
                            ("met", "tatap muka"),
                        ],
                        default="chat",
                        max_length=6,
                        verbose_name="lewat",
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        choices=[("normal", "biasa"), ("urgent", "mendesak")],
                        default="normal",
                        max_length=8,
                        verbose_name="kepentingan",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "baru"),
                            ("answering", "sedang dijawab"),
                            ("passed_up", "diteruskan ke atas"),
                            ("answered", "terjawab"),
                            ("declined", "tidak dijawab"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="diterima")),
                ("deadline", models.DateTimeField(verbose_name="tenggat")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                ("escalated_at", models.DateTimeField(blank=True, null=True, verbose_name="dinaikkan")),
                ("answer", models.TextField(blank=True, verbose_name="jawaban")),
                ("spoken_by", models.CharField(blank=True, max_length=160, verbose_name="pembicara")),
                (
                    "decline_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("inquiry", "pemeriksaan masih berjalan"),
                            ("others", "kewenangan instansi lain"),
                            ("privacy", "data pribadi atau identitas yang dilindungi"),
                            ("security", "rincian keamanan"),
                            ("unknown", "fakta belum diketahui"),
                        ],
                        max_length=8,
                        verbose_name="alasan",
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("articles", models.ManyToManyField(related_name="+", to="monitoring.article")),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="stakeholders.outlet",
                    ),
                ),
                (
                    "owner",
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
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_dealings",
                        to="units.unit",
                    ),
                ),
                ("lines", models.ManyToManyField(related_name="enquiries", to="press.lineversion")),
            ],
            options={
                "verbose_name": "pertanyaan pers",
            },
        ),
        migrations.CreateModel(
            name="PressEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("title", models.CharField(max_length=200, verbose_name="acara")),
                ("place", models.CharField(max_length=200, verbose_name="tempat")),
                ("starts_at", models.DateTimeField(verbose_name="mulai")),
                ("ends_at", models.DateTimeField(verbose_name="selesai")),
                (
                    "quota",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="0: tanpa batas", verbose_name="kuota"
                    ),
                ),
                ("rules", models.TextField(blank=True, verbose_name="aturan kunjungan")),
                ("contact", models.CharField(max_length=200, verbose_name="narahubung")),
                (
                    "keep_days",
                    models.PositiveSmallIntegerField(
                        default=30, verbose_name="data tamu dihapus setelah (hari)"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=0, verbose_name="ubahan")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan")),
                (
                    "reminded_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pengingat dikirim"),
                ),
                ("erased_at", models.DateTimeField(blank=True, null=True, verbose_name="data tamu dihapus")),
                ("counts", models.JSONField(default=dict, verbose_name="jumlah")),
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
                        related_name="press_events",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "acara pers",
                "indexes": [
                    models.Index(fields=["-starts_at", "-id"], name="event_newest"),
                    models.Index(fields=["unit", "-starts_at"], name="event_of_unit"),
                    models.Index(
                        condition=models.Q(("erased_at", None)), fields=["ends_at"], name="event_to_erase"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="press_event_runs_forward",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PressList",
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
                    "highest_tier",
                    models.PositiveSmallIntegerField(default=5, verbose_name="tingkat media sampai"),
                ),
                ("city", models.CharField(blank=True, max_length=80, verbose_name="kota media")),
                ("province", models.CharField(blank=True, max_length=60, verbose_name="provinsi media")),
                ("beat", models.CharField(blank=True, max_length=80, verbose_name="bidang liputan")),
                ("only_verified", models.BooleanField(default=True, verbose_name="hanya yang terverifikasi")),
                ("is_active", models.BooleanField(default=True, verbose_name="berjalan")),
                ("synced_at", models.DateTimeField(blank=True, null=True, verbose_name="disegarkan")),
                ("counts", models.JSONField(default=dict, verbose_name="hasil terakhir")),
                ("trouble", models.CharField(blank=True, max_length=300, verbose_name="kendala")),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="channels.channelaccount",
                    ),
                ),
                (
                    "keeper",
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
                        related_name="press_lists",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "daftar hidup",
            },
        ),
        migrations.CreateModel(
            name="Reporter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="nama")),
                ("beat", models.CharField(blank=True, max_length=80, verbose_name="bidang liputan")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telepon")),
                ("notes", models.TextField(blank=True, verbose_name="catatan")),
                ("is_verified", models.BooleanField(default=False, verbose_name="terverifikasi")),
                (
                    "status",
                    models.CharField(
                        choices=[("active", "aktif"), ("paused", "dijeda"), ("erased", "data dihapus")],
                        default="active",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "consent_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("spoken", "lisan, dicatat petugas"),
                            ("card", "menyerahkan kartu nama"),
                            ("written", "tertulis atau pesan"),
                            ("form", "lewat tautan pribadi"),
                        ],
                        max_length=8,
                        verbose_name="cara setuju",
                    ),
                ),
                ("consent_at", models.DateTimeField(blank=True, null=True, verbose_name="setuju pada")),
                ("consent_text", models.CharField(blank=True, max_length=300, verbose_name="yang disetujui")),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="persetujuan ditarik"),
                ),
                ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="data dipastikan")),
                (
                    "consent_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reporters",
                        to="stakeholders.outlet",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reporters", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "wartawan",
                "indexes": [
                    models.Index(fields=["unit", "name", "id"], name="reporter_of_unit"),
                    models.Index(fields=["name", "id"], name="reporter_by_name"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("unit"),
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="one_reporter_address_a_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "erased"), _negated=True),
                            models.Q(("beat", ""), ("email", ""), ("name", ""), ("notes", ""), ("phone", "")),
                            _connector="OR",
                        ),
                        name="erased_reporters_keep_nothing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("consent_at", None),
                            models.Q(("consent_how", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="reporter_consent_says_how",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="masuk")),
                ("off_at", models.DateTimeField(blank=True, null=True, verbose_name="keluar")),
                ("why_off", models.CharField(blank=True, max_length=200, verbose_name="alasan keluar")),
                (
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="channels.recipient"
                    ),
                ),
                (
                    "press_list",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="press.presslist",
                    ),
                ),
                (
                    "reporter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="press.reporter",
                    ),
                ),
            ],
            options={
                "verbose_name": "anggota daftar",
                "constraints": [
                    models.UniqueConstraint(fields=("press_list", "reporter"), name="one_member_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Interview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("asker", models.CharField(blank=True, max_length=120, verbose_name="nama penanya")),
                ("outlet_name", models.CharField(blank=True, max_length=120, verbose_name="media")),
                ("questions", models.TextField(verbose_name="pertanyaan")),
                ("case_code", models.CharField(blank=True, max_length=40, verbose_name="kode perkara")),
                ("held_at", models.DateTimeField(verbose_name="berlangsung")),
                ("speaker", models.CharField(max_length=160, verbose_name="pembicara")),
                ("answers", models.TextField(verbose_name="jawaban yang diberikan")),
                ("promise", models.CharField(blank=True, max_length=300, verbose_name="janji tindak lanjut")),
                ("promise_due", models.DateTimeField(blank=True, null=True, verbose_name="tenggat janji")),
                (
                    "promise_kept_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="janji dipenuhi"),
                ),
                (
                    "promise_told_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="janji diingatkan"),
                ),
                ("articles", models.ManyToManyField(related_name="+", to="monitoring.article")),
                (
                    "enquiry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="interviews",
                        to="press.enquiry",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="stakeholders.outlet",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_dealings",
                        to="units.unit",
                    ),
                ),
                (
                    "reporter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_dealings",
                        to="press.reporter",
                    ),
                ),
            ],
            options={
                "verbose_name": "wawancara",
                "indexes": [
                    models.Index(fields=["-held_at", "-id"], name="interview_newest"),
                    models.Index(fields=["unit", "-held_at"], name="interview_of_unit"),
                    models.Index(fields=["reporter", "-held_at"], name="interview_of_reporter"),
                    models.Index(
                        condition=models.Q(
                            models.Q(("promise_due", None), _negated=True), ("promise_kept_at", None)
                        ),
                        fields=["promise_due"],
                        name="interview_promises",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("promise_due", None), models.Q(("promise", ""), _negated=True), _connector="OR"
                        ),
                        name="interview_due_needs_a_promise",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Guest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="nama")),
                ("outlet_name", models.CharField(blank=True, max_length=120, verbose_name="media")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("seed", models.CharField(max_length=32)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                (
                    "reply",
                    models.CharField(
                        blank=True,
                        choices=[("", "belum menjawab"), ("yes", "hadir"), ("no", "tidak hadir")],
                        max_length=4,
                        verbose_name="jawaban",
                    ),
                ),
                ("replied_at", models.DateTimeField(blank=True, null=True, verbose_name="menjawab")),
                ("substitute", models.CharField(blank=True, max_length=120, verbose_name="pengganti")),
                (
                    "seat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "tidak ada"),
                            ("taken", "mendapat tempat"),
                            ("waiting", "daftar tunggu"),
                        ],
                        max_length=8,
                        verbose_name="tempat",
                    ),
                ),
                (
                    "id_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "belum disebut"),
                            ("press", "kartu pers"),
                            ("ktp", "KTP"),
                            ("sim", "SIM"),
                            ("passport", "paspor"),
                        ],
                        max_length=8,
                        verbose_name="jenis identitas",
                    ),
                ),
                ("id_last4", models.CharField(blank=True, max_length=4, verbose_name="4 angka terakhir")),
                ("vehicle", models.CharField(blank=True, max_length=60, verbose_name="kendaraan")),
                ("devices", models.CharField(blank=True, max_length=200, verbose_name="alat yang dibawa")),
                (
                    "clearance",
                    models.CharField(
                        choices=[
                            ("pending", "menunggu putusan"),
                            ("cleared", "boleh masuk"),
                            ("refused", "tidak boleh masuk"),
                        ],
                        default="pending",
                        max_length=8,
                        verbose_name="izin masuk",
                    ),
                ),
                ("clearance_reason", models.CharField(blank=True, max_length=200, verbose_name="alasan")),
                ("cleared_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                ("arrived_at", models.DateTimeField(blank=True, null=True, verbose_name="datang")),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guests",
                        to="press.pressevent",
                    ),
                ),
                (
                    "reporter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="press.reporter",
                    ),
                ),
            ],
            options={
                "verbose_name": "tamu",
                "indexes": [
                    models.Index(fields=["event", "seat", "replied_at"], name="guest_in_turn"),
                    models.Index(fields=["reporter", "-id"], name="guest_of_reporter"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("reporter", None), _negated=True),
                        fields=("event", "reporter"),
                        name="one_reporter_invited_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seat", ""), ("reply", "yes"), _connector="OR"),
                        name="only_comers_have_seats",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("id_last4", ""), ("id_last4__regex", "^[0-9A-Z]{4}$"), _connector="OR"
                        ),
                        name="four_digits_of_a_card",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("clearance", "refused"), _negated=True),
                            models.Q(("clearance_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refused_guests_learn_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("arrived_at", None), ("clearance", "cleared"), _connector="OR"),
                        name="only_the_cleared_come_in",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="enquiry",
            name="reporter",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)s_dealings",
                to="press.reporter",
            ),
        ),
        migrations.CreateModel(
            name="ContactLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seed", models.CharField(max_length=32)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="dipakai")),
                (
                    "reporter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="press.reporter"
                    ),
                ),
            ],
            options={
                "verbose_name": "tautan konfirmasi",
                "indexes": [models.Index(fields=["reporter", "-made_at"], name="link_of_reporter")],
            },
        ),
        migrations.CreateModel(
            name="Room",
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
                ("words", models.TextField(blank=True, verbose_name="naskah")),
                ("embargo_until", models.DateTimeField(verbose_name="embargo sampai")),
                ("terms", models.TextField(verbose_name="syarat")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
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
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="press_rooms",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "ruang embargo",
                "indexes": [models.Index(fields=["unit", "-id"], name="room_of_unit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("story", None), ("words", ""), _connector="OR"),
                        name="room_has_one_text",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.FileField(upload_to="press/%Y/%m")),
                ("caption", models.CharField(max_length=200, verbose_name="keterangan")),
                ("size", models.PositiveIntegerField(verbose_name="ukuran")),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="ditambahkan")),
                (
                    "room",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="press.room"
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas ruang",
            },
        ),
        migrations.CreateModel(
            name="RoomPass",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("seed", models.CharField(max_length=32)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="syarat diterima")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut")),
                (
                    "reporter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passes",
                        to="press.reporter",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="passes", to="press.room"
                    ),
                ),
            ],
            options={
                "verbose_name": "izin ruang",
                "constraints": [
                    models.UniqueConstraint(fields=("room", "reporter"), name="one_pass_a_reporter")
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
                            ("confirm", "konfirmasi data"),
                            ("invitation", "undangan"),
                            ("reminder", "pengingat"),
                            ("seated", "mendapat tempat"),
                            ("cancelled", "acara batal"),
                            ("room", "ruang embargo"),
                        ],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "withheld",
                    models.CharField(blank=True, max_length=300, verbose_name="tidak dikirim karena"),
                ),
                (
                    "guest",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="press.guest",
                    ),
                ),
                (
                    "link",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="press.contactlink",
                    ),
                ),
                (
                    "room_pass",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="press.roompass",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat keluar",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("withheld", ""), ("mailed_at", None), _connector="OR"),
                        name="withheld_letters_stay",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomVisit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("what", models.CharField(max_length=40, verbose_name="tindakan")),
                (
                    "room_pass",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="log", to="press.roompass"
                    ),
                ),
            ],
            options={
                "verbose_name": "kunjungan ruang",
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["room_pass", "-id"], name="room_visit_of_pass")],
            },
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["unit", "-updated_at"], name="line_of_unit"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["-updated_at", "-id"], name="line_newest"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="line_search"),
        ),
        migrations.AddIndex(
            model_name="enquiry",
            index=models.Index(fields=["status", "deadline"], name="enquiry_by_deadline"),
        ),
        migrations.AddIndex(
            model_name="enquiry",
            index=models.Index(fields=["unit", "-received_at"], name="enquiry_of_unit"),
        ),
        migrations.AddIndex(
            model_name="enquiry",
            index=models.Index(
                condition=models.Q(("settled_at", None), _negated=True),
                fields=["-settled_at"],
                name="enquiry_settled",
            ),
        ),
        migrations.AddIndex(
            model_name="enquiry",
            index=models.Index(fields=["reporter", "-received_at"], name="enquiry_of_reporter"),
        ),
        migrations.AddConstraint(
            model_name="enquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "answered"), _negated=True),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        models.Q(("spoken_by", ""), _negated=True),
                        models.Q(("settled_at", None), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="answered_enquiries_have_an_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="enquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "declined"), _negated=True),
                    models.Q(
                        models.Q(("decline_reason", ""), _negated=True),
                        models.Q(("settled_at", None), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="declined_enquiries_say_why",
            ),
        ),
    ]
