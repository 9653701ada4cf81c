"""The desk lists stories by their last change; fifty thousand of them must not be sorted for twenty."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0005_photo_size")]

    operations = [
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["-updated_at", "-id"], name="story_newest_change"),
        ),
    ]
