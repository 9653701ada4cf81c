"""Calls: opened, moved, closed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.programmes.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.programmes.models import Call
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries.reading import call_visible_to, programme_visible_to
from kentongan.apps.programmes.signals import call_opened
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class CallWords:
    """What a call says."""

    theme: str
    wanted: str
    deadline: datetime


@transaction.atomic
def open_call(*, actor: Actor, programme_id: int, scope_id: int, words: CallWords) -> Call:
    """Asks the offices below a node for contributions; they are told after the click. Audited.

    Refuses a deadline that is past, a node outside the programme's own branch, and a programme that has ended.
    """
    programme = programme_visible_to(actor, programme_id)
    if not may_run(actor, programme):
        raise NotAllowed
    if programme.ended_on:
        raise WrongStage(_("Program ini sudah berakhir."))
    scope = Unit.objects.filter(pk=scope_id, path__startswith=programme.unit.path).first()
    if scope is None:
        raise BadWords(_("Panggilan hanya ditujukan ke satuan di bawah penyelenggara program."), "scope")
    call = Call(programme=programme, scope=scope, made_by_id=actor.user_id)
    _write(call, words)
    trail.record(actor, "call_opened", f"call:{call.pk}", path=scope.path)
    call_opened.send(Call, call_id=call.pk)
    return call


@transaction.atomic
def change_call(*, actor: Actor, call_id: int, words: CallWords) -> Call:
    """Changes the words or the deadline of an open call. What came in late stays marked as it was. Audited."""
    call = _open(actor, call_id)
    moved = call.deadline != words.deadline
    if moved:
        call.reminded_at = None
    _write(call, words)
    trail.record(actor, "call_changed", f"call:{call.pk}", path=call.scope.path, detail={"deadline": moved})
    return call


@transaction.atomic
def close_call(*, actor: Actor, call_id: int) -> Call:
    """Ends a call: nothing more is taken in, not even late. Audited."""
    call = _open(actor, call_id)
    call.closed_at = timezone.now()
    call.save()
    trail.record(actor, "call_closed", f"call:{call.pk}", path=call.scope.path)
    return call


def _open(actor: Actor, call_id: int) -> Call:
    call = call_visible_to(actor, call_id)
    if not may_run(actor, call.programme):
        raise NotAllowed
    if call.closed_at:
        raise WrongStage(_("Panggilan ini sudah ditutup."))
    return call


def _write(call: Call, words: CallWords) -> None:
    theme, wanted = " ".join(words.theme.split())[:200], words.wanted.strip()[:4000]
    if not theme:
        raise BadWords(_("Beri tema panggilannya."), "theme")
    if not wanted:
        raise BadWords(_("Tulis apa yang dicari."), "wanted")
    if words.deadline <= timezone.now():
        raise BadWords(_("Tenggat sudah lewat. Pilih waktu yang akan datang."), "deadline")
    call.theme, call.wanted, call.deadline = theme, wanted, words.deadline
    call.save()
