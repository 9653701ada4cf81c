from django.db import migrations, models

TYPES = [
    ("ministry", "Kementerian"),
    ("directorate", "Direktorat Jenderal"),
    ("region", "Kantor Wilayah"),
    ("lapas", "Lapas"),
    ("rutan", "Rutan"),
    ("lpka", "LPKA"),
    ("bapas", "Bapas"),
    ("rupbasan", "Rupbasan"),
    ("hospital", "Rumah Sakit"),
    ("other", "Lainnya"),
]


class Migration(migrations.Migration):
    """The parts of a unit's name, so that names in the press are resolved against the units of this house."""

    dependencies = [("units", "0001_tree")]

    operations = [
        migrations.AddField(
            "unit", "kind", models.CharField("kekhususan", max_length=12, blank=True, default=""), False
        ),
        migrations.AddField(
            "unit",
            "place",
            models.CharField("tempat pada nama", max_length=80, blank=True, default=""),
            False,
        ),
        migrations.AlterField("unit", "type", models.CharField("jenis", max_length=12, choices=TYPES)),
    ]
