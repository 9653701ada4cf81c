"""Crisis cases with their facts, teams, tasks and timelines, and the alarms they may come from."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("monitoring", "0006_hashes_of_releases_at_once"),
        ("newsroom", "0008_freezes"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Alarm",
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
                            ("K01", "Pelarian"),
                            ("K02", "Kerusuhan atau penyanderaan"),
                            ("K03", "Kebakaran"),
                            ("K04", "Kematian di dalam"),
                            ("K05", "Narkoba"),
                            ("K06", "Telepon genggam atau penipuan daring"),
                            ("K07", "Pungutan liar atau suap"),
                            ("K08", "Kekerasan"),
                            ("K09", "Kelebihan isi atau layanan dasar"),
                            ("K10", "Wabah atau keracunan"),
                            ("K11", "Pelanggaran petugas"),
                            ("K12", "Salah bebas atau lewat masa tahan"),
                            ("K13", "Sorotan pada perkara besar"),
                            ("K14", "Anak di LPKA"),
                            ("K15", "Bencana alam"),
                            ("K16", "Hoaks, video lama, atau peretasan"),
                            ("K17", "Unjuk rasa atau sorotan lembaga"),
                            ("K18", "Penyerangan atau kecelakaan petugas"),
                            ("K19", "Warga negara asing"),
                            ("K20", "Kegiatan politik"),
                        ],
                        max_length=4,
                        verbose_name="dugaan jenis",
                    ),
                ),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        default=list,
                        size=None,
                        verbose_name="kata",
                    ),
                ),
                (
                    "severity",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Isu"), (2, "Waspada"), (3, "Krisis"), (4, "Krisis nasional")],
                        default=1,
                        verbose_name="dugaan tingkat",
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="waktu")),
                (
                    "heard_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="terakhir terdengar"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "baru"),
                            ("dismissed", "dikesampingkan"),
                            ("opened", "menjadi kasus"),
                        ],
                        default="new",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="alasan")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="monitoring.article",
                    ),
                ),
                (
                    "settled_by",
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
                        related_name="crisis_alarms",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "alarm",
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("code", models.CharField(max_length=16, unique=True, verbose_name="nomor")),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("K01", "Pelarian"),
                            ("K02", "Kerusuhan atau penyanderaan"),
                            ("K03", "Kebakaran"),
                            ("K04", "Kematian di dalam"),
                            ("K05", "Narkoba"),
                            ("K06", "Telepon genggam atau penipuan daring"),
                            ("K07", "Pungutan liar atau suap"),
                            ("K08", "Kekerasan"),
                            ("K09", "Kelebihan isi atau layanan dasar"),
                            ("K10", "Wabah atau keracunan"),
                            ("K11", "Pelanggaran petugas"),
                            ("K12", "Salah bebas atau lewat masa tahan"),
                            ("K13", "Sorotan pada perkara besar"),
                            ("K14", "Anak di LPKA"),
                            ("K15", "Bencana alam"),
                            ("K16", "Hoaks, video lama, atau peretasan"),
                            ("K17", "Unjuk rasa atau sorotan lembaga"),
                            ("K18", "Penyerangan atau kecelakaan petugas"),
                            ("K19", "Warga negara asing"),
                            ("K20", "Kegiatan politik"),
                        ],
                        max_length=4,
                        verbose_name="jenis",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("place", models.CharField(max_length=160, verbose_name="tempat")),
                (
                    "severity",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Isu"), (2, "Waspada"), (3, "Krisis"), (4, "Krisis nasional")],
                        default=1,
                        verbose_name="tingkat",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "berjalan"),
                            ("stood_down", "siaga diakhiri"),
                            ("closed", "selesai"),
                            ("merged", "digabung"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                ("signs", models.JSONField(blank=True, default=dict, verbose_name="tanda")),
                ("weighed", models.JSONField(blank=True, default=list)),
                ("judged_at", models.DateTimeField(blank=True, null=True, verbose_name="terakhir ditimbang")),
                ("is_drill", models.BooleanField(default=False, verbose_name="simulasi")),
                ("is_restricted", models.BooleanField(default=False, verbose_name="terbatas")),
                ("is_danger", models.BooleanField(default=False, verbose_name="membahayakan masyarakat")),
                ("detected_at", models.DateTimeField(verbose_name="diketahui")),
                (
                    "spokesperson_title",
                    models.CharField(blank=True, max_length=160, verbose_name="jabatan juru bicara"),
                ),
                ("playbook", models.CharField(blank=True, max_length=40, verbose_name="panduan")),
                (
                    "next_update_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="kabar berikutnya"),
                ),
                (
                    "reminded_for",
                    models.DateTimeField(blank=True, null=True, verbose_name="janji yang sudah diingatkan"),
                ),
                (
                    "first_statement_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="pernyataan pertama"),
                ),
                ("stood_down_at", models.DateTimeField(blank=True, null=True, verbose_name="siaga diakhiri")),
                ("stood_down_reason", models.TextField(blank=True, verbose_name="alasan")),
                ("filing_key", models.UUIDField(blank=True, null=True, unique=True)),
                (
                    "alarm",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="crisis.alarm",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="monitoring.article",
                    ),
                ),
                (
                    "freeze",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.freeze",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="crisis.case",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "spokesperson",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stood_down_by",
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
                        related_name="crisis_cases",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "kasus",
                "verbose_name_plural": "kasus",
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "open")),
                        fields=["-severity", "-detected_at"],
                        name="case_open",
                    ),
                    models.Index(fields=["-detected_at", "-id"], name="case_newest"),
                    models.Index(
                        condition=models.Q(("status", "open")), fields=["judged_at"], name="case_to_judge"
                    ),
                    models.Index(fields=["unit", "type", "-detected_at"], name="case_of_unit"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("severity__range", (1, 4))), name="case_severity_of_four"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_into__isnull", False), ("status", "merged")),
                            models.Q(models.Q(("status", "merged"), _negated=True), ("merged_into", None)),
                            _connector="OR",
                        ),
                        name="case_merged_points_to_other",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "stood_down"), _negated=True),
                            models.Q(
                                ("stood_down_at__isnull", False),
                                models.Q(("stood_down_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="case_stood_down_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_drill", True), _negated=True), ("freeze", None), _connector="OR"
                        ),
                        name="drill_freezes_nothing",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="alarm",
            name="case",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="alarms",
                to="crisis.case",
            ),
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slot",
                    models.CharField(
                        choices=[
                            ("what", "Apa yang terjadi"),
                            ("where", "Di mana"),
                            ("when", "Kapan"),
                            ("status_now", "Keadaan sekarang"),
                            ("care", "Penanganan orang"),
                            ("actions", "Yang dilakukan"),
                            ("unknown", "Yang belum diketahui"),
                            ("hotline", "Kontak untuk masyarakat"),
                            ("other", "Lainnya"),
                        ],
                        max_length=12,
                        verbose_name="pertanyaan",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("known", "diketahui"),
                            ("unknown", "belum diketahui"),
                            ("denied", "dibantah"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("text", models.CharField(max_length=600, verbose_name="isi")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                ("source_at", models.DateTimeField(blank=True, null=True, verbose_name="waktu sumber")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat")),
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="crisis.case"
                    ),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supersedes",
                        to="crisis.fact",
                    ),
                ),
            ],
            options={
                "verbose_name": "fakta",
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_by", None)),
                        fields=["case", "slot"],
                        name="fact_current",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "known"), _negated=True),
                            models.Q(("source", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="known_fact_names_source",
                    )
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
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("lead", "Pemimpin"),
                            ("spokesperson", "Juru bicara"),
                            ("liaison", "Penghubung"),
                            ("writer", "Penulis"),
                            ("monitor", "Pemantau"),
                        ],
                        max_length=12,
                        verbose_name="tugas",
                    ),
                ),
                ("joined_at", models.DateTimeField(auto_now_add=True, verbose_name="bergabung")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="crisis.case"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="crisis_duties",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "anggota tim",
                "constraints": [
                    models.UniqueConstraint(fields=("case", "user", "duty"), name="one_duty_once_a_member"),
                    models.UniqueConstraint(
                        condition=models.Q(("duty", "spokesperson")),
                        fields=("case",),
                        name="one_spokesperson_a_case",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("duty", "lead")), fields=("case",), name="one_lead_a_case"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="waktu")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("opened", "Kasus dibuka"),
                            ("alarm", "Alarm"),
                            ("press", "Pemberitaan"),
                            ("fact", "Fakta"),
                            ("task", "Tugas"),
                            ("escalation", "Eskalasi"),
                            ("severity", "Tingkat"),
                            ("team", "Tim"),
                            ("spokesperson", "Juru bicara"),
                            ("freeze", "Satu pintu"),
                            ("restriction", "Pembatasan"),
                            ("promise", "Janji kabar"),
                            ("statement", "Pernyataan"),
                            ("situation", "Laporan situasi"),
                            ("drill", "Simulasi"),
                            ("evaluation", "Evaluasi"),
                            ("note", "Catatan"),
                            ("merge", "Penggabungan"),
                            ("stood_down", "Siaga diakhiri"),
                            ("reopened", "Dibuka kembali"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("text", models.TextField(verbose_name="isi")),
                ("detail", models.JSONField(blank=True, default=dict)),
                ("origin", models.CharField(blank=True, max_length=16, verbose_name="asal")),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moments", to="crisis.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa",
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["case", "-at", "-id"], name="moment_of_case")],
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
                ("prefix", models.CharField(max_length=4)),
                ("year", models.PositiveSmallIntegerField()),
                ("last", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("prefix", "year"), name="one_crisis_series_a_year")
                ],
            },
        ),
        migrations.CreateModel(
            name="SeverityChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "old",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Isu"), (2, "Waspada"), (3, "Krisis"), (4, "Krisis nasional")],
                        verbose_name="dari",
                    ),
                ),
                (
                    "new",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Isu"), (2, "Waspada"), (3, "Krisis"), (4, "Krisis nasional")],
                        verbose_name="menjadi",
                    ),
                ),
                ("reasons", models.JSONField(default=list, verbose_name="alasan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="severity_changes",
                        to="crisis.case",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("actor__isnull", False), ("new__gt", models.F("old")), _connector="OR"
                        ),
                        name="machine_never_lowers_severity",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sounding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="waktu")),
                (
                    "alarm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="soundings",
                        to="crisis.alarm",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="monitoring.article"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["unit", "at"], name="sounding_of_unit")],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "unit"), name="one_sounding_per_article")
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40, verbose_name="kunci")),
                ("title", models.CharField(max_length=200, verbose_name="tugas")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="alasan")),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("lead", "Pemimpin"),
                            ("spokesperson", "Juru bicara"),
                            ("liaison", "Penghubung"),
                            ("writer", "Penulis"),
                            ("monitor", "Pemantau"),
                        ],
                        max_length=12,
                        verbose_name="bagian",
                    ),
                ),
                ("offset", models.PositiveIntegerField(default=0, verbose_name="menit sejak diketahui")),
                (
                    "is_blocking",
                    models.BooleanField(default=False, verbose_name="wajib sebelum siaga diakhiri"),
                ),
                ("asked", models.CharField(blank=True, max_length=16, verbose_name="peran yang diminta")),
                ("due_at", models.DateTimeField(verbose_name="batas")),
                ("rule", models.CharField(blank=True, max_length=60, verbose_name="jam krisis")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "belum dikerjakan"),
                            ("taken", "sedang dikerjakan"),
                            ("done", "selesai"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("note", models.TextField(blank=True, verbose_name="catatan")),
                ("escalations", models.PositiveSmallIntegerField(default=0, verbose_name="eskalasi")),
                (
                    "escalate_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="eskalasi berikutnya"),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tasks", to="crisis.case"
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "escalated_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            ],
            options={
                "verbose_name": "tugas",
                "ordering": ["due_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "done"), _negated=True),
                        fields=["case", "due_at"],
                        name="task_open",
                    ),
                    models.Index(
                        condition=models.Q(
                            models.Q(("state", "done"), _negated=True), ("escalate_at__isnull", False)
                        ),
                        fields=["escalate_at"],
                        name="task_to_escalate",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "key"), name="one_task_a_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "done"), ("done_at__isnull", False)),
                            models.Q(models.Q(("state", "done"), _negated=True), ("done_at", None)),
                            _connector="OR",
                        ),
                        name="task_done_says_when",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="alarm",
            index=models.Index(fields=["-made_at", "-id"], name="alarm_newest"),
        ),
        migrations.AddIndex(
            model_name="alarm",
            index=models.Index(condition=models.Q(("state", "new")), fields=["-made_at"], name="alarm_new"),
        ),
        migrations.AddIndex(
            model_name="alarm",
            index=models.Index(fields=["unit", "type", "-heard_at"], name="alarm_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="alarm",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "dismissed"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="alarm_set_aside_says_why",
            ),
        ),
    ]
