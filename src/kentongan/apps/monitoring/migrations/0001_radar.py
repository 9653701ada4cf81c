import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("stakeholders", "0001_outlets"),
        ("units", "0001_tree"),
    ]

    operations = [
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("url", models.URLField(max_length=700, unique=True, verbose_name="alamat")),
                ("title", models.CharField(blank=True, max_length=400, verbose_name="judul")),
                ("text", models.TextField(blank=True, verbose_name="isi")),
                ("content_hash", models.CharField(db_index=True, max_length=64)),
                ("language", models.CharField(blank=True, max_length=8, verbose_name="bahasa")),
                ("published_at", models.DateTimeField(null=True, verbose_name="terbit")),
                ("published_confidence", models.FloatField(default=0, verbose_name="keyakinan tanggal")),
                ("event_date", models.DateField(null=True, verbose_name="tanggal peristiwa")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reprint", "memuat ulang"),
                            ("partial_reprint", "memuat sebagian"),
                            ("independent", "liputan mandiri"),
                            ("mention", "menyebut"),
                            ("unrelated", "tidak terkait"),
                        ],
                        default="unrelated",
                        max_length=16,
                        verbose_name="golongan",
                    ),
                ),
                ("officials", models.JSONField(default=list, verbose_name="pejabat")),
                (
                    "hashes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("first_seen_at", models.DateTimeField(auto_now_add=True, verbose_name="pertama terlihat")),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="stakeholders.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "artikel",
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("uri", models.CharField(max_length=200, unique=True)),
                ("version", models.PositiveIntegerField(verbose_name="versi")),
                ("headline", models.CharField(max_length=300, verbose_name="judul")),
                ("text", models.TextField(verbose_name="isi")),
                ("url", models.CharField(max_length=500, verbose_name="alamat")),
                ("published_at", models.DateTimeField(verbose_name="terbit")),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="ditarik")),
                (
                    "hashes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="releases", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "rilis",
            },
        ),
        migrations.CreateModel(
            name="PickUp",
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
                            ("reprint", "memuat ulang"),
                            ("partial_reprint", "memuat sebagian"),
                            ("independent", "liputan mandiri"),
                            ("mention", "menyebut"),
                            ("unrelated", "tidak terkait"),
                        ],
                        max_length=16,
                        verbose_name="golongan",
                    ),
                ),
                ("share_kept", models.FloatField(verbose_name="bagian naskah kami yang dimuat")),
                (
                    "longest_run",
                    models.PositiveIntegerField(default=0, verbose_name="runtun kata terpanjang"),
                ),
                ("quotes_kept", models.PositiveSmallIntegerField(default=0, verbose_name="kutipan utuh")),
                ("quotes_total", models.PositiveSmallIntegerField(default=0, verbose_name="kutipan kami")),
                ("headline_kept", models.BooleanField(default=False, verbose_name="judul sama")),
                ("carries_version", models.PositiveIntegerField(default=1, verbose_name="versi yang dimuat")),
                ("found_at", models.DateTimeField(auto_now_add=True, verbose_name="ditemukan")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pickups",
                        to="monitoring.article",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pickups",
                        to="monitoring.release",
                    ),
                ),
            ],
            options={
                "verbose_name": "pemuatan",
            },
        ),
        migrations.CreateModel(
            name="Source",
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
                            ("feed", "umpan (RSS/Atom/JSON)"),
                            ("sitemap", "peta situs"),
                            ("page", "halaman"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("url", models.URLField(max_length=500, unique=True, verbose_name="alamat")),
                ("host", models.CharField(max_length=120)),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                ("every_minutes", models.PositiveIntegerField(default=15, verbose_name="tiap (menit)")),
                ("next_at", models.DateTimeField(db_index=True, verbose_name="berikutnya")),
                ("leased_until", models.DateTimeField(null=True)),
                ("etag", models.CharField(blank=True, max_length=200)),
                ("last_modified", models.CharField(blank=True, max_length=80)),
                ("last_ok_at", models.DateTimeField(null=True, verbose_name="berhasil")),
                ("failures", models.PositiveIntegerField(default=0, verbose_name="gagal beruntun")),
                ("problem", models.CharField(blank=True, max_length=300, verbose_name="kendala")),
                ("manners", models.JSONField(blank=True, default=dict)),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="stakeholders.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "sumber",
            },
        ),
        migrations.AddField(
            model_name="article",
            name="source",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="articles",
                to="monitoring.source",
            ),
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("confidence", models.FloatField(verbose_name="keyakinan")),
                ("evidence", models.CharField(max_length=300, verbose_name="bukti")),
                ("is_subject", models.BooleanField(default=False, verbose_name="pokok berita")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="monitoring.article",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "sebutan",
                "constraints": [
                    models.UniqueConstraint(fields=("article", "unit"), name="one_mention_per_unit")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="release",
            index=django.contrib.postgres.indexes.GinIndex(fields=["hashes"], name="release_hashes"),
        ),
        migrations.AddIndex(
            model_name="release",
            index=models.Index(fields=["unit", "-published_at"], name="release_of_unit"),
        ),
        migrations.AddIndex(
            model_name="pickup",
            index=models.Index(fields=["release", "found_at"], name="pickup_of_release"),
        ),
        migrations.AddConstraint(
            model_name="pickup",
            constraint=models.UniqueConstraint(fields=("article", "release"), name="one_line_in_the_ledger"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["kind", "-published_at"], name="article_by_kind"),
        ),
    ]
