"""Pejabat in the demo nation: who holds which post around the home office, with one who acts; all of it invented."""

from datetime import date, timedelta

from django.utils import timezone

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Official, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.services.roster.keeping import OfficialWords, add_official
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting

# Years of the term behind, and ahead (None: open), name, post within the office, capacity.
AT_HOME = (
    (5, 2, "Wirasena Contoh", "Kepala {unit}", Acting.NO),
    (2, None, "Ratnawulan Peraga", "Kepala {unit}", Acting.NO),
    (3, None, "Danuarta Contoh", "Kepala Subbagian Tata Usaha", Acting.NO),
    (1, None, "Kinasih Peraga", "Kepala Seksi Pembinaan", Acting.NO),
)
HEADS = {
    UnitType.REGION: ("Prabaswara Contoh", "Kepala Kantor Wilayah {unit}", Acting.NO),
    UnitType.DIRECTORATE: ("Laksmita Peraga", "Direktur Jenderal Pemasyarakatan", Acting.PLT),
}
YEAR = timedelta(days=365)


def furnish() -> None:
    """Fills the roster of the demo's home office and those above it; nothing where officials stand already."""
    home = Unit.objects.filter(key=HOME).first()
    user = User.objects.filter(email="redaktur.pusat@peraga.test").first()
    if Official.objects.exists() or home is None or user is None:
        return
    actor, today = actor_of(user), timezone.localdate()
    for behind, ahead, name, title, capacity in AT_HOME:
        until = today - ahead * YEAR - timedelta(days=1) if ahead else None
        _add(actor, home, name, title, capacity, today - behind * YEAR, until)
    for unit in Unit.objects.filter(pk__in=home.ancestor_ids, type__in=HEADS):
        _add(actor, unit, *HEADS[UnitType(unit.type)], today - YEAR, None)


def _add(
    actor: Actor, unit: Unit, name: str, title: str, capacity: Acting, since: date, until: date | None
) -> None:
    words = OfficialWords(
        name=name,
        title=title.format(unit=unit.name.removeprefix("Kanwil ")),
        capacity=capacity,
        since=since,
        until=until,
        letter="SK-PERAGA/1",
    )
    add_official(actor=actor, unit_id=unit.pk, words=words)
