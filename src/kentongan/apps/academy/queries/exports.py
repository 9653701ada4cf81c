"""Participants as a table."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event
from kentongan.apps.academy.queries.participants import participants_seen
from kentongan.foundation.accounts.actor import Actor


def participant_header() -> list[str]:
    return [
        _("Satuan"),
        _("Nama"),
        _("Jabatan"),
        _("Kepala satuan"),
        _("Cara hadir"),
        _("Asal"),
        _("Keadaan"),
        _("Alasan berhalangan"),
    ]


def participant_rows(actor: Actor, event: Event) -> Iterator[list[str]]:
    """One row a person whom the actor may see by name; addresses stay out of tables."""
    for one in participants_seen(actor, event).iterator(chunk_size=500):
        yield [
            one.unit.name,
            one.name,
            one.position,
            _("ya") if one.is_head else "",
            one.get_mode_display(),
            one.get_origin_display(),
            one.get_place_display(),
            one.reason,
        ]
