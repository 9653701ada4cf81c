"""A seat passes on, or a term ends."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotAllowed, Refused
from kentongan.apps.agents.models import Agent
from kentongan.apps.agents.queries.agents import may_come_next
from kentongan.apps.agents.queries.points import points_of
from kentongan.apps.agents.services.appointing import in_hand, seat_from
from kentongan.apps.certificates.enums import Kind
from kentongan.apps.certificates.services.issue import issue
from kentongan.core.text.months import MONTH_NAMES
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell


@transaction.atomic
def hand_over(*, actor: Actor, agent_id: int, user_id: int, words: str) -> Agent:
    """Ends the days of one agent and seats another of the same office, from today, with a letter; the new one.

    The history of the seat stays. Refuses without a reason, and people of other offices. Audited; both are told.
    """
    old = in_hand(actor, agent_id, AgentState.ACTIVE)
    said = " ".join(words.split())[:300]
    if not said:
        raise Refused(_("Tulis alasan serah terima."), "words")
    if not may_come_next(old.unit, timezone.localdate()).filter(user_id=user_id).exists():
        raise Refused(_("Pilih pegawai satuan ini yang belum menjadi agen."), "user")
    today = timezone.localdate()
    old.state, old.words = AgentState.HANDED, said
    old.ends_on = max(old.starts_on, today - timedelta(days=1))
    old.save()
    new = Agent(cohort=old.cohort, unit=old.unit, seat=old.seat, user_id=user_id, follows=old,
                proposed_by_id=actor.user_id, why=said)  # fmt: skip
    seat_from(new, actor, today)
    trail.record(actor, "agent_handed_over", f"agent:{old.pk}", path=old.unit.path,
                 detail={"to": new.pk, "letter": new.letter_number})  # fmt: skip
    words = gettext_noop("Kursi agen %(unit)s diserahterimakan.")
    tell(users=[old.user, new.user], words=words, values={"unit": old.unit.name}, url=f"/meja/agen/{new.pk}/",
         path=old.unit.path, needs=Permission.AGENT_READ, but=actor)  # fmt: skip
    return new


@transaction.atomic
def end_term(*, actor: Actor, agent_id: int, words: str) -> Agent:
    """Ends a term before its day, without a successor and without a certificate. Refuses without a reason. Audited."""
    agent = in_hand(actor, agent_id, AgentState.ACTIVE)
    said = " ".join(words.split())[:300]
    if not said:
        raise Refused(_("Tulis alasannya."), "words")
    agent.state, agent.words = AgentState.ENDED, said
    agent.ends_on = max(agent.starts_on, timezone.localdate())
    agent.save()
    trail.record(actor, "agent_ended", f"agent:{agent.pk}", path=agent.unit.path)
    return agent


@transaction.atomic
def complete_term(*, agent_id: int) -> Agent | None:
    """After the last day: the term is over, and whoever did something in it gets a certificate. Audited."""
    rows = Agent.objects.select_for_update(of=("self",)).select_related("unit__parent", "user", "cohort")
    agent = rows.filter(pk=agent_id, state=AgentState.ACTIVE, ends_on__lt=timezone.localdate()).first()
    if agent is None:
        return None
    agent.state = AgentState.ENDED
    agent.save(update_fields=["state", "updated_at"])
    points = term_points(agent)
    trail.record(
        SYSTEM, "agent_completed", f"agent:{agent.pk}", path=agent.unit.path, detail={"points": points}
    )
    if points:
        _certify(SYSTEM, agent, points)
    return agent


@transaction.atomic
def certify(*, actor: Actor, agent_id: int) -> None:
    """Gives the certificate of a finished term that has none yet, such as one that was handed over. Audited."""
    seen = Agent.objects.filter(pk=agent_id).values_list("state", flat=True).first()
    agent = in_hand(actor, agent_id, seen or "")
    if agent.state not in (AgentState.HANDED, AgentState.ENDED):
        raise NotAllowed(_("Sertifikat diberikan setelah masa tugas berakhir."))
    points = term_points(agent)
    if not points:
        raise Refused(_("Tidak ada kegiatan yang tercatat dalam masa tugasnya."))
    _certify(actor, agent, points)


def finished_terms() -> list[int]:
    """Agents whose last day is over and who still count as serving."""
    rows = Agent.objects.filter(state=AgentState.ACTIVE, ends_on__lt=timezone.localdate())
    return list(rows.values_list("pk", flat=True)[:1000])


def ground_of(agent: Agent) -> str:
    """For what the certificate of a term is given."""
    return f"agent:{agent.pk}"


def term_points(agent: Agent) -> int:
    """What an agent gathered in the whole term; four queries."""
    until = agent.ends_on + timedelta(days=1)
    return points_of([agent], since=agent.starts_on, until=until)[agent.pk]


def _certify(actor: Actor, agent: Agent, points: int) -> None:
    issue(
        actor=actor,
        kind=Kind.AGENT,
        ground=ground_of(agent),
        unit=agent.unit.parent or agent.unit,
        holder_unit=agent.unit,
        user=agent.user,
        name=agent.user.name,
        position=agent.unit.name,
        title=f"Agen Informasi dan Publikasi Pemasyarakatan {agent.cohort.year}",
        lines=[
            f"Bertugas {_day(agent.starts_on)} sampai {_day(agent.ends_on)}",
            f"Tema: {agent.cohort.theme}",
            f"Nilai kegiatan: {points}",
        ],
        on=timezone.localdate(),
    )


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
