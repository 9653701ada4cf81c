"""0001_houses_and_assets"""

import uuid

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
            name="House",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("number", models.PositiveIntegerField(verbose_name="versi")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Rancangan"), ("in_force", "Berlaku"), ("past", "Sudah diganti")],
                        default="draft",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("audience", models.CharField(blank=True, max_length=300, verbose_name="untuk siapa")),
                ("promise", models.CharField(blank=True, max_length=300, verbose_name="janji")),
                ("differentiation", models.TextField(blank=True, verbose_name="pembeda")),
                ("tone", models.CharField(blank=True, max_length=300, verbose_name="nada")),
                ("tagline", models.CharField(blank=True, max_length=160, verbose_name="semboyan")),
                ("hashtags", models.JSONField(blank=True, default=list, verbose_name="tagar")),
                ("colours", models.JSONField(blank=True, default=list, verbose_name="warna")),
                ("in_force_from", models.DateTimeField(blank=True, null=True, verbose_name="berlaku sejak")),
                ("in_force_to", models.DateTimeField(blank=True, null=True, verbose_name="berlaku sampai")),
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
                    "drafted_by",
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
                        related_name="message_houses",
                        to="units.unit",
                        verbose_name="satuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "rumah pesan",
                "indexes": [models.Index(fields=["unit", "-number"], name="house_newest_of_unit")],
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "number"), name="house_versions_run_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "draft")),
                        fields=("unit",),
                        name="one_draft_house_an_office",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "in_force")),
                        fields=("unit",),
                        name="one_house_in_force_an_office",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(("approved_by__isnull", False), ("in_force_from__isnull", False)),
                            _connector="OR",
                        ),
                        name="house_in_force_was_approved",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Editor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editors",
                        to="messagehouse.house",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("house", "user"), name="one_editor_of_a_house_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Phrasing",
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
                        choices=[("use", "Pakai"), ("avoid", "Hindari")], max_length=5, verbose_name="jenis"
                    ),
                ),
                ("find", models.CharField(blank=True, max_length=80, verbose_name="kata yang dicari")),
                ("write", models.CharField(blank=True, max_length=160, verbose_name="tulis")),
                ("reason", models.CharField(max_length=300, verbose_name="alasan")),
                ("example", models.CharField(blank=True, max_length=300, verbose_name="contoh")),
                (
                    "weight",
                    models.CharField(
                        choices=[("advise", "Saran"), ("warn", "Peringatan")],
                        default="advise",
                        max_length=6,
                        verbose_name="bobot",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phrasings",
                        to="messagehouse.house",
                    ),
                ),
            ],
            options={
                "verbose_name": "ungkapan",
                "ordering": ["order", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("find", ""), ("write", ""), _negated=True),
                        name="phrasing_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "use"), models.Q(("find", ""), _negated=True), _connector="OR"
                        ),
                        name="avoided_words_are_named",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pillar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=40, verbose_name="kunci")),
                ("label", models.CharField(max_length=120, verbose_name="pilar")),
                ("about", models.CharField(blank=True, max_length=500, verbose_name="keterangan")),
                ("terms", models.JSONField(blank=True, default=list, verbose_name="kata penanda")),
                ("share", models.PositiveSmallIntegerField(default=0, verbose_name="porsi rencana (%)")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pillars",
                        to="messagehouse.house",
                    ),
                ),
            ],
            options={
                "verbose_name": "pilar",
                "ordering": ["order", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("house", "key"), name="one_pillar_key_a_house"),
                    models.CheckConstraint(
                        condition=models.Q(("share__lte", 100)), name="pillar_share_is_percent"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Proof",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ("text", models.CharField(max_length=500, verbose_name="bukti")),
                (
                    "source_kind",
                    models.CharField(
                        choices=[
                            ("link", "Tautan resmi"),
                            ("story", "Berita terbit"),
                            ("figure", "Data atau laporan"),
                        ],
                        max_length=6,
                        verbose_name="jenis sumber",
                    ),
                ),
                ("source", models.CharField(max_length=500, verbose_name="sumber")),
                ("as_of", models.DateField(verbose_name="per tanggal")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proofs",
                        to="messagehouse.house",
                    ),
                ),
                (
                    "pillar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proofs",
                        to="messagehouse.pillar",
                    ),
                ),
            ],
            options={
                "verbose_name": "bukti",
                "ordering": ["order", "id"],
            },
        ),
        migrations.CreateModel(
            name="ProofUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.UUIDField(db_index=True)),
                ("at", models.DateTimeField(verbose_name="pukul")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "used_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Asset",
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
                    "key",
                    models.SlugField(blank=True, max_length=60, null=True, unique=True, verbose_name="kunci"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("logo", "Logo"),
                            ("tagline", "Semboyan"),
                            ("template", "Templat"),
                            ("colour", "Warna"),
                            ("photo", "Latar foto"),
                        ],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="nama")),
                ("about", models.CharField(blank=True, max_length=500, verbose_name="keterangan")),
                ("licence", models.CharField(max_length=200, verbose_name="lisensi atau izin")),
                ("words", models.JSONField(blank=True, default=list, verbose_name="kata penanda")),
                ("file", models.FileField(blank=True, upload_to="brand/%Y/", verbose_name="berkas")),
                ("content_type", models.CharField(blank=True, max_length=100)),
                ("size", models.PositiveIntegerField(default=0, verbose_name="ukuran")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="berlaku sejak")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="sumber")),
                ("downloads", models.PositiveIntegerField(default=0, verbose_name="diunduh")),
                (
                    "added_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assets",
                        to="units.unit",
                        verbose_name="pemilik",
                    ),
                ),
            ],
            options={
                "verbose_name": "aset",
                "ordering": ["kind", "title", "id"],
                "indexes": [models.Index(fields=["unit", "kind", "title"], name="asset_of_unit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_until", None),
                            ("valid_from__lte", models.F("valid_until")),
                            _connector="OR",
                        ),
                        name="asset_days_run_forward",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit__isnull", False), ("key__isnull", False), _connector="OR"),
                        name="asset_has_an_owner_or_a_key",
                    ),
                ],
            },
        ),
    ]
