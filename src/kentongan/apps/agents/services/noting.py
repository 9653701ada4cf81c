"""What an agent did that the platform cannot count."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.agents.errors import NotAllowed, NotFound, Refused
from kentongan.apps.agents.models import Agent, Entry
from kentongan.apps.agents.policies import may_note
from kentongan.apps.agents.queries.agents import agent_visible_to
from kentongan.apps.agents.queries.catalogue import duties_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def note(*, actor: Actor, agent_id: int, duty: str, on: date, text: str, link: str = "") -> Entry:
    """Writes down something done, with proof. Refuses days outside the term, and what the platform counts. Audited."""
    agent = _noted_by(actor, agent_id)
    by_hand = {one.key for one in duties_of(agent.cohort.duties) if not one.counts}
    if duty not in by_hand:
        raise Refused(_("Tugas ini dihitung sendiri oleh sistem; pilih tugas lain."), "duty")
    if not agent.starts_on or not agent.starts_on <= on <= min(agent.ends_on, timezone.localdate()):
        raise Refused(_("Tanggalnya di luar masa tugas, atau belum tiba."), "on")
    words = " ".join(text.split())[:300]
    if len(words) < 5:
        raise Refused(_("Tulis apa yang dilakukan."), "text")
    entry = Entry.objects.create(
        agent=agent, duty=duty, on=on, text=words, link=link[:500], made_by_id=actor.user_id
    )
    trail.record(actor, "agent_noted", f"agent:{agent.pk}", path=agent.unit.path, detail={"duty": duty})
    return entry


@transaction.atomic
def remove_note(*, actor: Actor, entry_id: int) -> Agent:
    """Takes a note away again. Audited."""
    entry = Entry.objects.select_for_update().filter(pk=entry_id).first()
    if entry is None:
        raise NotFound(_("Catatan ini tidak ada."))
    agent = _noted_by(actor, entry.agent_id)
    entry.delete()
    trail.record(actor, "agent_note_removed", f"agent:{agent.pk}", path=agent.unit.path)
    return agent


def _noted_by(actor: Actor, agent_id: int) -> Agent:
    agent = agent_visible_to(actor, agent_id)
    if not may_note(actor, agent):
        raise NotAllowed(_("Dicatat oleh agennya sendiri atau koordinator satuannya."))
    return agent
