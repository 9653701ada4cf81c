"""Remembers the stories that were filed before the archive listened."""

from django.core.management.base import BaseCommand, CommandParser

from kentongan.apps.newsroom.tasks import archive_batch


class Command(BaseCommand):
    """Run once after the upgrade; interrupted, it goes on from where the jobs stopped; run again it changes nothing."""

    help = "Puts the existing stories into the archive, batch by batch, as jobs of the queue."

    def add_arguments(self, parser: CommandParser) -> None:
        """--after: the number of a story; those up to it are left alone."""
        parser.add_argument("--after", type=int, default=0, help="begin behind the story of this number")

    def handle(self, *args: object, **options: object) -> None:
        """Defers the first batch; each batch defers the next."""
        archive_batch.defer(after=options["after"])
        self.stdout.write("The first batch waits in the queue.")
