"""Proves that the audit trail is whole: `manage verify_audit`, exit code 1 when it is not."""

import sys

from django.core.management.base import BaseCommand

from kentongan.foundation.audit import trail


class Command(BaseCommand):
    help = "Memeriksa rantai jejak audit dari awal."

    def handle(self, **_options) -> None:
        verdict = trail.verify()
        if verdict.broken_at is None:
            self.stdout.write(f"Jejak audit utuh: {verdict.rows} catatan.")
            return
        self.stderr.write(f"Jejak audit RUSAK pada catatan ke-{verdict.broken_at}: {verdict.reason}.")
        sys.exit(1)
