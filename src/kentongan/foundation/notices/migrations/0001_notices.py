"""What people at the desk are told, about whatever happens at a place of the tree."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(verbose_name="kabar")),
                ("url", models.CharField(max_length=200, verbose_name="tujuan")),
                ("path", models.CharField(max_length=200)),
                ("needs", models.CharField(max_length=40)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca")),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="dikirim")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kabar",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["user", "-id"], name="notice_of_reader"),
                    models.Index(
                        condition=models.Q(("read_at", None)), fields=["user"], name="notice_not_read"
                    ),
                ],
            },
        ),
    ]
