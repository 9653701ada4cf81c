from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="CheckReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text_hash", models.CharField(max_length=64)),
                ("engine", models.CharField(max_length=20, verbose_name="mesin")),
                ("findings", models.JSONField(default=list, verbose_name="temuan")),
                ("blocking", models.PositiveIntegerField(default=0, verbose_name="menahan")),
                ("warnings", models.PositiveIntegerField(default=0, verbose_name="peringatan")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="diperiksa")),
            ],
            options={
                "verbose_name": "laporan pemeriksaan",
            },
        ),
    ]
