"""Seats the first administrator: `manage first_admin EMAIL NAME`, prints the link that sets the password."""

from django.core.management.base import BaseCommand, CommandError

from kentongan.apps.units.services.founding import seat_first_administrator
from kentongan.foundation.errors import KentonganError


class Command(BaseCommand):
    help = "Menugaskan administrator pertama dan menampilkan tautan untuk membuat kata sandinya."

    def add_arguments(self, parser) -> None:
        parser.add_argument("email")
        parser.add_argument("name", nargs="+")

    def handle(self, *, email: str, name: list[str], **_options) -> None:
        try:
            link = seat_first_administrator(email=email, name=" ".join(name))
        except KentonganError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"Buka tautan ini dalam tujuh hari untuk membuat kata sandi:\n{link}")
