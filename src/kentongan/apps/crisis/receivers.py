"""Ears of the crisis room: what monitoring kept is listened to."""

from django.dispatch import receiver

from kentongan.apps.crisis.tasks import listen
from kentongan.apps.monitoring.signals import article_kept


@receiver(article_kept, dispatch_uid="crisis.listen")
def listen_to_article(article_id: int, names_units: bool, **_: object) -> None:
    """One job an article that is about one of our offices."""
    if names_units:
        listen.defer(article_id=article_id)
