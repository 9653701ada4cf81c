from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Outlet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                ("domain", models.CharField(max_length=120, unique=True, verbose_name="domain")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("city", models.CharField(blank=True, max_length=80, verbose_name="kota")),
                ("province", models.CharField(blank=True, max_length=60, verbose_name="provinsi")),
                ("tier", models.PositiveSmallIntegerField(default=3, verbose_name="tingkat")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
            ],
            options={
                "verbose_name": "media",
                "ordering": ["name"],
            },
        ),
    ]
