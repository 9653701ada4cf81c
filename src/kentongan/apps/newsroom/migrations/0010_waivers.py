import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0009_counted_by_day"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Waiver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60, verbose_name="aturan")),
                ("part", models.CharField(max_length=20, verbose_name="bagian")),
                ("excerpt", models.CharField(blank=True, max_length=100, verbose_name="kata-kata")),
                ("mark", models.CharField(max_length=16, verbose_name="tanda")),
                ("reason", models.CharField(max_length=300, verbose_name="alasan")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                ("until", models.DateTimeField(verbose_name="berlaku sampai")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="diakhiri")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="waivers",
                        to="newsroom.story",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="newsroom.storyversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "pengecualian",
                "indexes": [
                    models.Index(fields=["story"], name="waiver_of_story"),
                    models.Index(fields=["rule", "-at"], name="waiver_of_rule"),
                ],
                "constraints": [
                    models.CheckConstraint(
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
                        name="protected_rules_are_never_waived",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason__regex", "^.{10,}$")), name="a_waiver_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("at"))), name="a_waiver_ends"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("story", "mark"),
                        name="one_open_waiver_a_finding",
                    ),
                ],
            },
        ),
    ]
