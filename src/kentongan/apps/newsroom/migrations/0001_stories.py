import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("standards", "0001_reports"),
        ("units", "0001_tree"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Route",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40, unique=True, verbose_name="kunci")),
                ("label", models.CharField(max_length=80, verbose_name="nama")),
                ("steps", models.JSONField(verbose_name="tingkat")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
            ],
            options={
                "verbose_name": "jalur persetujuan",
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40, unique=True, verbose_name="kunci")),
                ("label", models.CharField(max_length=80, verbose_name="nama")),
                ("group", models.CharField(blank=True, max_length=80, verbose_name="kelompok")),
                ("is_sensitive", models.BooleanField(default=False, verbose_name="peka")),
                ("place", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
            ],
            options={
                "verbose_name": "topik",
                "ordering": ["place", "label"],
            },
        ),
        migrations.CreateModel(
            name="Story",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draf"),
                            ("in_review", "sedang ditinjau"),
                            ("returned", "dikembalikan"),
                            ("approved", "disetujui"),
                            ("published", "terbit"),
                            ("withdrawn", "ditarik"),
                            ("unpublished", "diturunkan"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        blank=True,
                        help_text="peran yang berikutnya memutuskan",
                        max_length=16,
                        verbose_name="menunggu",
                    ),
                ),
                (
                    "wants_national",
                    models.BooleanField(default=False, verbose_name="ajukan ke laman nasional"),
                ),
                (
                    "filing_key",
                    models.UUIDField(
                        help_text="kunci kirim dari ponsel: dua kali kirim, satu cerita",
                        null=True,
                        unique=True,
                    ),
                ),
                ("public_version", models.PositiveIntegerField(default=0, verbose_name="terbitan ke")),
                ("slug", models.SlugField(blank=True, max_length=120)),
                ("happened_on", models.DateField(blank=True, null=True, verbose_name="tanggal peristiwa")),
                ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="terbit")),
                (
                    "changed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="perubahan publik terakhir"),
                ),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="judul")),
                ("summary", models.TextField(blank=True, verbose_name="ringkasan")),
                ("search", django.contrib.postgres.search.SearchVectorField(null=True)),
                (
                    "filed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "route",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="newsroom.route",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="stories", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "berita",
                "verbose_name_plural": "berita",
            },
        ),
        migrations.CreateModel(
            name="PublicNote",
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
                            ("corrected", "ralat"),
                            ("withdrawn", "ditarik"),
                            ("unpublished", "diturunkan"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "reason_code",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("privacy", "Melindungi data pribadi atau identitas seseorang"),
                            ("error", "Terbit karena kekeliruan"),
                            ("superseded", "Digantikan oleh berita lain"),
                            ("legal", "Alasan hukum"),
                        ],
                        max_length=12,
                        verbose_name="golongan alasan",
                    ),
                ),
                ("reason", models.TextField(verbose_name="alasan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to="newsroom.story"
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan publik",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="StoryVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="versi")),
                ("saved_at", models.DateTimeField(auto_now_add=True, verbose_name="disimpan")),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="judul")),
                ("body", models.TextField(blank=True, verbose_name="naskah")),
                ("facts", models.JSONField(default=dict, verbose_name="fakta")),
                ("quotes", models.JSONField(default=list, verbose_name="kutipan")),
                ("photos", models.JSONField(default=list, verbose_name="foto")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "versi",
                "ordering": ["number"],
            },
        ),
        migrations.AddField(
            model_name="story",
            name="current",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="newsroom.storyversion",
            ),
        ),
        migrations.AddField(
            model_name="story",
            name="public",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="newsroom.storyversion",
            ),
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("contributor", "Kontributor"),
                            ("unit_coord", "Koordinator Humas UPT"),
                            ("unit_head", "Kepala UPT"),
                            ("region_editor", "Redaktur Kanwil"),
                            ("region_head", "Kepala Kanwil"),
                            ("central_editor", "Redaktur Pusat"),
                            ("central_lead", "Ketua Humas Pusat"),
                            ("ppid", "Petugas PPID"),
                            ("auditor", "Auditor"),
                            ("admin", "Administrator"),
                        ],
                        max_length=16,
                        verbose_name="tingkat",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[("approve", "setuju"), ("return", "kembalikan")],
                        max_length=8,
                        verbose_name="putusan",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("facts", "Fakta belum lengkap atau belum terkonfirmasi"),
                            ("quote", "Kutipan belum disetujui pembicara"),
                            ("language", "Bahasa perlu diperbaiki"),
                            ("dignity", "Martabat atau identitas orang belum terlindungi"),
                            ("security", "Memuat rincian keamanan"),
                            ("photo", "Foto tidak layak atau tanpa izin"),
                            ("duplicate", "Sudah pernah diberitakan"),
                            ("other", "Lainnya"),
                        ],
                        max_length=12,
                        verbose_name="alasan",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="catatan")),
                ("officer_title", models.CharField(blank=True, max_length=160, verbose_name="jabatan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="newsroom.story",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="newsroom.storyversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "putusan",
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="story",
            name="topic",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="stories",
                to="newsroom.topic",
            ),
        ),
        migrations.CreateModel(
            name="Photo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "file",
                    models.ImageField(
                        height_field="height",
                        upload_to="photos/%Y/%m/",
                        verbose_name="berkas",
                        width_field="width",
                    ),
                ),
                ("small", models.ImageField(upload_to="photos/%Y/%m/", verbose_name="kecil")),
                ("medium", models.ImageField(upload_to="photos/%Y/%m/", verbose_name="sedang")),
                ("width", models.PositiveIntegerField(default=0, verbose_name="lebar")),
                ("height", models.PositiveIntegerField(default=0, verbose_name="tinggi")),
                ("sha256", models.CharField(max_length=64)),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pictures",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "foto",
                "constraints": [
                    models.UniqueConstraint(fields=("story", "sha256"), name="one_picture_once_per_story")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="storyversion",
            constraint=models.UniqueConstraint(fields=("story", "number"), name="version_numbers_run_once"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(
                condition=models.Q(("status__in", ("published", "withdrawn"))),
                fields=["-published_at"],
                name="story_public_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(
                condition=models.Q(("status__in", ("published", "withdrawn"))),
                fields=["unit", "-published_at"],
                name="story_public_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["unit", "status", "-updated_at"], name="story_desk"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["status", "step"], name="story_waiting"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="story_search"),
        ),
    ]
