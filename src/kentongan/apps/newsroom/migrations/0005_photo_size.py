"""How large the clean copy of a photo is: feeds must say so."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0004_who_and_when")]

    operations = [
        migrations.AddField(
            model_name="photo",
            name="size",
            field=models.PositiveIntegerField(
                default=0, help_text="byte dari berkas bersih", verbose_name="ukuran"
            ),
        ),
    ]
