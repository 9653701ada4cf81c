"""0001_registers"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
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
            name="ConsequenceTest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("title", models.CharField(max_length=200, verbose_name="golongan informasi")),
                ("documents", models.TextField(blank=True, verbose_name="dokumen yang diperiksa")),
                ("part", models.TextField(blank=True, verbose_name="bagian yang dikecualikan")),
                ("ground", models.CharField(blank=True, max_length=6, verbose_name="dasar hukum")),
                (
                    "other_law",
                    models.CharField(blank=True, max_length=300, verbose_name="undang-undang lain"),
                ),
                ("if_opened", models.TextField(blank=True, verbose_name="akibat bila dibuka")),
                ("if_closed", models.TextField(blank=True, verbose_name="akibat bila ditutup")),
                ("weighing", models.TextField(blank=True, verbose_name="pertimbangan")),
                ("examples", models.TextField(blank=True, verbose_name="contoh terdahulu")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draf"),
                            ("submitted", "menunggu putusan"),
                            ("decided", "diputus"),
                        ],
                        default="draft",
                        max_length=9,
                        verbose_name="keadaan",
                    ),
                ),
                ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan")),
                (
                    "returned_note",
                    models.CharField(blank=True, max_length=500, verbose_name="catatan pengembalian"),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wholly", "dikecualikan seluruhnya"),
                            ("partly", "dikecualikan sebagian"),
                            ("opened", "dibuka"),
                        ],
                        max_length=6,
                        verbose_name="putusan",
                    ),
                ),
                ("is_permanent", models.BooleanField(default=False, verbose_name="tanpa batas waktu")),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="tinjau kembali")),
                ("reason", models.TextField(blank=True, verbose_name="alasan")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="nomor penetapan")),
                (
                    "officer",
                    models.CharField(blank=True, max_length=160, verbose_name="PPID yang menetapkan"),
                ),
                ("place", models.CharField(blank=True, max_length=80, verbose_name="tempat penetapan")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="tanggal penetapan")),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
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
                    "proposed_by",
                    models.ForeignKey(
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
            ],
            options={
                "verbose_name": "uji konsekuensi",
            },
        ),
        migrations.CreateModel(
            name="EntryFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.FileField(upload_to="daftar-informasi/%Y/")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("kind", models.CharField(max_length=8, verbose_name="jenis")),
                ("size", models.PositiveIntegerField(verbose_name="ukuran")),
                ("sha256", models.CharField(max_length=64)),
                ("pages", models.PositiveIntegerField(null=True, verbose_name="halaman")),
                ("warnings", models.JSONField(default=list, verbose_name="peringatan")),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas",
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("key", models.SlugField(max_length=40, verbose_name="kunci")),
                (
                    "klass",
                    models.CharField(
                        choices=[
                            ("periodic", "Berkala"),
                            ("immediate", "Serta-merta"),
                            ("any_time", "Setiap saat"),
                        ],
                        max_length=9,
                        verbose_name="golongan",
                    ),
                ),
                ("item", models.CharField(blank=True, max_length=4, verbose_name="butir katalog")),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("summary", models.TextField(blank=True, verbose_name="ringkasan")),
                (
                    "owner",
                    models.CharField(
                        blank=True, max_length=160, verbose_name="pejabat atau bagian yang menguasai"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("soft", "salinan lunak (digital)"),
                            ("hard", "cetak"),
                            ("both", "digital dan cetak"),
                        ],
                        default="soft",
                        max_length=4,
                        verbose_name="bentuk",
                    ),
                ),
                ("format", models.CharField(blank=True, max_length=40, verbose_name="format")),
                ("language", models.CharField(default="id", max_length=8, verbose_name="bahasa")),
                ("address", models.URLField(blank=True, max_length=500, verbose_name="alamat")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="tempat")),
                ("made_on", models.DateField(verbose_name="dibuat")),
                ("refreshed_on", models.DateField(verbose_name="diperbarui")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="perbarui paling lambat")),
                ("retention", models.CharField(blank=True, max_length=80, verbose_name="masa simpan")),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "draf"), ("published", "terbit"), ("withdrawn", "ditarik")],
                        default="draft",
                        max_length=9,
                        verbose_name="keadaan",
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="terbit")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="ditarik")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan penarikan"),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="versi")),
                (
                    "link_state",
                    models.CharField(
                        blank=True,
                        choices=[("", "belum diperiksa"), ("ok", "tautan hidup"), ("broken", "tautan rusak")],
                        default="",
                        max_length=6,
                    ),
                ),
                ("link_checked_at", models.DateTimeField(blank=True, null=True)),
                ("link_failures", models.PositiveSmallIntegerField(default=0)),
                ("link_problem", models.CharField(blank=True, max_length=300)),
                (
                    "reminded",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "belum"), (1, "menjelang"), (2, "lewat")], default=0
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.SearchVector(
                                "title", config="indonesian", weight="A"
                            ),
                            "||",
                            django.contrib.postgres.search.SearchVector(
                                "summary", "owner", config="indonesian", weight="B"
                            ),
                            django.contrib.postgres.search.SearchConfig("indonesian"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="disclosure.entryfile",
                    ),
                ),
            ],
            options={
                "verbose_name": "butir informasi publik",
                "indexes": [
                    models.Index(fields=["unit", "status", "due_on"], name="entry_of_unit"),
                    models.Index(fields=["status", "due_on"], name="entry_by_due"),
                    models.Index(
                        condition=models.Q(("status", "published")),
                        fields=["-refreshed_on", "-id"],
                        name="entry_public_newest",
                    ),
                    models.Index(
                        condition=models.Q(("status", "published")),
                        fields=["klass", "-refreshed_on", "-id"],
                        name="entry_public_class",
                    ),
                    models.Index(
                        condition=models.Q(("status", "published")),
                        fields=["unit", "item", "due_on"],
                        name="entry_public_items",
                    ),
                    models.Index(
                        condition=models.Q(("status", "published"), models.Q(("address", ""), _negated=True)),
                        fields=["link_checked_at"],
                        name="entry_links",
                    ),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="entry_search"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "key"), name="one_entry_of_a_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_on__isnull", False), ("klass", "periodic")),
                            models.Q(
                                models.Q(("klass", "periodic"), _negated=True), ("due_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="entry_periodic_is_due",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("refreshed_on__gte", models.F("made_on"))),
                        name="entry_made_before_renewed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "published"), _negated=True),
                            models.Q(
                                ("published_at__isnull", False),
                                models.Q(("owner", ""), _negated=True),
                                models.Q(
                                    ("file__isnull", False),
                                    models.Q(("address", ""), _negated=True),
                                    models.Q(("place", ""), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="entry_public_can_be_had",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "withdrawn"), _negated=True),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="entry_withdrawn_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="nomor")),
                ("act", models.CharField(max_length=12, verbose_name="perbuatan")),
                ("changed", models.JSONField(default=list, verbose_name="yang berubah")),
                ("words", models.JSONField(default=dict, verbose_name="isi")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="catatan")),
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
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="disclosure.entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat butir",
                "constraints": [
                    models.UniqueConstraint(fields=("entry", "number"), name="one_entry_version_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ExemptedEntry",
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
                    "decision",
                    models.CharField(
                        choices=[
                            ("wholly", "dikecualikan seluruhnya"),
                            ("partly", "dikecualikan sebagian"),
                            ("opened", "dibuka"),
                        ],
                        max_length=6,
                        verbose_name="putusan",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="golongan informasi")),
                ("ground", models.CharField(max_length=6, verbose_name="dasar hukum")),
                (
                    "other_law",
                    models.CharField(blank=True, max_length=300, verbose_name="undang-undang lain"),
                ),
                ("is_permanent", models.BooleanField(default=False, verbose_name="tanpa batas waktu")),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="tinjau kembali")),
                ("decided_on", models.DateField(verbose_name="ditetapkan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("active", "berlaku"),
                            ("lapsed", "jangka waktu habis"),
                            ("opened", "sudah dibuka"),
                            ("replaced", "diganti hasil uji baru"),
                        ],
                        default="active",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "warned",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "belum"), (1, "menjelang"), (2, "lewat")], default=0
                    ),
                ),
                ("reviewed_for", models.DateField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="berakhir")),
                (
                    "ended_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan berakhir"),
                ),
                (
                    "test",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exempted",
                        to="disclosure.consequencetest",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "informasi yang dikecualikan",
                "indexes": [
                    models.Index(fields=["status", "expires_on"], name="exempted_by_end"),
                    models.Index(fields=["unit", "status"], name="exempted_of_unit"),
                    models.Index(fields=["status", "review_on"], name="exempted_by_review"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ("wholly", "partly"))),
                        name="exempted_by_its_test",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("expires_on__isnull", True), ("is_permanent", True)),
                            models.Q(("expires_on__isnull", False), ("is_permanent", False)),
                            _connector="OR",
                        ),
                        name="exempted_for_a_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "opened"), _negated=True),
                            models.Q(
                                ("ended_at__isnull", False), models.Q(("ended_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="exempted_opened_says_why",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="consequencetest",
            name="replaces",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tests",
                to="disclosure.exemptedentry",
            ),
        ),
        migrations.CreateModel(
            name="WeighingStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("act", models.CharField(max_length=12, verbose_name="perbuatan")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="catatan")),
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
                    "test",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="disclosure.consequencetest",
                    ),
                ),
            ],
            options={
                "verbose_name": "langkah uji",
            },
        ),
        migrations.AddIndex(
            model_name="consequencetest",
            index=models.Index(fields=["unit", "status"], name="test_of_unit"),
        ),
        migrations.AddIndex(
            model_name="consequencetest",
            index=models.Index(fields=["status", "-updated_at"], name="test_by_status"),
        ),
        migrations.AddConstraint(
            model_name="consequencetest",
            constraint=models.UniqueConstraint(fields=("id", "decision"), name="test_with_its_decision"),
        ),
        migrations.AddConstraint(
            model_name="consequencetest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        ("status", "decided"),
                        models.Q(("decision", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("status", "decided"), _negated=True),
                        ("decided_at__isnull", True),
                        ("decided_by__isnull", True),
                        ("decision", ""),
                    ),
                    _connector="OR",
                ),
                name="test_decided_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="consequencetest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="test_decided_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="consequencetest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decision", ""),
                    models.Q(
                        models.Q(("reason", ""), _negated=True),
                        models.Q(("officer", ""), _negated=True),
                        models.Q(("place", ""), _negated=True),
                        ("decided_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="test_ruling_is_complete",
            ),
        ),
        migrations.AddConstraint(
            model_name="consequencetest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decision__in", ("wholly", "partly")), _negated=True),
                    models.Q(
                        models.Q(("ground", ""), _negated=True),
                        models.Q(("part", ""), _negated=True),
                        models.Q(
                            models.Q(("expires_on__isnull", True), ("is_permanent", True)),
                            models.Q(("expires_on__isnull", False), ("is_permanent", False)),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="test_exempts_on_a_ground",
            ),
        ),
    ]
