"""Drills, reports, reviews: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.standdown import stand_down
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.readiness.services.actions import add_action
from kentongan.apps.readiness.services.drills import start_drill
from kentongan.apps.readiness.services.injects import show
from kentongan.apps.readiness.services.proposals import propose_change
from kentongan.apps.readiness.services.reports import make_report
from kentongan.apps.readiness.services.reviews import ReviewWords, open_review, save_review
from kentongan.foundation.accounts.actor import Actor

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """At every place a drill in which something came in, a case that is reported on, and one that is reviewed."""
    lead = world.actor("central_lead")
    for place in PLACES:
        unit = world.units[place]
        drill = start_drill(actor=lead, unit_id=unit.pk, scenario="video-lama")
        inject = drill.injects.first()
        type(inject).objects.filter(pk=inject.pk).update(due_at=timezone.now())
        show(inject_id=inject.pk)
        running = _case(lead, unit.pk, f"Gangguan air di {unit.city}")
        report = make_report(
            actor=lead, case_id=running.pk, kind="situation", summary=f"Air mati di {unit.city}."
        )
        world.things["drill", place] = drill.pk
        world.things["inject", place] = inject.pk
        world.things["reported case", place] = running.pk
        world.things["report", place] = report.pk
        _review(world, lead, place)


def _review(world: "World", lead: Actor, place: str) -> None:
    unit = world.units[place]
    case = _case(lead, unit.pk, f"Antrean panjang di {unit.city}")
    for task in Task.objects.filter(case=case):
        finish_task(actor=lead, case_id=case.pk, task_id=task.pk)
    stand_down(actor=lead, case_id=case.pk, reason="Antrean sudah terurai.")
    review = open_review(actor=lead, case_id=case.pk)
    save_review(
        actor=lead,
        review_id=review.pk,
        words=ReviewWords(went_well="Cepat.", went_badly="Sempit.", lessons=f"Loket kedua di {unit.city}."),
    )
    due = timezone.localdate() + timedelta(days=7)
    action = add_action(actor=lead, review_id=review.pk, text="Buka loket.", owner_id=lead.user_id, due=due)
    proposal = propose_change(
        actor=world.actor("central_editor"),
        review_id=review.pk,
        task="",
        change=f"Loket {unit.city}.",
        why="Antre.",
    )
    world.things["reviewed case", place] = case.pk
    world.things["review", place] = review.pk
    world.things["review action", place] = action.pk
    world.things["proposal", place] = proposal.pk


def _case(actor: Actor, unit_id: int, title: str) -> Case:
    return open_case(
        actor=actor,
        unit_id=unit_id,
        type="K09",
        place="Layanan",
        title=title,
        detected_at=timezone.now(),
        facts=[],
    )
