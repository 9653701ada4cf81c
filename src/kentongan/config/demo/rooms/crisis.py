"""The crisis room of the demo: a fire that is being worked on, a small matter, a drill, and one that ended."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.crisis.enums import TaskState
from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.facts import FactWords, add_fact
from kentongan.apps.crisis.services.standdown import stand_down
from kentongan.apps.crisis.services.tasks import finish_by_key, finish_task, take_task
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User


def furnish() -> None:
    """Lets the crisis room of one region live through ten days; does nothing where it already has."""
    if Case.objects.exists() or not Unit.objects.filter(key=HOME).exists():
        return
    home = Unit.objects.get(key=HOME)
    _ended(home)
    _water(home)
    _drill(home)
    _fire(home)


def _fire(unit: Unit) -> None:
    """Found out forty minutes ago: half the tasks are done, the first statement is due. A drill freezes no story."""
    now = timezone.now()
    with as_of(now - timedelta(minutes=38)):
        case = open_case(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            type="K03",
            place="Gudang peralatan (peraga)",
            title="Peraga: asap dari gudang peralatan",
            detected_at=timezone.now() - timedelta(minutes=2),
            is_drill=True,
            facts=(
                FactWords(
                    slot="what", text="Asap keluar dari gudang peralatan", source="Petugas jaga peraga"
                ),
                FactWords(slot="unknown", text="Penyebab asap", status="unknown"),
                FactWords(slot="other", text="Kabar ada korban", status="denied"),
            ),
        )
    with as_of(now - timedelta(minutes=26)):
        for key in ("confirm", "fire_service"):
            finish_by_key(actor=_actor("koordinator"), case=case, key=key, note="Lewat telepon.")
        words = FactWords(slot="status_now", text="Api padam, gudang dijaga", source="Komandan jaga peraga")
        add_fact(actor=_actor("koordinator"), case_id=case.pk, words=words)
        facts = Task.objects.get(case=case, key="facts")
        take_task(actor=_actor("koordinator"), case_id=case.pk, task_id=facts.pk)


def _water(unit: Unit) -> None:
    with as_of(timezone.now() - timedelta(minutes=70)):
        open_case(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            type="K09",
            place="Blok hunian (peraga)",
            title="Peraga: aliran air tersendat",
            detected_at=timezone.now(),
            facts=(FactWords(slot="what", text="Air tersendat sejak pagi", source="Bagian umum peraga"),),
        )


def _drill(unit: Unit) -> None:
    with as_of(timezone.now() - timedelta(days=2)):
        case = open_case(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            type="K16",
            place="Media sosial (peraga)",
            title="Simulasi: video lama beredar lagi",
            detected_at=timezone.now(),
            is_drill=True,
        )
        _finish(case)
        stand_down(
            actor=_actor("kepala.kanwil"), case_id=case.pk, reason="Simulasi selesai; evaluasi dijadwalkan."
        )


def _ended(unit: Unit) -> None:
    with as_of(timezone.now() - timedelta(days=9)):
        case = open_case(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            type="K17",
            place="Gerbang depan (peraga)",
            title="Peraga: penyampaian pendapat di gerbang",
            detected_at=timezone.now(),
        )
        _finish(case)
        stand_down(
            actor=_actor("kepala.kanwil"),
            case_id=case.pk,
            reason="Perwakilan sudah diterima, gerbang tenang.",
        )


def _finish(case: Case) -> None:
    for task in Task.objects.filter(case=case, is_blocking=True).exclude(state=TaskState.DONE):
        finish_task(actor=_actor("kepala.kanwil"), case_id=case.pk, task_id=task.pk, words="Selesai.")


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))
