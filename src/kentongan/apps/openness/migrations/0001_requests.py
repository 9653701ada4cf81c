"""Requests, who asks, deadlines, answers, objections, disputes, letters."""

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
            name="Request",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("number", models.CharField(max_length=40, unique=True, verbose_name="nomor")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("web", "Laman"),
                            ("mail", "Surel"),
                            ("counter", "Loket"),
                            ("post", "Surat"),
                        ],
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="diterima")),
                ("asked", models.TextField(max_length=4000, verbose_name="informasi yang diminta")),
                ("purpose", models.TextField(max_length=2000, verbose_name="tujuan penggunaan")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("copy", "Salinan digital"),
                            ("print", "Salinan cetak"),
                            ("look", "Melihat, membaca, atau mendengarkan di tempat"),
                        ],
                        default="copy",
                        max_length=8,
                        verbose_name="bentuk",
                    ),
                ),
                (
                    "delivery",
                    models.CharField(
                        choices=[
                            ("mail", "Surel dan halaman status"),
                            ("pickup", "Diambil di loket"),
                            ("post", "Pos atau kurir"),
                        ],
                        default="mail",
                        max_length=8,
                        verbose_name="cara penyampaian",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "Diterima"),
                            ("incomplete", "Menunggu kelengkapan"),
                            ("in_search", "Dicari"),
                            ("consequence_test", "Uji konsekuensi"),
                            ("answered", "Dijawab"),
                            ("withdrawn", "Dicabut pemohon"),
                        ],
                        default="received",
                        max_length=20,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "resolution",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Belum diputus"),
                            ("granted", "Dikabulkan"),
                            ("partial", "Dikabulkan sebagian"),
                            ("refused", "Ditolak"),
                            ("not_held", "Tidak dikuasai"),
                            ("already_public", "Sudah diumumkan"),
                        ],
                        default="",
                        max_length=16,
                        verbose_name="hasil",
                    ),
                ),
                ("missing", models.TextField(blank=True, max_length=1000, verbose_name="yang kurang")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("sent_key", models.UUIDField(unique=True)),
                ("token_hash", models.CharField(max_length=64, null=True, unique=True)),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="information_requests",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "permohonan informasi",
                "ordering": ["-received_at", "-id"],
                "indexes": [
                    models.Index(fields=["-received_at", "-id"], name="request_newest"),
                    models.Index(fields=["unit", "received_at"], name="request_of_unit"),
                    models.Index(fields=["taken_by", "-received_at"], name="request_of_taker"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "answered"), models.Q(("resolution", ""), _negated=True)),
                            models.Q(models.Q(("status", "answered"), _negated=True), ("resolution", "")),
                            _connector="OR",
                        ),
                        name="answered_means_resolved",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("status__in", ["answered", "withdrawn"])),
                            models.Q(
                                models.Q(("status__in", ["answered", "withdrawn"]), _negated=True),
                                ("closed_at", None),
                            ),
                            _connector="OR",
                        ),
                        name="closed_with_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountedBy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holidays", models.JSONField(default=list, verbose_name="hari libur")),
                ("years", models.JSONField(default=list, verbose_name="tahun")),
                ("at", models.DateTimeField(verbose_name="waktu")),
            ],
            options={
                "verbose_name": "kalender terakhir",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("pk", 1)), name="only_one_calendar")
                ],
            },
        ),
        migrations.CreateModel(
            name="Objection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=40, unique=True, verbose_name="nomor")),
                ("ground", models.CharField(max_length=2, verbose_name="alasan")),
                ("words", models.TextField(max_length=4000, verbose_name="kasus posisi")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("web", "Laman"),
                            ("mail", "Surel"),
                            ("counter", "Loket"),
                            ("post", "Surat"),
                        ],
                        max_length=8,
                        verbose_name="cara",
                    ),
                ),
                ("filed_at", models.DateTimeField(verbose_name="diajukan")),
                ("is_late", models.BooleanField(default=False, verbose_name="lewat waktu")),
                (
                    "status",
                    models.CharField(
                        choices=[("filed", "Diajukan"), ("decided", "Diputus")],
                        default="filed",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Belum diputus"),
                            ("upheld", "Keberatan dikabulkan"),
                            ("partly", "Keberatan dikabulkan sebagian"),
                            ("rejected", "Keberatan ditolak"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="putusan",
                    ),
                ),
                (
                    "decision_words",
                    models.TextField(blank=True, max_length=6000, verbose_name="pertimbangan"),
                ),
                (
                    "orders",
                    models.TextField(blank=True, max_length=2000, verbose_name="perintah kepada PPID"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
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
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="objection",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "keberatan",
                "ordering": ["-filed_at", "-id"],
                "indexes": [models.Index(fields=["-filed_at", "-id"], name="objection_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at", None),
                                ("decided_by", None),
                                ("decision", ""),
                                ("status", "filed"),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("status", "decided"),
                                models.Q(("decision", ""), _negated=True),
                                models.Q(("decision_words", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="objection_decided_with_reasons",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("register_number", models.CharField(max_length=80, verbose_name="nomor register")),
                ("commission", models.CharField(max_length=120, verbose_name="Komisi Informasi")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("registered", "Terdaftar"),
                            ("mediation", "Mediasi"),
                            ("adjudication", "Ajudikasi nonlitigasi"),
                            ("decided", "Diputus Komisi Informasi"),
                            ("court", "Gugatan di pengadilan"),
                            ("court_decided", "Diputus pengadilan"),
                            ("final", "Berkekuatan hukum tetap"),
                        ],
                        max_length=14,
                        verbose_name="tahap",
                    ),
                ),
                ("court", models.CharField(blank=True, max_length=120, verbose_name="pengadilan")),
                (
                    "objection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dispute",
                        to="openness.objection",
                    ),
                ),
            ],
            options={
                "verbose_name": "sengketa informasi",
            },
        ),
        migrations.CreateModel(
            name="Requester",
            fields=[
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="requester",
                        serialize=False,
                        to="openness.request",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "Perorangan"),
                            ("group", "Kelompok orang"),
                            ("entity", "Badan hukum"),
                        ],
                        max_length=8,
                        verbose_name="pemohon",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="nama")),
                (
                    "id_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Belum ditunjukkan"),
                            ("ktp", "KTP atau KIA"),
                            ("passport", "Paspor"),
                            ("mandate", "Surat kuasa dan KTP pemberi kuasa"),
                            ("deed", "Akta badan hukum"),
                        ],
                        max_length=10,
                        verbose_name="bukti diri",
                    ),
                ),
                ("id_tail", models.CharField(blank=True, max_length=4, verbose_name="empat angka terakhir")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telepon")),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="alamat")),
                ("occupation", models.CharField(blank=True, max_length=80, verbose_name="pekerjaan")),
            ],
            options={
                "verbose_name": "pemohon",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("receipt", "Tanda terima"),
                            ("completion", "Permintaan kelengkapan"),
                            ("completed", "Kelengkapan diterima"),
                            ("extension", "Perpanjangan waktu"),
                            ("answer", "Pemberitahuan tertulis"),
                            ("withdrawn", "Pencabutan"),
                            ("moved", "Perubahan tenggat"),
                            ("objection", "Tanda terima keberatan"),
                            ("decision", "Tanggapan atas keberatan"),
                            ("carried_out", "Pelaksanaan putusan"),
                        ],
                        max_length=12,
                        verbose_name="surat",
                    ),
                ),
                ("key", models.CharField(max_length=80)),
                ("created_at", models.DateTimeField(verbose_name="dibuat")),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "request",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat kepada pemohon",
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("sent_at", None)), fields=["kind", "id"], name="letter_waiting"
                    ),
                    models.Index(fields=["request", "id"], name="letter_of_request"),
                ],
                "constraints": [models.UniqueConstraint(fields=("key",), name="one_letter_a_key")],
            },
        ),
        migrations.CreateModel(
            name="KeptFile",
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
                        choices=[("from_requester", "Dari pemohon"), ("answer", "Informasi yang diberikan")],
                        max_length=16,
                        verbose_name="jenis",
                    ),
                ),
                ("file", models.FileField(max_length=200, upload_to="permohonan/")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("type", models.CharField(blank=True, max_length=100, verbose_name="jenis isi")),
                ("size", models.PositiveIntegerField(verbose_name="ukuran")),
                ("sha256", models.CharField(max_length=64)),
                ("is_quarantined", models.BooleanField(default=False, verbose_name="ditahan")),
                ("warning", models.CharField(blank=True, max_length=300, verbose_name="peringatan")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_quarantined", False),
                            models.Q(("kind", "from_requester"), models.Q(("warning", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="nothing_held_back_goes_out",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.CharField(
                        choices=[
                            ("office", "Badan publik"),
                            ("requester", "Pemohon"),
                            ("commission", "Komisi Informasi"),
                        ],
                        max_length=10,
                        verbose_name="pihak",
                    ),
                ),
                ("rule_key", models.CharField(max_length=40, verbose_name="aturan")),
                ("rule_version", models.CharField(max_length=100, verbose_name="versi aturan")),
                ("event_at", models.DateTimeField(blank=True, null=True, verbose_name="kejadian")),
                ("event_on", models.DateField(blank=True, null=True, verbose_name="tanggal kejadian")),
                ("zone", models.CharField(max_length=16, verbose_name="zona waktu")),
                ("closes", models.TimeField(blank=True, null=True, verbose_name="jam tutup")),
                ("shifts", models.BooleanField(default=True, verbose_name="T0 bergeser")),
                ("due", models.DateField(verbose_name="jatuh tempo")),
                ("due_at", models.DateTimeField(verbose_name="saat terakhir")),
                ("extended_on", models.DateField(blank=True, null=True, verbose_name="diperpanjang")),
                ("moves", models.PositiveSmallIntegerField(default=0, verbose_name="banyaknya perubahan")),
                ("proof", models.TextField(verbose_name="hitungan")),
                ("doubt", models.CharField(blank=True, max_length=300, verbose_name="ragu")),
                ("met_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("reminded", models.PositiveSmallIntegerField(default=0, verbose_name="pengingat terakhir")),
                (
                    "request",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deadlines",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "tenggat",
                "ordering": ["due_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("met_at", None)), fields=["due_at", "id"], name="deadline_running"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("event_at", None), ("event_on__isnull", False)),
                            models.Q(("event_at__isnull", False), ("event_on", None)),
                            _connector="OR",
                        ),
                        name="deadline_has_one_event",
                    ),
                    models.UniqueConstraint(fields=("request", "rule_key"), name="one_deadline_a_rule"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="nomor surat")),
                (
                    "resolution",
                    models.CharField(
                        choices=[
                            ("", "Belum diputus"),
                            ("granted", "Dikabulkan"),
                            ("partial", "Dikabulkan sebagian"),
                            ("refused", "Ditolak"),
                            ("not_held", "Tidak dikuasai"),
                            ("already_public", "Sudah diumumkan"),
                        ],
                        max_length=16,
                        verbose_name="hasil",
                    ),
                ),
                ("words", models.TextField(max_length=6000, verbose_name="isi pemberitahuan")),
                ("grounds", models.JSONField(default=list, verbose_name="dasar pengecualian")),
                ("reason", models.TextField(blank=True, max_length=4000, verbose_name="alasan")),
                ("test", models.CharField(blank=True, max_length=120, verbose_name="uji konsekuensi")),
                (
                    "redactions",
                    models.TextField(blank=True, max_length=2000, verbose_name="bagian yang dihitamkan"),
                ),
                ("held_by", models.CharField(blank=True, max_length=200, verbose_name="penguasa informasi")),
                ("where", models.CharField(blank=True, max_length=500, verbose_name="alamat informasi")),
                ("cost", models.PositiveIntegerField(default=0, verbose_name="biaya")),
                ("cost_words", models.CharField(blank=True, max_length=300, verbose_name="rincian biaya")),
                ("answered_at", models.DateTimeField(verbose_name="dijawab")),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answer",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "jawaban",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolution__in", ["refused", "partial"]), _negated=True),
                            models.Q(
                                models.Q(("grounds", []), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                                models.Q(("test", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="refusal_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolution", "not_held"), _negated=True),
                            models.Q(("held_by", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="not_held_says_by_whom",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolution", "already_public"), _negated=True),
                            models.Q(("where", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="public_says_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cost", 0), models.Q(("cost_words", ""), _negated=True), _connector="OR"
                        ),
                        name="cost_is_itemised",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("resolution", ""), _negated=True), name="answer_resolves"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("register", models.CharField(max_length=10, verbose_name="register")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="nomor terakhir")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "register", "year"), name="one_series_a_year")
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("received", "Permohonan diterima"),
                            ("completion_asked", "Kelengkapan diminta"),
                            ("completed", "Kelengkapan diterima"),
                            ("search", "Informasi dicari"),
                            ("test", "Uji konsekuensi dimulai"),
                            ("extended", "Waktu diperpanjang"),
                            ("answered", "Permohonan dijawab"),
                            ("withdrawn", "Permohonan dicabut"),
                            ("objection_filed", "Keberatan diajukan"),
                            ("objection_decided", "Keberatan diputus"),
                            ("carried_out", "Putusan dilaksanakan"),
                            ("dispute", "Sengketa di Komisi Informasi"),
                            ("moved", "Tenggat berubah"),
                        ],
                        max_length=20,
                        verbose_name="peristiwa",
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=2000, verbose_name="penjelasan")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="openness.request",
                    ),
                ),
            ],
            options={
                "verbose_name": "langkah",
                "ordering": ["at", "id"],
                "indexes": [models.Index(fields=["request", "at"], name="step_of_request")],
            },
        ),
        migrations.CreateModel(
            name="DeadlineMove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="ke")),
                ("old_due", models.DateField(verbose_name="semula")),
                ("new_due", models.DateField(verbose_name="menjadi")),
                ("is_extension", models.BooleanField(default=False, verbose_name="perpanjangan")),
                ("because", models.TextField(max_length=2000, verbose_name="alasan")),
                ("words", models.TextField(verbose_name="penjelasan")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="history",
                        to="openness.deadline",
                    ),
                ),
            ],
            options={
                "verbose_name": "perubahan tenggat",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("deadline", "number"), name="each_move_once"),
                    models.CheckConstraint(
                        condition=models.Q(("because__regex", "\\S")), name="move_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("old_due", models.F("new_due")), _negated=True), name="move_moves"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisputeEvent",
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
                        choices=[
                            ("registered", "Terdaftar"),
                            ("mediation", "Mediasi"),
                            ("adjudication", "Ajudikasi nonlitigasi"),
                            ("decided", "Diputus Komisi Informasi"),
                            ("court", "Gugatan di pengadilan"),
                            ("court_decided", "Diputus pengadilan"),
                            ("final", "Berkekuatan hukum tetap"),
                        ],
                        max_length=14,
                        verbose_name="tahap",
                    ),
                ),
                ("day", models.DateField(verbose_name="tanggal")),
                ("words", models.TextField(blank=True, max_length=2000, verbose_name="keterangan")),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="openness.dispute",
                    ),
                ),
            ],
            options={
                "verbose_name": "tahap sengketa",
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("dispute", "stage"), name="each_stage_once")],
            },
        ),
    ]
