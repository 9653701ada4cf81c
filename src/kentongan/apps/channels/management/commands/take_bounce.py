"""Takes one incoming letter from standard input: `manage take_bounce --delivered-to ADDRESS < letter`.

For the pipe of a mail server, such as Postfix's `|` alias. Always ends with 0 for a letter that could be read: a mail
server would answer any other code with a bounce of its own.
"""

import os
import sys

from django.core.management.base import BaseCommand

from kentongan.apps.channels.adapters.bounces import LARGEST
from kentongan.apps.channels.services.bounces import take_bounce


class Command(BaseCommand):
    help = "Membaca satu surat pantulan dari masukan standar dan mencoret alamat yang mati."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--delivered-to",
            default=os.environ.get("ORIGINAL_RECIPIENT", ""),
            help="penerima pada amplop, bila server surel memberitahukannya",
        )

    def handle(self, *, delivered_to: str, **_options) -> None:
        found = take_bounce(raw=sys.stdin.buffer.read(LARGEST), delivered_to=delivered_to)
        if found is None:
            self.stdout.write("bukan pantulan")
        elif not found.recipient_token:
            self.stdout.write("pantulan tanpa jalur balik kami; dilewati")
        else:
            self.stdout.write("pantulan tetap" if found.permanent else "pantulan sementara")
