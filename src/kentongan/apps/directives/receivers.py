"""Ears: what is announced is queued."""

from typing import Any

from django.dispatch import receiver

from kentongan.apps.directives.signals import directive_issued, edition_published
from kentongan.apps.directives.tasks import announce, mail_edition


@receiver(directive_issued)
def tell_offices(directive_id: int, **_named: Any) -> None:
    announce.defer(directive_id=directive_id)


@receiver(edition_published)
def mail_readers(edition_id: int, **_named: Any) -> None:
    mail_edition.defer(edition_id=edition_id)
