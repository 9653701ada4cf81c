"""The crisis room: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES
from tests.house.stories import HIDDEN

from kentongan.apps.crisis.enums import TaskState
from kentongan.apps.crisis.models import Alarm, Case, Task
from kentongan.apps.crisis.services.alarms import dismiss_alarm
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.merging import merge_case
from kentongan.apps.crisis.services.standdown import stand_down
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.crisis.services.team import add_member
from kentongan.apps.newsroom.services.freezing import freeze_unit, let_through
from kentongan.foundation.accounts.actor import Actor

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key.

    All cases are of levels 1 and 2, which freeze nothing; one freeze stands by itself and holds the stories in review.
    """
    lead = world.actor("central_lead")
    for place in PLACES:
        _freeze(world, lead, place)
        case = _case(world, lead, place, "berjalan")
        world.things["case", place] = case.pk
        world.things["twin", place] = _case(world, lead, place, "kembaran").pk
        world.things["restricted", place] = _restricted(world, lead, place)
        task, done = Task.objects.filter(case=case)[:2]
        world.things["crisis_task", place] = task.pk
        world.things["crisis_task_done", place] = finish_task(actor=lead, case_id=case.pk, task_id=done.pk).pk
        member = add_member(
            actor=lead, case_id=case.pk, user_id=world.people["central_editor"].pk, duty="liaison"
        )
        world.things["crisis_member", place] = member.pk
        merged = _case(world, lead, place, "digabung")
        merge_case(actor=lead, case_id=merged.pk, into_id=case.pk)
        world.things["merged", place] = merged.pk
        world.things["endable", place] = _done(world, lead, place, "tertangani").pk
        ended = _done(world, lead, place, "berakhir")
        stand_down(actor=lead, case_id=ended.pk, reason="Air sudah mengalir kembali.")
        world.things["stood_down", place] = ended.pk
        world.things["alarm", place] = _alarm(world, place).pk
        aside = dismiss_alarm(actor=lead, alarm_id=_alarm(world, place).pk, reason="berita lama")
        world.things["alarm_aside", place] = aside.pk


def title_of(place: str, which: str) -> str:
    """The words that give a case away."""
    return f"Gangguan air {which} {place}"


def _case(world: "World", actor: Actor, place: str, which: str, **more: object) -> Case:
    return open_case(
        actor=actor,
        unit_id=world.units[place].pk,
        place=f"Blok {which}",
        title=title_of(place, which),
        detected_at=timezone.now() - timedelta(minutes=5),
        **{"type": "K09"} | more,
    )


def _restricted(world: "World", actor: Actor, place: str) -> int:
    """Of level 2: its leader is a head, so that no coordinator is a member."""
    return _case(world, actor, place, "terbatas", type="K17", is_restricted=True).pk


def _done(world: "World", actor: Actor, place: str, which: str) -> Case:
    case = _case(world, actor, place, which)
    for task in Task.objects.filter(case=case).exclude(state=TaskState.DONE):
        finish_task(actor=actor, case_id=case.pk, task_id=task.pk)
    return case


def _alarm(world: "World", place: str) -> Alarm:
    article = world.articles[place]
    return Alarm.objects.create(
        unit=world.units[place], type="K05", words=["sabu"], severity=2, article=article
    )


def _freeze(world: "World", actor: Actor, place: str) -> None:
    freeze_unit(actor=actor, unit=world.units[place], reason="satu pintu selama latihan")
    for (at, stage), story in world.stories.items():
        if at == place and stage in HIDDEN and stage != "in_review":
            let_through(actor=actor, story_id=story.pk, reason="Contoh yang boleh lewat.")
