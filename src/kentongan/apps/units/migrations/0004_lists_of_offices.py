import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0003_kept_by_hand"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UnitImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("file_name", models.CharField(max_length=200, verbose_name="nama berkas")),
                ("content", models.BinaryField(verbose_name="isi")),
                ("plan_digest", models.CharField(max_length=64)),
                ("applied_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan")),
                ("outcome", models.JSONField(default=dict, verbose_name="hasil")),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "impor satuan"},
        ),
    ]
