"""0001_campaigns"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("newsroom", "0009_counted_by_day"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Campaign",
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
                ("slogan", models.CharField(blank=True, max_length=200, verbose_name="slogan")),
                ("hashtag", models.CharField(blank=True, max_length=60, verbose_name="tagar")),
                ("hashtag_key", models.CharField(blank=True, editable=False, max_length=60)),
                ("about", models.TextField(blank=True, verbose_name="keterangan")),
                ("audiences", models.JSONField(blank=True, default=list, verbose_name="khalayak")),
                ("messages", models.TextField(blank=True, verbose_name="pesan utama")),
                ("starts_on", models.DateField(verbose_name="mulai")),
                ("ends_on", models.DateField(verbose_name="sampai")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                ("figures", models.JSONField(blank=True, default=dict, verbose_name="angka penutup")),
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
                        related_name="campaigns",
                        to="units.unit",
                        verbose_name="penyelenggara",
                    ),
                ),
            ],
            options={
                "verbose_name": "kampanye",
                "indexes": [
                    models.Index(fields=["-starts_on", "-id"], name="campaign_newest"),
                    models.Index(
                        condition=models.Q(("hashtag_key", ""), _negated=True),
                        fields=["hashtag_key"],
                        name="campaign_hashtag",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="campaign_has_days"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at", None), ("closed_by__isnull", False), _connector="OR"
                        ),
                        name="campaign_is_closed_by_somebody",
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
                (
                    "origin",
                    models.CharField(
                        choices=[("person", "ditandai"), ("hashtag", "tagar"), ("item", "rencana")],
                        max_length=8,
                        verbose_name="asal",
                    ),
                ),
                ("is_out", models.BooleanField(default=False, verbose_name="dikeluarkan")),
                ("at", models.DateTimeField(auto_now=True, verbose_name="waktu")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="campaigns.campaign",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="campaign_entries",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "berita kampanye",
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_out", False)), fields=["story"], name="entry_of_story"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("campaign", "story"), name="one_entry_a_story"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_out", False), ("origin", "hashtag")),
                            ("by__isnull", False),
                            _connector="OR",
                        ),
                        name="entry_has_a_hand",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
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
                    "stage",
                    models.CharField(
                        choices=[
                            ("objective", "Tujuan"),
                            ("input", "Masukan"),
                            ("activity", "Kegiatan"),
                            ("out_take", "Tanggapan khalayak"),
                            ("outcome", "Perubahan"),
                            ("impact", "Dampak"),
                        ],
                        max_length=10,
                        verbose_name="langkah",
                    ),
                ),
                ("words", models.CharField(max_length=600, verbose_name="isi")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="sumber")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="campaigns.campaign",
                    ),
                ),
            ],
            options={
                "verbose_name": "isi evaluasi",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ["out_take", "outcome", "impact"]), _negated=True),
                            models.Q(("source", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="finding_has_its_source",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Invited",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="diajak")),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invited",
                        to="campaigns.campaign",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="campaigns_asked",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "satuan peserta",
                "indexes": [models.Index(fields=["unit", "campaign"], name="campaign_of_office")],
                "constraints": [
                    models.UniqueConstraint(fields=("campaign", "unit"), name="one_office_asked_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("day", models.DateField(verbose_name="hari")),
                ("what", models.CharField(max_length=200, verbose_name="apa")),
                ("who", models.CharField(blank=True, max_length=120, verbose_name="siapa")),
                (
                    "outlet",
                    models.CharField(
                        choices=[
                            ("site", "Situs"),
                            ("instagram", "Instagram"),
                            ("x", "X"),
                            ("facebook", "Facebook"),
                            ("youtube", "YouTube"),
                            ("tiktok", "TikTok"),
                            ("whatsapp", "Saluran WhatsApp"),
                            ("podcast", "Siniar"),
                            ("press", "Media massa"),
                            ("board", "Papan cetak"),
                            ("internal", "Internal"),
                        ],
                        default="site",
                        max_length=10,
                        verbose_name="saluran",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("story", "Berita"),
                            ("feature", "Kisah panjang"),
                            ("graphic", "Infografik"),
                            ("video", "Video"),
                            ("photos", "Foto cerita"),
                            ("audio", "Audio"),
                            ("event", "Acara"),
                            ("statement", "Siaran pers"),
                        ],
                        default="story",
                        max_length=10,
                        verbose_name="bentuk",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("public", "Masyarakat umum"),
                            ("family", "Keluarga dan pengunjung"),
                            ("clients", "Warga binaan dan klien"),
                            ("media", "Media"),
                            ("partners", "Mitra dan pemerintah daerah"),
                            ("staff", "Pegawai"),
                        ],
                        default="public",
                        max_length=10,
                        verbose_name="khalayak",
                    ),
                ),
                ("pillar", models.SlugField(blank=True, db_index=False, max_length=40, verbose_name="pilar")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="catatan")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Direncanakan"),
                            ("done", "Terlaksana"),
                            ("dropped", "Tidak jadi"),
                        ],
                        default="planned",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diputuskan")),
                ("handed_at", models.DateTimeField(blank=True, null=True, verbose_name="diserahkan")),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
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
                    "story",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="campaign_items",
                        to="newsroom.story",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="campaign_items",
                        to="units.unit",
                        verbose_name="satuan pelaksana",
                    ),
                ),
            ],
            options={
                "verbose_name": "butir rencana",
                "ordering": ["day", "id"],
                "indexes": [
                    models.Index(fields=["campaign", "day"], name="item_of_campaign"),
                    models.Index(fields=["day", "id"], name="item_by_day"),
                    models.Index(fields=["unit", "day"], name="item_of_unit"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "planned"), ("settled_at__isnull", False), _connector="OR"
                        ),
                        name="item_was_settled_once",
                    )
                ],
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
                ("label", models.CharField(max_length=120, verbose_name="nama bahan")),
                ("url", models.URLField(max_length=500, verbose_name="tautan")),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="materials",
                        to="campaigns.campaign",
                    ),
                ),
            ],
            options={
                "verbose_name": "bahan kampanye",
                "ordering": ["label", "id"],
            },
        ),
        migrations.CreateModel(
            name="PillarTag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pillar", models.SlugField(db_index=False, max_length=40, verbose_name="pilar")),
                ("label", models.CharField(max_length=120, verbose_name="nama pilar")),
                ("halves", models.PositiveSmallIntegerField(default=2, verbose_name="bobot")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "by",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pillar_tags",
                        to="newsroom.story",
                    ),
                ),
            ],
            options={
                "verbose_name": "pilar berita",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(fields=("story", "pillar"), name="one_pillar_tag_a_story"),
                    models.CheckConstraint(
                        condition=models.Q(("halves__in", [1, 2])), name="pillar_tag_counts_in_halves"
                    ),
                ],
            },
        ),
    ]
