"""From a proposal to a seat: proposed by the office, appointed from above."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotAllowed, NotFound, Refused
from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.agents.policies import may_appoint, may_propose, path_above
from kentongan.apps.agents.queries.agents import SEATLESS, agent_visible_to, may_come_next
from kentongan.apps.certificates.services.numbering import next_numbers
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

LETTERS = "agen"


@transaction.atomic
def propose(
    *, actor: Actor, cohort_id: int, unit_id: int, user_id: int, seat: int = 1, why: str = ""
) -> Agent:
    """Puts a person of the office forward; tells those who appoint. Audited.

    Refuses offices without seats, a seat that is taken or asked for, people of other offices or in another seat.
    """
    unit = Unit.objects.select_related("parent").select_for_update(of=("self",)).filter(pk=unit_id).first()
    if unit is None or not may_propose(actor, unit):
        raise NotAllowed(_("Agen diusulkan oleh kepala atau koordinator humas satuannya."))
    cohort = Cohort.objects.filter(pk=cohort_id).first()
    if cohort is None:
        raise NotFound(_("Angkatan ini tidak ada."))
    if unit.type in SEATLESS:
        raise Refused(_("Agen bertugas di Kanwil dan UPT."), "unit")
    if not 1 <= seat <= cohort.seats:
        raise Refused(_("Kursi itu tidak ada pada angkatan ini."), "seat")
    _ask_seat(cohort, unit, seat)
    if not may_come_next(unit, timezone.localdate()).filter(user_id=user_id).exists():
        raise Refused(_("Pilih pegawai satuan ini yang belum menjadi agen."), "user")
    agent = Agent.objects.create(
        cohort=cohort,
        unit=unit,
        seat=seat,
        user_id=user_id,
        why=" ".join(why.split())[:300],
        proposed_by_id=actor.user_id,
    )
    _record(actor, "agent_proposed", agent)
    _tell_deciders(actor, agent)
    return agent


@transaction.atomic
def appoint(*, actor: Actor, agent_id: int) -> Agent:
    """Gives the seat from today (or the first day of the year) with a numbered letter; tells the agent. Audited."""
    agent = in_hand(actor, agent_id, AgentState.PROPOSED)
    if Agent.objects.filter(unit=agent.unit, seat=agent.seat, state=AgentState.ACTIVE).exists():
        raise Refused(_("Kursi itu masih diduduki. Akhiri atau serah-terimakan dulu."))
    today = timezone.localdate()
    if agent.cohort.ends_on < today:
        raise Refused(_("Masa tugas angkatan ini sudah berakhir."))
    seat_from(agent, actor, max(today, agent.cohort.starts_on))
    _record(actor, "agent_appointed", agent, letter=agent.letter_number)
    _tell_agent(actor, agent, gettext_noop("Anda ditetapkan sebagai agen informasi dan publikasi %(unit)s."))
    return agent


@transaction.atomic
def decline(*, actor: Actor, agent_id: int, words: str) -> Agent:
    """Does not give the seat; the office reads why. Audited."""
    agent = in_hand(actor, agent_id, AgentState.PROPOSED)
    said = " ".join(words.split())[:300]
    if not said:
        raise Refused(_("Tulis alasannya, agar satuan dapat mengusulkan orang lain."), "words")
    agent.state, agent.words = AgentState.DECLINED, said
    agent.decided_by_id, agent.decided_at = actor.user_id, timezone.now()
    agent.save()
    _record(actor, "agent_declined", agent)
    words = gettext_noop("Usulan agen %(unit)s tidak disetujui: %(why)s")
    tell(users=[agent.proposed_by], words=words, values={"unit": agent.unit.name, "why": said},
         url=f"/meja/agen/{agent.pk}/", path=agent.unit.path, needs=Permission.AGENT_READ, but=actor)  # fmt: skip
    return agent


def seat_from(agent: Agent, actor: Actor, day: date) -> None:
    """Writes the seat, its days and its letter into the row. In a transaction."""
    year = timezone.localdate().year
    agent.state, agent.starts_on, agent.ends_on = AgentState.ACTIVE, day, agent.cohort.ends_on
    agent.decided_by_id, agent.decided_at = actor.user_id, timezone.now()
    agent.letter_year, agent.letter_serial = year, next_numbers(series=LETTERS, year=year)[0]
    agent.save()


def in_hand(actor: Actor, agent_id: int, state: str) -> Agent:
    """The agent, held for one who appoints there, in the stage that the act needs; raises what the desk refuses."""
    seen = agent_visible_to(actor, agent_id)
    if not may_appoint(actor, seen.unit):
        raise NotAllowed(_("Agen ditetapkan oleh kantor di atas satuannya."))
    rows = Agent.objects.select_for_update(of=("self",))
    agent = rows.select_related("unit__parent", "user", "cohort", "proposed_by").get(pk=seen.pk)
    if agent.state != state:
        raise Refused(_("Keadaannya sudah berubah: %(state)s.") % {"state": agent.get_state_display()})
    return agent


def _ask_seat(cohort: Cohort, unit: Unit, seat: int) -> None:
    asked = Agent.objects.filter(cohort=cohort, unit=unit, seat=seat, state=AgentState.PROPOSED)
    if asked.exists():
        raise Refused(_("Kursi itu sudah diusulkan dan menunggu keputusan."), "seat")
    if Agent.objects.filter(cohort=cohort, unit=unit, seat=seat, state=AgentState.ACTIVE).exists():
        raise Refused(_("Kursi itu sudah diduduki. Untuk mengganti orangnya, pakai serah terima."), "seat")


def _tell_deciders(actor: Actor, agent: Agent) -> None:
    above = path_above(agent.unit)
    found = officers_for(above, Role.REGION_EDITOR) or officers_for(above, Role.CENTRAL_EDITOR)
    tell(users=_people(found), words=gettext_noop("%(unit)s mengusulkan agen informasi dan publikasi."),
         values={"unit": agent.unit.name}, url=f"/meja/agen/{agent.pk}/", path=agent.unit.path,
         needs=Permission.AGENT_READ, but=actor)  # fmt: skip


def _tell_agent(actor: Actor, agent: Agent, words: str) -> None:
    tell(users=[agent.user, agent.proposed_by], words=words, values={"unit": agent.unit.name},
         url=f"/meja/agen/{agent.pk}/", path=agent.unit.path, needs=Permission.AGENT_READ, but=actor)  # fmt: skip


def _people(rows) -> list[User]:
    return [row.user for row in rows]


def _record(actor: Actor, verb: str, agent: Agent, **detail: object) -> None:
    trail.record(actor, verb, f"agent:{agent.pk}", path=agent.unit.path, detail=detail)
