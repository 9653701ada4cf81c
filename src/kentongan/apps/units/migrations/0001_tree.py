import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="kunci")),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("ministry", "Kementerian"),
                            ("directorate", "Direktorat Jenderal"),
                            ("region", "Kantor Wilayah"),
                            ("lapas", "Lapas"),
                            ("rutan", "Rutan"),
                            ("lpka", "LPKA"),
                            ("bapas", "Bapas"),
                            ("rupbasan", "Rupbasan"),
                            ("other", "Lainnya"),
                        ],
                        max_length=12,
                        verbose_name="jenis",
                    ),
                ),
                ("klass", models.CharField(blank=True, max_length=4, verbose_name="kelas")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("official_name", models.CharField(max_length=200, verbose_name="nama resmi")),
                ("city", models.CharField(blank=True, max_length=80, verbose_name="kabupaten/kota")),
                ("province", models.CharField(blank=True, max_length=60, verbose_name="provinsi")),
                (
                    "time_zone",
                    models.CharField(
                        choices=[
                            ("Asia/Jakarta", "WIB"),
                            ("Asia/Makassar", "WITA"),
                            ("Asia/Jayapura", "WIT"),
                        ],
                        default="Asia/Jakarta",
                        max_length=16,
                        verbose_name="zona waktu",
                    ),
                ),
                ("path", models.CharField(max_length=120, null=True, unique=True)),
                ("active_from", models.DateField(blank=True, null=True, verbose_name="aktif sejak")),
                (
                    "active_to",
                    models.DateField(
                        blank=True, help_text="hari terakhir", null=True, verbose_name="aktif sampai"
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "satuan",
            },
        ),
        migrations.CreateModel(
            name="Appointment",
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
                    "role",
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
                        verbose_name="peran",
                    ),
                ),
                (
                    "acting",
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
                ("valid_from", models.DateField(verbose_name="mulai")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="hari terakhir; kosong: sampai dicabut",
                        null=True,
                        verbose_name="sampai",
                    ),
                ),
                ("letter", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "penugasan",
            },
        ),
        migrations.CreateModel(
            name="Affiliation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="sejak")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="sampai")),
                (
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="affiliations",
                        to="units.unit",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="UnitAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=120, verbose_name="sebutan")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="units.unit"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="UnitName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("official_name", models.CharField(max_length=200, verbose_name="nama resmi")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="sejak")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="sampai")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="units.unit"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="unit",
            index=models.Index(fields=["path"], name="unit_path", opclasses=["varchar_pattern_ops"]),
        ),
        migrations.AddIndex(
            model_name="unit",
            index=models.Index(fields=["parent", "type", "name"], name="unit_below"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["user", "valid_from"], name="appointment_of_user"),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_to", None), ("valid_to__gte", models.F("valid_from")), _connector="OR"
                ),
                name="appointment_runs_forward",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("acting", ""), ("valid_to__isnull", False), _connector="OR"),
                name="acting_officers_have_an_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from", None),
                    ("valid_to", None),
                    ("valid_from__lte", models.F("valid_to")),
                    _connector="OR",
                ),
                name="affiliation_runs_forward",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitalias",
            constraint=models.UniqueConstraint(fields=("unit", "text"), name="one_alias_once"),
        ),
    ]
