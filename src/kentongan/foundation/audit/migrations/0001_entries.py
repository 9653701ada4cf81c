from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="waktu")),
                ("actor_id", models.BigIntegerField(null=True, verbose_name="pelaku")),
                ("actor_name", models.CharField(max_length=150, verbose_name="nama pelaku")),
                ("verb", models.CharField(max_length=60, verbose_name="tindakan")),
                ("subject", models.CharField(max_length=80, verbose_name="objek")),
                ("path", models.CharField(blank=True, max_length=120, verbose_name="letak")),
                ("detail", models.JSONField(default=dict, verbose_name="rincian")),
                ("body", models.TextField()),
                ("place", models.BigIntegerField(null=True, unique=True)),
                ("previous_hash", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "verbose_name": "catatan audit",
                "indexes": [
                    models.Index(fields=["subject", "id"], name="audit_subject"),
                    models.Index(fields=["path"], name="audit_path", opclasses=["varchar_pattern_ops"]),
                ],
            },
        ),
    ]
