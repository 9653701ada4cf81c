import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("standards", "0002_profiles"),
        ("units", "0004_lists_of_offices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RuleOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60, verbose_name="aturan")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("fixed", "dibetulkan sekali ketuk"),
                            ("rejected", "bukan kesalahan"),
                            ("waived", "dikecualikan"),
                        ],
                        max_length=8,
                        verbose_name="tindakan",
                    ),
                ),
                ("story", models.PositiveBigIntegerField(default=0, verbose_name="berita")),
                ("mark", models.CharField(max_length=16, verbose_name="tanda")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="alasan")),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="waktu")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "tindakan atas temuan",
                "indexes": [
                    models.Index(fields=["rule", "-at"], name="outcome_of_rule"),
                    models.Index(fields=["at"], name="outcome_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("story", 0), _negated=True),
                        fields=("story", "rule", "mark", "outcome"),
                        name="one_outcome_a_finding",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "fixed"), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="an_outcome_by_hand_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60, verbose_name="aturan")),
                ("day", models.DateField(verbose_name="hari")),
                ("shown", models.PositiveIntegerField(default=0, verbose_name="ditunjukkan")),
                ("accepted", models.PositiveIntegerField(default=0, verbose_name="diikuti")),
                (
                    "fixed",
                    models.PositiveIntegerField(
                        default=0, help_text="sebagian dari yang diikuti", verbose_name="sekali ketuk"
                    ),
                ),
                ("rejected", models.PositiveIntegerField(default=0, verbose_name="ditolak")),
                ("waived", models.PositiveIntegerField(default=0, verbose_name="dikecualikan")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "hitungan aturan",
                "indexes": [
                    models.Index(
                        fields=["day", "unit", "rule"],
                        include=("shown", "accepted", "fixed", "rejected", "waived"),
                        name="tally_by_day",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "rule", "day"), name="one_tally_a_rule_and_day")
                ],
            },
        ),
    ]
