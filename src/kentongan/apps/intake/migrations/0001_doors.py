"""Ways in, senders, what came, and stories of earlier sites."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("newsroom", "0010_waivers"),
        ("units", "0005_roster_of_officials"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Door",
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
                        choices=[("mail", "Surel"), ("telegram", "Telegram"), ("whatsapp", "WhatsApp")],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("address", models.CharField(max_length=254, verbose_name="alamat")),
                ("label", models.CharField(max_length=120, verbose_name="nama")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("secret", models.TextField(blank=True, help_text="tersandi", verbose_name="kunci rahasia")),
                (
                    "app_secret",
                    models.TextField(blank=True, help_text="tersandi", verbose_name="kunci tanda tangan"),
                ),
                ("is_open", models.BooleanField(default=True, verbose_name="terbuka")),
                ("connected_at", models.DateTimeField(blank=True, null=True, verbose_name="terhubung")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="doors", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "pintu masuk",
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
                ("handle", models.CharField(blank=True, max_length=254, verbose_name="pengirim")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("album", models.CharField(blank=True, max_length=40)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("gathering", "sedang diterima"),
                            ("filing", "sedang dijadikan draf"),
                            ("held", "menunggu orang"),
                            ("filed", "menjadi draf"),
                            ("dropped", "disisihkan"),
                            ("purged", "sudah dihapus"),
                        ],
                        default="gathering",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stranger", "Pengirim tidak ada dalam daftar kantor."),
                            ("too_much", "Kiriman melebihi batas panjang naskah atau jumlah foto."),
                            ("automatic", "Surat ini dikirim oleh mesin, bukan orang."),
                            ("empty", "Kiriman tidak berisi naskah atau foto."),
                            ("stuck", "Kiriman tidak selesai dijadikan draf dalam sehari."),
                            ("no_post", "Pengirim tidak lagi memegang tugas menulis di satuan ini."),
                        ],
                        max_length=10,
                        verbose_name="alasan ditahan",
                    ),
                ),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="judul")),
                ("body", models.TextField(blank=True, verbose_name="naskah")),
                ("left_out", models.JSONField(blank=True, default=list, verbose_name="tidak diambil")),
                ("received_at", models.DateTimeField(verbose_name="diterima")),
                ("last_piece_at", models.DateTimeField(verbose_name="potongan terakhir")),
                ("purge_on", models.DateField(blank=True, null=True, verbose_name="dihapus pada")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diselesaikan")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="arrivals", to="units.unit"
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
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="arrivals", to="intake.door"
                    ),
                ),
            ],
            options={
                "verbose_name": "kiriman",
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
                ("key", models.CharField(max_length=80, unique=True)),
                ("handle", models.CharField(blank=True, max_length=254, verbose_name="kepada")),
                ("subject", models.CharField(blank=True, max_length=320, verbose_name="perihal")),
                ("reply_to", models.CharField(blank=True, max_length=200, verbose_name="menjawab")),
                ("words", models.TextField(blank=True, verbose_name="isi")),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="ditulis")),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intake.door"
                    ),
                ),
            ],
            options={
                "verbose_name": "jawaban kiriman",
            },
        ),
        migrations.CreateModel(
            name="Enclosure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=80, verbose_name="nama")),
                ("reference", models.CharField(blank=True, max_length=200)),
                ("file", models.FileField(blank=True, upload_to="intake/%Y/%m/", verbose_name="berkas")),
                ("size", models.PositiveIntegerField(default=0, verbose_name="ukuran")),
                (
                    "trouble",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("too_large", "terlalu besar"),
                            ("bad_photo", "bukan foto yang bisa dibuka"),
                            ("gone", "tidak dapat diambil dari aplikasi pesan"),
                            ("too_many", "melebihi sepuluh foto"),
                        ],
                        max_length=10,
                        verbose_name="kendala",
                    ),
                ),
                (
                    "arrival",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enclosures",
                        to="intake.arrival",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "lampiran kiriman",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="OldBatch",
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
                        choices=[("table", "Lembar sebar"), ("wordpress", "Ekspor WordPress")],
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="nama berkas")),
                ("site", models.CharField(max_length=120, verbose_name="laman asal")),
                ("file", models.FileField(blank=True, upload_to="intake-old/%Y/%m/", verbose_name="berkas")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reading", "sedang dibaca"),
                            ("read", "menunggu diperiksa"),
                            ("failed", "tidak terbaca"),
                            ("undone", "dibatalkan"),
                        ],
                        default="reading",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("fault", models.CharField(blank=True, max_length=300, verbose_name="kendala")),
                ("place", models.PositiveIntegerField(default=0, verbose_name="baris terakhir")),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="dibuka untuk umum")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan")),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
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
                        related_name="old_batches",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "impor arsip",
            },
        ),
        migrations.CreateModel(
            name="OldStory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="baris")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("mark", models.CharField(max_length=64)),
                ("headline", models.CharField(blank=True, max_length=301, verbose_name="judul")),
                ("body", models.TextField(blank=True, verbose_name="naskah")),
                ("day", models.DateField(blank=True, null=True, verbose_name="tanggal terbit")),
                (
                    "ministry",
                    models.CharField(blank=True, max_length=60, verbose_name="kementerian saat itu"),
                ),
                ("said_day", models.CharField(blank=True, max_length=40, verbose_name="tanggal di berkas")),
                (
                    "said_office",
                    models.CharField(blank=True, max_length=160, verbose_name="satuan di berkas"),
                ),
                ("address", models.CharField(blank=True, max_length=700, verbose_name="alamat asal")),
                ("pictures", models.PositiveSmallIntegerField(default=0, verbose_name="foto di laman asal")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ready", "siap"),
                            ("question", "perlu dilengkapi"),
                            ("repeated", "sudah ada di arsip"),
                            ("public", "terbit di arsip"),
                            ("left_out", "tidak dipakai"),
                            ("removed", "diturunkan dari arsip"),
                        ],
                        max_length=9,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "trouble",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("headline", "Judul kosong atau terlalu panjang."),
                            ("body", "Naskah kosong atau terlalu panjang."),
                            ("day", "Tanggal tidak terbaca."),
                            ("not_past", "Tanggal belum lewat."),
                            ("office", "Satuan tidak dikenal atau di luar wilayah impor."),
                            ("protected", "Naskah memuat hal yang dilindungi."),
                        ],
                        max_length=10,
                        verbose_name="kendala",
                    ),
                ),
                ("findings", models.JSONField(blank=True, default=list, verbose_name="yang dilindungi")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="dibuka")),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="intake.oldbatch"
                    ),
                ),
                (
                    "edited_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="old_stories",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "berita lama",
            },
        ),
        migrations.CreateModel(
            name="Piece",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.CharField(max_length=200)),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "arrival",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pieces",
                        to="intake.arrival",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intake.door"
                    ),
                ),
            ],
            options={
                "verbose_name": "potongan",
            },
        ),
        migrations.CreateModel(
            name="Sender",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("handle", models.CharField(max_length=254, verbose_name="pengirim")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="senders", to="intake.door"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="intake_handles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "pengirim tepercaya",
            },
        ),
        migrations.CreateModel(
            name="BindingCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code_hash", models.CharField(max_length=64, unique=True)),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="dipakai")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kode penghubung",
                "indexes": [models.Index(fields=["user"], name="binding_code_of_user")],
            },
        ),
        migrations.AddIndex(
            model_name="door",
            index=models.Index(fields=["unit", "kind", "id"], name="door_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.UniqueConstraint(fields=("kind", "address"), name="one_door_an_address"),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["mail", "telegram", "whatsapp"])), name="door_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "whatsapp"), _negated=True),
                    models.Q(("app_secret", ""), _negated=True),
                    _connector="OR",
                ),
                name="whatsapp_is_always_signed",
            ),
        ),
        migrations.AddIndex(
            model_name="arrival",
            index=models.Index(fields=["unit", "state", "-id"], name="arrival_of_unit"),
        ),
        migrations.AddIndex(
            model_name="arrival",
            index=models.Index(fields=["-id"], name="arrival_newest"),
        ),
        migrations.AddIndex(
            model_name="arrival",
            index=models.Index(
                condition=models.Q(("state__in", ("gathering", "filing"))),
                fields=["door", "handle"],
                name="arrival_open",
            ),
        ),
        migrations.AddIndex(
            model_name="arrival",
            index=models.Index(
                condition=models.Q(("state", "purged"), _negated=True),
                fields=["purge_on"],
                name="arrival_to_purge",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrival",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "held"), _negated=True),
                    models.Q(models.Q(("reason", ""), _negated=True), ("purge_on__isnull", False)),
                    _connector="OR",
                ),
                name="held_with_a_reason_and_an_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrival",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "purged"), _negated=True),
                    models.Q(("body", ""), ("handle", ""), ("headline", "")),
                    _connector="OR",
                ),
                name="purged_holds_nothing",
            ),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["written_at"], name="answer_by_age"),
        ),
        migrations.AddIndex(
            model_name="oldbatch",
            index=models.Index(fields=["unit", "-id"], name="old_batch_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="oldbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("opened_by__isnull", True),
                    models.Q(("opened_by", models.F("sent_by")), _negated=True),
                    _connector="OR",
                ),
                name="archive_opened_by_a_second",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldbatch",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["reading", "read"])),
                fields=("unit", "sha256"),
                name="one_file_once_a_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="oldstory",
            index=models.Index(fields=["batch", "state", "number"], name="old_story_of_batch"),
        ),
        migrations.AddIndex(
            model_name="oldstory",
            index=models.Index(
                condition=models.Q(("state", "public")), fields=["-day", "-id"], name="old_story_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="oldstory",
            index=models.Index(
                condition=models.Q(("state", "public")),
                fields=["unit", "-day", "-id"],
                name="old_story_of_unit",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldstory",
            constraint=models.UniqueConstraint(fields=("batch", "number"), name="one_row_once_a_file"),
        ),
        migrations.AddConstraint(
            model_name="oldstory",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("ready", "question", "public", "removed"))),
                fields=("unit", "mark"),
                name="one_old_story_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldstory",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "public"), _negated=True),
                    models.Q(
                        ("day__isnull", False),
                        ("findings", []),
                        ("opened_at__isnull", False),
                        ("trouble", ""),
                        ("unit__isnull", False),
                        models.Q(("headline", ""), _negated=True),
                        models.Q(("body", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="old_public_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldstory",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "removed"), _negated=True),
                    models.Q(("address", ""), ("body", ""), ("headline", "")),
                    _connector="OR",
                ),
                name="old_removed_is_empty",
            ),
        ),
        migrations.AddConstraint(
            model_name="piece",
            constraint=models.UniqueConstraint(fields=("door", "external_id"), name="one_piece_once"),
        ),
        migrations.AddIndex(
            model_name="sender",
            index=models.Index(fields=["user", "id"], name="sender_of_user"),
        ),
        migrations.AddConstraint(
            model_name="sender",
            constraint=models.UniqueConstraint(fields=("door", "handle"), name="one_person_behind_a_handle"),
        ),
    ]
