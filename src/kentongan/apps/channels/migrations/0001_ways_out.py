import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("units", "0001_tree"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChannelAccount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("channel", models.CharField(max_length=20, verbose_name="saluran")),
                ("label", models.CharField(max_length=120, verbose_name="nama")),
                ("settings", models.JSONField(blank=True, default=dict, verbose_name="setelan")),
                ("secret", models.TextField(blank=True, help_text="tersandi", verbose_name="kunci rahasia")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                ("trouble", models.TextField(blank=True, verbose_name="kendala")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="channel_accounts",
                        to="units.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "akun saluran",
            },
        ),
        migrations.CreateModel(
            name="Recipient",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="nama")),
                ("address", models.EmailField(max_length=254, verbose_name="alamat")),
                ("token", models.CharField(max_length=43, unique=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("active", "aktif"),
                            ("unsubscribed", "berhenti berlangganan"),
                            ("bounced", "alamat menolak"),
                        ],
                        default="active",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "soft_bounces",
                    models.PositiveSmallIntegerField(default=0, verbose_name="pantulan sementara"),
                ),
                (
                    "last_diagnostic",
                    models.CharField(blank=True, max_length=300, verbose_name="keterangan terakhir"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recipients",
                        to="channels.channelaccount",
                    ),
                ),
            ],
            options={
                "verbose_name": "penerima",
            },
        ),
        migrations.CreateModel(
            name="WireItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uri", models.CharField(max_length=200)),
                ("version", models.PositiveIntegerField(verbose_name="versi")),
                ("pubstatus", models.CharField(max_length=10, verbose_name="status")),
                ("headline", models.CharField(max_length=300, verbose_name="judul")),
                ("payload", models.JSONField(verbose_name="isi")),
                ("released_at", models.DateTimeField(auto_now_add=True, verbose_name="dilepas")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "butir kawat",
            },
        ),
        migrations.CreateModel(
            name="Dispatch",
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
                    "operation",
                    models.CharField(
                        choices=[("send", "kirim"), ("correct", "ralat"), ("withdraw", "tarik")],
                        max_length=8,
                        verbose_name="tindakan",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("queued", "menunggu"),
                            ("attempting", "sedang dikirim"),
                            ("sent", "terkirim"),
                            ("failed", "gagal, akan dicoba lagi"),
                            ("dead", "gagal"),
                            ("uncertain", "tidak pasti"),
                            ("skipped", "dilewati"),
                        ],
                        default="queued",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                ("attempted_at", models.DateTimeField(null=True, verbose_name="dicoba")),
                ("sent_at", models.DateTimeField(null=True, verbose_name="terkirim")),
                ("where", models.CharField(blank=True, max_length=300, verbose_name="tempat")),
                ("receipt", models.JSONField(default=dict, verbose_name="tanda terima")),
                ("problem", models.TextField(blank=True, verbose_name="masalah")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dispatches",
                        to="channels.channelaccount",
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dispatches",
                        to="channels.recipient",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dispatches",
                        to="channels.wireitem",
                    ),
                ),
            ],
            options={
                "verbose_name": "pengiriman",
            },
        ),
        migrations.AddConstraint(
            model_name="recipient",
            constraint=models.UniqueConstraint(
                models.F("account"),
                django.db.models.functions.text.Lower("address"),
                name="one_address_once_per_list",
            ),
        ),
        migrations.AddConstraint(
            model_name="wireitem",
            constraint=models.UniqueConstraint(fields=("uri", "version"), name="one_version_released_once"),
        ),
        migrations.AddIndex(
            model_name="dispatch",
            index=models.Index(fields=["status", "attempted_at"], name="dispatch_by_status"),
        ),
        migrations.AddConstraint(
            model_name="dispatch",
            constraint=models.UniqueConstraint(
                fields=("item", "account", "recipient", "operation"),
                name="one_dispatch_once",
                nulls_distinct=False,
            ),
        ),
    ]
