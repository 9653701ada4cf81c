"""0001_directives"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("academy", "0001_events"),
        ("accounts", "__first__"),
        ("newsroom", "0009_counted_by_day"),
        ("units", "0004_lists_of_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="Addressee",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("joined_at", models.DateTimeField(verbose_name="dialamatkan")),
                ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="diberi tahu")),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca")),
                ("acknowledged_at", models.DateTimeField(blank=True, null=True, verbose_name="diterima")),
                (
                    "acknowledged_as",
                    models.CharField(blank=True, max_length=160, verbose_name="diterima sebagai"),
                ),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "seen_by",
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
                        related_name="addressed_directives",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "satuan tujuan",
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "Menunggu penilaian"),
                            ("returned", "Dikembalikan"),
                            ("accepted", "Diterima"),
                            ("asked", "Diminta tidak berlaku"),
                            ("exempt", "Tidak berlaku"),
                        ],
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                ("sent_at", models.DateTimeField(verbose_name="dikirim")),
                ("plea", models.CharField(blank=True, max_length=500, verbose_name="alasan tidak berlaku")),
                ("judged_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="alasan penilai")),
                (
                    "addressee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="directives.addressee",
                    ),
                ),
                (
                    "judged_by",
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
            ],
            options={
                "verbose_name": "jawaban butir",
            },
        ),
        migrations.CreateModel(
            name="DigestWish",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateTimeField(verbose_name="sejak")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Directive",
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
                ("summary", models.TextField(blank=True, verbose_name="ringkasan")),
                (
                    "source_kind",
                    models.CharField(
                        choices=[("official", "Arahan pejabat"), ("event", "Kegiatan"), ("letter", "Surat")],
                        max_length=8,
                        verbose_name="sumber",
                    ),
                ),
                ("official_name", models.CharField(blank=True, max_length=120, verbose_name="nama pejabat")),
                ("official_title", models.CharField(blank=True, max_length=160, verbose_name="jabatan")),
                (
                    "official_acting",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Definitif"),
                            ("plt", "Plt. (pelaksana tugas)"),
                            ("plh", "Plh. (pelaksana harian)"),
                        ],
                        default="",
                        max_length=3,
                        verbose_name="sebagai",
                    ),
                ),
                ("letter", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                ("given_on", models.DateField(verbose_name="tanggal arahan")),
                ("regions", models.JSONField(blank=True, default=list, verbose_name="wilayah")),
                ("types", models.JSONField(blank=True, default=list, verbose_name="jenis satuan")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Rancangan"),
                            ("issued", "Berlaku"),
                            ("superseded", "Diganti edisi baru"),
                            ("closed", "Ditutup"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tahun")),
                ("number", models.PositiveIntegerField(blank=True, null=True, verbose_name="nomor")),
                ("edition", models.PositiveSmallIntegerField(default=1, verbose_name="edisi")),
                ("change", models.CharField(blank=True, max_length=300, verbose_name="yang berubah")),
                ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="terbit")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup")),
                ("closing", models.CharField(blank=True, max_length=300, verbose_name="catatan penutup")),
                (
                    "drafted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directives",
                        to="academy.event",
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "previous",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next",
                        to="directives.directive",
                        verbose_name="edisi sebelumnya",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directives",
                        to="units.unit",
                        verbose_name="penerbit",
                    ),
                ),
            ],
            options={
                "verbose_name": "arahan",
                "indexes": [
                    models.Index(fields=["-created_at", "-id"], name="directive_newest"),
                    models.Index(fields=["unit", "-created_at"], name="directive_of_unit"),
                    models.Index(fields=["state", "-issued_at"], name="directive_in_force"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "draft"), _negated=True),
                        fields=("unit", "year", "number", "edition"),
                        name="directives_numbered_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(
                                ("issued_at__isnull", False),
                                ("issued_by__isnull", False),
                                ("number__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="directive_issued_is_numbered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edition", 1), ("previous", None)),
                            models.Q(("edition__gt", 1), ("previous__isnull", False)),
                            _connector="OR",
                        ),
                        name="directive_edition_follows_one",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="addressee",
            name="directive",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="addressees",
                to="directives.directive",
            ),
        ),
        migrations.CreateModel(
            name="Edition",
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
                        choices=[("week", "Mingguan"), ("month", "Bulanan")],
                        max_length=5,
                        verbose_name="jenis",
                    ),
                ),
                ("since", models.DateField(verbose_name="sejak")),
                ("until", models.DateField(verbose_name="sampai")),
                ("number", models.PositiveIntegerField(blank=True, null=True, verbose_name="nomor")),
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                ("note", models.TextField(blank=True, verbose_name="pengantar")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Disusun"), ("published", "Terbit")],
                        default="draft",
                        max_length=9,
                        verbose_name="keadaan",
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="terbit")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "published_by",
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
                        related_name="editions",
                        to="units.unit",
                        verbose_name="penerbit",
                    ),
                ),
            ],
            options={
                "verbose_name": "edisi staf",
                "indexes": [models.Index(fields=["unit", "-created_at"], name="edition_of_unit")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))), name="edition_has_days"
                    ),
                    models.UniqueConstraint(fields=("unit", "number"), name="editions_numbered_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", None), ("state", "draft")),
                            models.Q(
                                ("number__isnull", False),
                                ("published_at__isnull", False),
                                ("state", "published"),
                            ),
                            _connector="OR",
                        ),
                        name="edition_published_is_numbered",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="directives.edition",
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
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "user"), name="one_mail_an_edition")
                ],
            },
        ),
        migrations.CreateModel(
            name="Escalation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("region_path", models.CharField(max_length=120)),
                ("due", models.DateField(verbose_name="batas")),
                ("late", models.PositiveIntegerField(verbose_name="satuan terlambat")),
                ("told_at", models.DateTimeField(verbose_name="diberi tahu")),
                (
                    "directive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="escalations",
                        to="directives.directive",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("directive", "region_path", "due"), name="one_escalation_a_region"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.TextField(blank=True, verbose_name="keterangan")),
                ("file", models.FileField(blank=True, upload_to="directives/%Y/%m/", verbose_name="berkas")),
                ("file_name", models.CharField(blank=True, max_length=120, verbose_name="nama berkas")),
                ("file_kind", models.CharField(blank=True, max_length=8)),
                ("file_size", models.PositiveIntegerField(default=0)),
                ("added_at", models.DateTimeField(verbose_name="dikirim")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="directives.answer",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="academy.event",
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
            ],
            options={
                "verbose_name": "bukti",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("event", None), ("file", ""), ("story", None), ("words", ""), _negated=True
                        ),
                        name="evidence_shows_something",
                    )
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("story", "Berita"),
                            ("directive", "Arahan"),
                            ("event", "Kegiatan"),
                            ("thanks", "Ucapan terima kasih"),
                        ],
                        max_length=9,
                        verbose_name="jenis",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="kata")),
                ("is_dropped", models.BooleanField(default=False, verbose_name="dikeluarkan")),
                (
                    "directive",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="directives.directive",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="directives.edition",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="academy.event",
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
            ],
            options={
                "verbose_name": "isi edisi",
                "ordering": ["order", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "story"), name="one_story_an_edition"),
                    models.UniqueConstraint(fields=("edition", "directive"), name="one_directive_an_edition"),
                    models.UniqueConstraint(fields=("edition", "event"), name="one_event_an_edition"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "story"), ("story__isnull", False)),
                            models.Q(("directive__isnull", False), ("kind", "directive")),
                            models.Q(("event__isnull", False), ("kind", "event")),
                            models.Q(("kind", "thanks"), models.Q(("words", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="item_shows_what_it_says",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("words", models.CharField(max_length=500, verbose_name="butir")),
                ("indicator", models.CharField(blank=True, max_length=300, verbose_name="ukuran")),
                ("proof", models.CharField(blank=True, max_length=300, verbose_name="bukti yang diminta")),
                ("due", models.DateField(verbose_name="batas")),
                (
                    "directive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="points",
                        to="directives.directive",
                    ),
                ),
            ],
            options={
                "verbose_name": "butir arahan",
                "ordering": ["order"],
                "indexes": [models.Index(fields=["due"], name="point_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("directive", "order"), name="one_point_a_place")
                ],
            },
        ),
        migrations.AddField(
            model_name="answer",
            name="point",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="directives.point"
            ),
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due", models.DateField(verbose_name="batas")),
                (
                    "kind",
                    models.CharField(
                        choices=[("before", "Tiga hari lagi"), ("due", "Hari ini"), ("after", "Lewat batas")],
                        max_length=6,
                        verbose_name="jenis",
                    ),
                ),
                ("told_at", models.DateTimeField(verbose_name="diberi tahu")),
                (
                    "addressee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="directives.addressee",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("addressee", "due", "kind"), name="one_reminder_a_kind")
                ],
            },
        ),
        migrations.CreateModel(
            name="Verdict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "Menunggu penilaian"),
                            ("returned", "Dikembalikan"),
                            ("accepted", "Diterima"),
                            ("asked", "Diminta tidak berlaku"),
                            ("exempt", "Tidak berlaku"),
                        ],
                        max_length=8,
                        verbose_name="keputusan",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="alasan")),
                ("judged_at", models.DateTimeField(verbose_name="dinilai")),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verdicts",
                        to="directives.answer",
                    ),
                ),
                (
                    "judged_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="addressee",
            index=models.Index(fields=["unit", "-joined_at"], name="addressee_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="addressee",
            constraint=models.UniqueConstraint(
                fields=("directive", "unit"), name="one_addressee_a_directive"
            ),
        ),
        migrations.AddConstraint(
            model_name="addressee",
            constraint=models.CheckConstraint(
                condition=models.Q(("acknowledged_at", None), ("seen_at__isnull", False), _connector="OR"),
                name="acknowledged_was_seen",
            ),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["state", "sent_at"], name="answer_waiting"),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.UniqueConstraint(fields=("addressee", "point"), name="one_answer_a_point"),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "returned"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="returned_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["asked", "exempt"]), _negated=True),
                    models.Q(("plea", ""), _negated=True),
                    _connector="OR",
                ),
                name="exempt_with_a_plea",
            ),
        ),
    ]
