"""Counts what the newsroom did before the learning loop listened."""

from django.core.management.base import BaseCommand

from kentongan.apps.learning.services.rebuilding import rebuild_counts


class Command(BaseCommand):
    """Run once after the upgrade; run again it changes nothing."""

    help = "Notes every decided text and decision, and writes the sums of the weakness profiles anew."

    def handle(self, *args: object, **options: object) -> None:
        """Says what was counted."""
        done = rebuild_counts()
        self.stdout.write(f"{done.versions} texts, {done.decisions} decisions, {done.sums} sums.")
