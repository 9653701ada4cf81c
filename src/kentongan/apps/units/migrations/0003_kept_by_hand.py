from django.db import migrations, models


class Migration(migrations.Migration):
    """Marks what people of the house changed: the registry of a later release does not write over it."""

    dependencies = [("units", "0002_kind_and_place")]

    operations = [
        migrations.AddField(
            "unit",
            "is_local",
            models.BooleanField(
                "dikelola sendiri", default=False, help_text="Pemuatan ulang registri tidak menimpanya."
            ),
        ),
    ]
