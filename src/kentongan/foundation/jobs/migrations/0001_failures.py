from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="JobFailure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("job_id", models.BigIntegerField(unique=True)),
                ("task", models.CharField(max_length=200, verbose_name="tugas")),
                ("arguments", models.JSONField(default=dict, verbose_name="argumen")),
                ("error", models.TextField(verbose_name="kesalahan")),
                ("attempts", models.PositiveIntegerField(default=1, verbose_name="percobaan")),
                ("failed_at", models.DateTimeField(auto_now=True, verbose_name="gagal pada")),
            ],
            options={
                "verbose_name": "kegagalan pekerjaan",
            },
        ),
    ]
