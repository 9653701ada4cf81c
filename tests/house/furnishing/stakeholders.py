"""Partners and complaints: what stands in the world behind the doors."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.stakeholders.services.complaint_import import import_complaints
from kentongan.apps.stakeholders.services.contacts import NextStep, Said, log_contact
from kentongan.apps.stakeholders.services.joints import JointWords, ask_joint
from kentongan.apps.stakeholders.services.merging import merge_partners
from kentongan.apps.stakeholders.services.participation import enter_counts
from kentongan.apps.stakeholders.services.partners import PartnerWords, add_partner

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key."""
    for place in PLACES:
        _partners(world, place)
        _complaint(world, place)


def _partners(world: "World", place: str) -> None:
    actor, unit = world.actor("central_lead"), world.units[place]
    today = timezone.localdate()
    words = PartnerWords("ngo", f"Mitra {place}", influence=4, interest=4, contact_name=f"Narahubung {place}")
    consent = {"consent_way": "form", "consent_on": date(2025, 1, 6)}
    partner = add_partner(actor=actor, unit_id=unit.pk, words=PartnerWords(**{**_fields(words), **consent}))
    said = Said(today - timedelta(days=3), "call", f"Bicara dengan mitra {place}")
    step = NextStep(f"Kirim undangan {place}", today + timedelta(days=3))
    contact = log_contact(actor=actor, partner_id=partner.pk, said=said, step=step)
    joint = ask_joint(
        actor=actor,
        partner_id=partner.pk,
        words=JointWords(f"Panen bersama {place}", today + timedelta(days=5)),
    )
    twin, gone = (
        add_partner(actor=actor, unit_id=unit.pk, words=PartnerWords("company", f"{word} {place}"))
        for word in ("Kembar", "Ganda")
    )
    merge = merge_partners(actor=actor, kept_id=twin.pk, gone_id=gone.pk)
    enter_counts(actor=actor, unit_id=unit.pk, month=today.replace(day=1), counts={"visits": 7})
    keys = {
        "partner": partner,
        "partner twin": twin,
        "contact": contact,
        "partner step": contact.steps.get(),
        "joint": joint,
        "merge": merge,
    }
    for kind, row in keys.items():
        world.things[kind, place] = row.pk


def _complaint(world: "World", place: str) -> None:
    day = timezone.localdate() - timedelta(days=2)
    for kind in ("complaint", "answered_complaint"):
        answered = f"{day},selesai" if kind == "answered_complaint" else ","
        lines = (
            "tiket,satuan,jenis,diterima,isi,tanggal jawaban,status\n"
            f"{kind}-{place},{place},normatif,{day},Antrean lama,{answered}\n"
        )
        plan = import_complaints(actor=world.actor("central_lead"), content=lines.encode())
        assert not plan.bad, plan.bad
        world.things[kind, place] = world.units[place].complaints.get(ticket=f"{kind}-{place}").pk


def _fields(words: PartnerWords) -> dict:
    return {name: getattr(words, name) for name in words.__slots__}
