"""Seeks faces in the photos that came in before the newsroom looked for any."""

from django.core.management.base import BaseCommand

from kentongan.apps.newsroom.tasks import seek_in_batch


class Command(BaseCommand):
    """Run once after the upgrade; run again it only asks for what is still missing."""

    help = "Has the model look at every photo that it has not seen, batch by batch, as jobs of the queue."

    def handle(self, *args: object, **options: object) -> None:
        """Defers the first batch; each batch defers the next."""
        seek_in_batch.defer()
        self.stdout.write("The first batch waits in the queue.")
