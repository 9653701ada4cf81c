"""Opening a year of agents."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.agents.errors import NotAllowed, Refused
from kentongan.apps.agents.models import Cohort
from kentongan.apps.agents.policies import may_open_cohort
from kentongan.apps.agents.queries.catalogue import shipped_duties
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_SEATS = 5


@transaction.atomic
def open_cohort(
    *, actor: Actor, year: int, theme: str, starts_on: date, ends_on: date, seats: int = 1
) -> Cohort:
    """Opens the year of agents with the catalogue of duties as it is today. Audited.

    Refuses who does not lead at the centre, a second cohort of a year, a term that runs backward or over two years.
    """
    if not may_open_cohort(actor):
        raise NotAllowed(_("Angkatan agen dibuka oleh Humas Pusat."))
    words = " ".join(theme.split())[:200]
    if not words:
        raise Refused(_("Tulis tema angkatan."), "theme")
    if not 1 <= seats <= MOST_SEATS:
        raise Refused(_("Kursi tiap satuan antara 1 dan %(most)d.") % {"most": MOST_SEATS}, "seats")
    if not starts_on < ends_on or (ends_on - starts_on).days > 731:
        raise Refused(_("Masa tugas berakhir sesudah mulai, paling lama dua tahun."), "ends_on")
    if Cohort.objects.filter(year=year).exists():
        raise Refused(_("Angkatan %(year)d sudah ada.") % {"year": year}, "year")
    cohort = Cohort.objects.create(
        year=year,
        theme=words,
        starts_on=starts_on,
        ends_on=ends_on,
        seats=seats,
        duties=shipped_duties()["duty"],
        made_by_id=actor.user_id,
    )
    trail.record(actor, "agent_cohort_opened", f"agent_cohort:{cohort.pk}", detail={"year": year})
    return cohort
