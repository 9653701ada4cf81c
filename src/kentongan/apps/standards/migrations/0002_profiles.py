import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("standards", "0001_reports"),
        ("units", "0005_roster_of_officials"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="checkreport",
            name="profile",
            field=models.CharField(
                blank=True, help_text="sidik setelan yang dipakai", max_length=16, verbose_name="profil"
            ),
        ),
        migrations.CreateModel(
            name="StandardProfile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("family", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("number", models.PositiveIntegerField(default=1, verbose_name="versi")),
                ("name", models.CharField(max_length=80, verbose_name="nama")),
                (
                    "unit_types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ministry", "Kementerian"),
                                ("directorate", "Direktorat Jenderal"),
                                ("region", "Kantor Wilayah"),
                                ("lapas", "Lapas"),
                                ("rutan", "Rutan"),
                                ("lpka", "LPKA"),
                                ("bapas", "Bapas"),
                                ("rupbasan", "Rupbasan"),
                                ("hospital", "Rumah Sakit"),
                                ("other", "Lainnya"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="jenis satuan",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "rancangan"), ("active", "berlaku"), ("ended", "diakhiri")],
                        default="draft",
                        max_length=6,
                        verbose_name="keadaan",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="alasan")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="berlaku sejak")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="hari pertama yang tidak lagi",
                        null=True,
                        verbose_name="berakhir",
                    ),
                ),
                ("activated_at", models.DateTimeField(blank=True, null=True, verbose_name="diberlakukan")),
                (
                    "activated_by",
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
                        related_name="standard_profiles",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "profil standar",
            },
        ),
        migrations.CreateModel(
            name="ProfileRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60, verbose_name="aturan")),
                ("limits", models.JSONField(default=dict, verbose_name="batas")),
                (
                    "weight",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("block", "menahan terbit"),
                            ("warn", "perlu diperiksa"),
                            ("advise", "saran"),
                        ],
                        max_length=6,
                        verbose_name="bobot",
                    ),
                ),
                ("is_off", models.BooleanField(default=False, verbose_name="tidak dipakai")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rules",
                        to="standards.standardprofile",
                    ),
                ),
            ],
            options={
                "verbose_name": "setelan aturan",
                "ordering": ["rule"],
            },
        ),
        migrations.CreateModel(
            name="ProfilePreview",
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
                            ("waiting", "menunggu"),
                            ("running", "berjalan"),
                            ("done", "selesai"),
                            ("stopped", "dihentikan"),
                        ],
                        default="waiting",
                        max_length=7,
                        verbose_name="keadaan",
                    ),
                ),
                ("since", models.DateField(verbose_name="sejak")),
                ("stories", models.JSONField(default=list, verbose_name="berita")),
                ("of", models.PositiveIntegerField(default=0, verbose_name="dari")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="sudah")),
                ("counts", models.JSONField(default=dict, verbose_name="hitungan")),
                ("held", models.JSONField(default=list, verbose_name="jadi tertahan")),
                ("freed", models.JSONField(default=list, verbose_name="jadi lepas")),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="diminta")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="previews",
                        to="standards.standardprofile",
                    ),
                ),
            ],
            options={
                "verbose_name": "pratinjau profil",
            },
        ),
        migrations.AddIndex(
            model_name="standardprofile",
            index=models.Index(fields=["unit", "-updated_at"], name="profile_of_unit"),
        ),
        migrations.AddConstraint(
            model_name="standardprofile",
            constraint=models.UniqueConstraint(fields=("family", "number"), name="profile_versions_run_once"),
        ),
        migrations.AddConstraint(
            model_name="standardprofile",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "draft")), fields=("family",), name="one_draft_a_profile"
            ),
        ),
        migrations.AddConstraint(
            model_name="standardprofile",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "active")),
                fields=("family",),
                name="one_active_version_a_profile",
            ),
        ),
        migrations.AddConstraint(
            model_name="standardprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "draft"),
                    models.Q(
                        ("activated_at__isnull", False),
                        ("activated_by__isnull", False),
                        ("valid_from__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="a_profile_in_force_says_since_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="standardprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "ended"), ("valid_to__gte", models.F("valid_from"))),
                    models.Q(models.Q(("state", "ended"), _negated=True), ("valid_to", None)),
                    _connector="OR",
                ),
                name="an_ended_profile_says_until_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="profilerule",
            constraint=models.UniqueConstraint(fields=("profile", "rule"), name="one_setting_a_rule"),
        ),
        migrations.AddConstraint(
            model_name="profilerule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "rule__in",
                        (
                            "confidentiality.bank_account",
                            "confidentiality.health",
                            "confidentiality.home_address",
                            "confidentiality.informant",
                            "confidentiality.nik",
                            "confidentiality.phone",
                            "confidentiality.plate",
                            "confidentiality.register_number",
                            "confidentiality.security_detail",
                            "confidentiality.transfer_route",
                            "dignity.child_identity",
                            "dignity.family_names",
                            "dignity.presumption",
                            "dignity.sara",
                            "dignity.suicide_method",
                            "dignity.victim_identity",
                        ),
                    ),
                    _negated=True,
                ),
                name="no_profile_touches_a_protected_rule",
            ),
        ),
        migrations.AddIndex(
            model_name="profilepreview",
            index=models.Index(fields=["profile", "-id"], name="preview_newest"),
        ),
    ]
