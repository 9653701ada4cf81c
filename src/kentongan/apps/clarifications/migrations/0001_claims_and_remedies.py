"""0001_claims_and_remedies"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("monitoring", "0006_hashes_of_releases_at_once"),
        ("newsroom", "0006_newest_change"),
        ("stakeholders", "0001_outlets"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("text", models.CharField(max_length=400, verbose_name="klaim")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "diperiksa"),
                            ("answering", "jawaban disusun"),
                            ("answered", "terjawab"),
                            ("repeat", "klaim berulang"),
                            ("withdrawn", "jawaban ditarik"),
                        ],
                        default="open",
                        max_length=9,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("hoax", "Hoaks"),
                            ("out_of_context", "Salah konteks"),
                            ("partly_true", "Benar sebagian"),
                            ("true", "Benar"),
                        ],
                        max_length=14,
                        verbose_name="putusan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="alasan putusan")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
                ("fix_text", models.TextField(blank=True, verbose_name="perbaikan dan permohonan maaf")),
                ("due_at", models.DateTimeField(blank=True, null=True, verbose_name="batas jawaban")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                ("filing_key", models.UUIDField(help_text="dua kali kirim, satu klaim", unique=True)),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100)),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="terbit")),
                (
                    "changed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="perubahan publik terakhir"),
                ),
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
                    "filed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "own_story",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "repeat_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeats",
                        to="clarifications.claim",
                    ),
                ),
                (
                    "story",
                    models.OneToOneField(
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "klaim",
                "indexes": [
                    models.Index(
                        condition=models.Q(("status__in", ("answered", "withdrawn"))),
                        fields=["-published_at", "-id"],
                        name="claim_public_newest",
                    ),
                    models.Index(fields=["unit", "-id"], name="claim_of_unit"),
                    models.Index(fields=["status", "-id"], name="claim_by_status"),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["keys"], name="claim_keys"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("repeat_of__isnull", False), ("status", "repeat")),
                            models.Q(models.Q(("status", "repeat"), _negated=True), ("repeat_of", None)),
                            _connector="OR",
                        ),
                        name="a_repeat_names_its_claim",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ("answered", "withdrawn")), _negated=True),
                            models.Q(
                                ("published_at__isnull", False),
                                ("story__isnull", False),
                                models.Q(("verdict", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="public_claims_are_answered",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimChange",
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
                            ("answered", "jawaban terbit"),
                            ("corrected", "jawaban diralat"),
                            ("verdict", "putusan diubah"),
                            ("withdrawn", "jawaban ditarik"),
                        ],
                        max_length=9,
                        verbose_name="jenis",
                    ),
                ),
                ("text", models.TextField(blank=True, verbose_name="keterangan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="clarifications.claim",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat klaim",
                "ordering": ["id"],
            },
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("question", models.CharField(max_length=300, verbose_name="yang harus dipastikan")),
                ("text", models.TextField(blank=True, verbose_name="fakta")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="sumber")),
                ("source_url", models.URLField(blank=True, max_length=700, verbose_name="alamat sumber")),
                ("due_at", models.DateTimeField(blank=True, null=True, verbose_name="batas waktu")),
                ("found_at", models.DateTimeField(blank=True, null=True, verbose_name="dipastikan")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts",
                        to="clarifications.claim",
                    ),
                ),
                (
                    "found_by",
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
                "verbose_name": "fakta",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text", ""), models.Q(("source", ""), _negated=True), _connector="OR"
                        ),
                        name="no_fact_without_source",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterBook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                "verbose_name": "buku nomor surat",
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "year"), name="one_letter_book_a_year")
                ],
            },
        ),
        migrations.CreateModel(
            name="Remedy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("outlet_name", models.CharField(max_length=120, verbose_name="media")),
                ("title", models.CharField(max_length=400, verbose_name="judul berita")),
                ("address", models.URLField(max_length=700, verbose_name="alamat berita")),
                ("article_on", models.DateField(verbose_name="tanggal berita")),
                ("has_wrong_fact", models.BooleanField(default=False, verbose_name="ada fakta keliru")),
                ("harms_name", models.BooleanField(default=False, verbose_name="merugikan nama baik")),
                ("filing_key", models.UUIDField(help_text="dua kali kirim, satu perkara", unique=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("served", "dilayani"),
                            ("partly", "dilayani sebagian"),
                            ("refused", "ditolak"),
                            ("no_answer", "tidak dijawab"),
                        ],
                        max_length=9,
                        verbose_name="hasil",
                    ),
                ),
                ("outcome_note", models.TextField(blank=True, verbose_name="catatan hasil")),
                ("placed_url", models.URLField(blank=True, max_length=700, verbose_name="alamat pemuatan")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("next_due_at", models.DateTimeField(blank=True, null=True, verbose_name="tenggat terdekat")),
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
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="remedies",
                        to="clarifications.claim",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="stakeholders.outlet",
                    ),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="remedies", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "perkara hak jawab",
                "indexes": [
                    models.Index(fields=["unit", "-id"], name="remedy_of_unit"),
                    models.Index(fields=["article"], name="remedy_of_article"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("closed_at", None)),
                            models.Q(models.Q(("outcome", ""), _negated=True), ("closed_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="an_outcome_closes_the_case",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("said", models.TextField(verbose_name="tertulis di berita")),
                ("fact", models.TextField(verbose_name="fakta")),
                ("proof", models.CharField(max_length=300, verbose_name="bukti")),
                (
                    "remedy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passages",
                        to="clarifications.remedy",
                    ),
                ),
            ],
            options={
                "verbose_name": "bagian berita",
                "ordering": ["id"],
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("clarification", "Klarifikasi dengan data"),
                            ("correction", "Hak koreksi"),
                            ("reply", "Hak jawab"),
                            ("complaint", "Pengaduan ke Dewan Pers"),
                        ],
                        max_length=13,
                        verbose_name="jenis",
                    ),
                ),
                ("subject", models.CharField(max_length=500, verbose_name="hal")),
                ("addressee", models.TextField(verbose_name="kepada")),
                ("opening", models.TextField(verbose_name="pembuka")),
                ("lead_in", models.TextField(verbose_name="pengantar tabel")),
                ("closing", models.TextField(verbose_name="penutup")),
                ("passages", models.JSONField(default=list, verbose_name="bagian berita")),
                ("attachments", models.CharField(blank=True, max_length=200, verbose_name="lampiran")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tahun")),
                ("number", models.PositiveIntegerField(blank=True, null=True, verbose_name="nomor urut")),
                ("reference", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditandatangani")),
                ("signer_name", models.CharField(blank=True, max_length=150, verbose_name="penanda tangan")),
                ("signer_title", models.CharField(blank=True, max_length=200, verbose_name="jabatan")),
                (
                    "drafted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_by",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "remedy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="clarifications.remedy",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "year", "number"), name="letter_numbers_run_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", None), ("signed_at", None), ("reference", "")),
                            models.Q(
                                ("number__isnull", False),
                                ("signed_at__isnull", False),
                                models.Q(("reference", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_signed_letter_has_its_number",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RemedyStep",
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
                    "rung",
                    models.CharField(
                        choices=[
                            ("contact", "Hubungi redaksi"),
                            ("clarification", "Kirim klarifikasi dengan data"),
                            ("correction", "Hak koreksi"),
                            ("reply", "Hak jawab"),
                            ("press_council", "Mediasi Dewan Pers"),
                            ("own", "Klarifikasi di kanal sendiri"),
                        ],
                        max_length=14,
                        verbose_name="langkah",
                    ),
                ),
                ("taken_at", models.DateTimeField(verbose_name="dilakukan")),
                ("note", models.TextField(blank=True, verbose_name="catatan")),
                (
                    "attachment",
                    models.FileField(
                        blank=True, upload_to="klarifikasi/lampiran/%Y/%m/", verbose_name="lampiran"
                    ),
                ),
                ("attachment_name", models.CharField(blank=True, max_length=120)),
                ("result_url", models.URLField(blank=True, max_length=700, verbose_name="tautan hasil")),
                ("result", models.TextField(blank=True, verbose_name="hasil langkah")),
                ("norm", models.CharField(blank=True, max_length=60, verbose_name="aturan tenggat")),
                ("due_at", models.DateTimeField(blank=True, null=True, verbose_name="tenggat")),
                ("working", models.TextField(blank=True, verbose_name="hitungan tenggat")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi")),
                ("reminded_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan")),
                (
                    "letter",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="step",
                        to="clarifications.letter",
                    ),
                ),
                (
                    "remedy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="clarifications.remedy",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "langkah",
                "ordering": ["taken_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("due_at__isnull", False), ("reminded_at", None), ("settled_at", None)
                        ),
                        fields=["due_at"],
                        name="step_waiting",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sighting",
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
                    "platform",
                    models.CharField(
                        choices=[
                            ("media", "Media daring atau cetak"),
                            ("facebook", "Facebook"),
                            ("instagram", "Instagram"),
                            ("tiktok", "TikTok"),
                            ("x", "X (Twitter)"),
                            ("youtube", "YouTube"),
                            ("messenger", "WhatsApp atau Telegram"),
                            ("spoken", "Dari mulut ke mulut"),
                            ("other", "Lainnya"),
                        ],
                        default="media",
                        max_length=10,
                        verbose_name="jenis tempat",
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=700, verbose_name="alamat")),
                ("quote", models.TextField(blank=True, verbose_name="kutipan apa adanya")),
                ("reach", models.CharField(blank=True, max_length=200, verbose_name="jangkauan")),
                ("seen_at", models.DateTimeField(verbose_name="terlihat")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sightings",
                        to="clarifications.claim",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="stakeholders.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "tempat terlihat",
                "ordering": ["id"],
                "indexes": [models.Index(fields=["article"], name="sighting_of_article")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("address", ""), _negated=True),
                        fields=("claim", "address"),
                        name="one_place_once_per_claim",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "aim",
                    models.CharField(
                        choices=[
                            ("seen", "tempat klaim terlihat"),
                            ("article", "berita yang dipersoalkan"),
                            ("placed", "pemuatan hak jawab"),
                        ],
                        max_length=7,
                        verbose_name="membuktikan",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("page", "halaman"), ("screenshot", "tangkapan layar")],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=700, verbose_name="alamat diminta")),
                (
                    "final_address",
                    models.URLField(blank=True, max_length=2000, verbose_name="alamat jawaban"),
                ),
                ("status", models.PositiveSmallIntegerField(null=True, verbose_name="kode jawaban")),
                ("content_type", models.CharField(blank=True, max_length=120, verbose_name="jenis isi")),
                ("size", models.PositiveIntegerField(default=0, verbose_name="ukuran")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("text_sha256", models.CharField(blank=True, max_length=64)),
                ("title", models.CharField(blank=True, max_length=400, verbose_name="judul")),
                ("text", models.TextField(blank=True, verbose_name="isi terbaca")),
                (
                    "file",
                    models.FileField(blank=True, upload_to="klarifikasi/bukti/%Y/%m/", verbose_name="berkas"),
                ),
                ("problem", models.CharField(blank=True, max_length=300, verbose_name="kendala")),
                ("captured_at", models.DateTimeField(verbose_name="direkam")),
                (
                    "captured_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "remedy",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="captures",
                        to="clarifications.remedy",
                    ),
                ),
                (
                    "sighting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="captures",
                        to="clarifications.sighting",
                    ),
                ),
            ],
            options={
                "verbose_name": "bukti",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("remedy__isnull", False), ("sighting", None)),
                            models.Q(("remedy", None), ("sighting__isnull", False)),
                            _connector="OR",
                        ),
                        name="a_capture_belongs_to_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sha256", ""), _negated=True),
                            models.Q(("problem", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="hashed_or_failed",
                    ),
                ],
            },
        ),
    ]
