"""Readiness of the demo: an exercise with its score, a report to superiors, a review with something to mend."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.services.actions import add_action
from kentongan.apps.readiness.services.drills import answer_inject, end_drill, start_drill
from kentongan.apps.readiness.services.injects import show
from kentongan.apps.readiness.services.proposals import propose_change
from kentongan.apps.readiness.services.reports import make_report
from kentongan.apps.readiness.services.reviews import ReviewWords, open_review, save_review
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_ANSWERS = (
    "Dicatat di papan fakta, dijawab lewat juru bicara dengan jam pernyataan.",
    "Diteruskan kepada juru bicara; tidak ada keterangan di luar lembar fakta.",
    "Lembar fakta dikirim, juru bicara disebut.",
)


def furnish() -> None:
    """Lets one office practise, report and look back; does nothing where it already has."""
    home = Unit.objects.filter(key=HOME).first()
    if home is None or Drill.objects.exists():
        return
    _exercise(home)
    _report(home)
    _review(home)


def _exercise(unit: Unit) -> None:
    """Five days ago: most calls are answered, some too late; the score says so."""
    began = timezone.now() - timedelta(days=5)
    with as_of(began):
        drill = start_drill(actor=_actor("kepala.kanwil"), unit_id=unit.pk, scenario="pelarian-malam")
    for inject, answer in zip(drill.injects.all(), _ANSWERS, strict=False):
        with as_of(inject.due_at + timedelta(minutes=4)):
            show(inject_id=inject.pk)
            answer_inject(actor=_actor("koordinator"), inject_id=inject.pk, answer=answer)
    with as_of(drill.ends_at - timedelta(minutes=1)):
        end_drill(actor=_actor("kepala.kanwil"), drill_id=drill.pk)


def _report(unit: Unit) -> None:
    case = Case.objects.filter(unit=unit, status=CaseStatus.OPEN, is_drill=False).order_by("pk").first()
    if case:
        with as_of(timezone.now() - timedelta(minutes=45)):
            words = "Aliran air sedang diperbaiki; kebutuhan harian dipenuhi dari tangki (peraga)."
            make_report(actor=_actor("koordinator"), case_id=case.pk, kind="situation", summary=words)


def _review(unit: Unit) -> None:
    ended = Case.objects.filter(unit=unit, is_drill=False).exclude(status=CaseStatus.OPEN)
    case = ended.order_by("pk").first()
    if case is None:
        return
    head = _actor("kepala.kanwil")
    review = open_review(actor=head, case_id=case.pk)
    save_review(
        actor=head,
        review_id=review.pk,
        words=ReviewWords(
            went_well="Perwakilan diterima dalam sepuluh menit; satu juru bicara.",
            went_badly="Daftar kontak wartawan setempat belum mutakhir.",
            lessons="Daftar kontak diperiksa setiap awal bulan.",
        ),
    )
    add_action(
        actor=head,
        review_id=review.pk,
        text="Mutakhirkan daftar kontak wartawan setempat (peraga).",
        owner_id=_actor("koordinator").user_id,
        due=timezone.localdate() + timedelta(days=10),
    )
    propose_change(
        actor=head,
        review_id=review.pk,
        task="",
        change="Tambahkan tugas memeriksa daftar kontak wartawan.",
        why="Panggilan pertama salah alamat (peraga).",
    )


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))
