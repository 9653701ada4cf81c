"""Counts the picture anew from its sources: `manage rebuild_picture --months 36`."""

from django.core.management.base import BaseCommand, CommandParser

from kentongan.apps.picture.queries.months import months_to, this_month
from kentongan.apps.picture.services.recounting import recount


class Command(BaseCommand):
    help = "Menghitung ulang semua angka gambaran dari sumbernya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--months", type=int, default=36, help="berapa bulan ke belakang, bulan ini termasuk"
        )

    def handle(self, *, months: int, **_options) -> None:
        rows = 0
        for month in months_to(this_month(), max(1, months)):
            rows += recount(month=month)
            self.stdout.write(f"{month:%Y-%m}: {rows} angka")
