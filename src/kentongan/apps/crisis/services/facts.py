"""The facts board: adding, and replacing what was thought before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import FactSlot, FactStatus, MomentKind
from kentongan.apps.crisis.errors import BadCase, NotFound
from kentongan.apps.crisis.models import Case, Fact
from kentongan.apps.crisis.services.groundwork.holding import case_to_work_on
from kentongan.apps.crisis.services.timeline import note
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_MOST = 600
_MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords:
    """One fact as a person says it."""

    slot: str
    text: str
    status: str = FactStatus.KNOWN
    source: str = ""
    source_at: datetime | None = None


@transaction.atomic
def add_fact(*, actor: Actor, case_id: int, words: FactWords, replaces: int | None = None) -> Fact:
    """Puts a fact on the board; with `replaces`, in the place of a current one, which stays on record.

    Refuses an empty fact, a known one without a source, and replacing what was replaced already. Timeline; audited
    without the words.
    """
    case = case_to_work_on(actor, case_id)
    old = _current(case, replaces) if replaces else None
    fact = _made(case, actor, words)
    if old is not None:
        old.superseded_by = fact
        old.save(update_fields=["superseded_by"])
    _noted(case, actor, fact, old)
    detail = {"fact": fact.pk, "slot": fact.slot, "status": fact.status, "replaces": replaces}
    trail.record(actor, "crisis_fact", f"case:{case.pk}", path=case.unit.path, detail=detail)
    return fact


def first_facts(case: Case, actor: Actor, facts: Iterable[FactWords]) -> list[Fact]:
    """The facts that came with the opening; a known one without a source is the opener's report."""
    made = []
    for words in list(facts)[:_MOST_AT_ONCE]:
        if words.text.strip():
            made.append(_made(case, actor, words, source=_("laporan awal %(name)s") % {"name": actor.name}))
    return made


def _made(case: Case, actor: Actor, words: FactWords, *, source: str = "") -> Fact:
    text, named = " ".join(words.text.split()), " ".join(words.source.split())
    if not text:
        raise BadCase(_("Tulis isi faktanya, satu kalimat pendek."), "text")
    if len(text) > _MOST:
        raise BadCase(
            _("Satu fakta paling panjang %(most)d huruf; pecah menjadi beberapa.") % {"most": _MOST}, "text"
        )
    if words.slot not in FactSlot.values or words.status not in FactStatus.values:
        raise BadCase(_("Pilih pertanyaan dan keadaan fakta dari daftar."), "slot")
    if words.source_at and words.source_at > timezone.now():
        raise BadCase(_("Waktu sumber belum terjadi."), "source_at")
    if words.status == FactStatus.KNOWN and not (named or source):
        raise BadCase(
            _("Fakta yang diketahui harus bersumber: siapa yang mengatakan atau dokumen apa."), "source"
        )
    return Fact.objects.create(
        case=case,
        slot=words.slot,
        status=words.status,
        text=text,
        source=(named or (source if words.status == FactStatus.KNOWN else ""))[:200],
        source_at=words.source_at,
        author_id=actor.user_id,
    )


def _current(case: Case, fact_id: int) -> Fact:
    old = Fact.objects.select_for_update().filter(pk=fact_id, case=case).first()
    if old is None:
        raise NotFound
    if old.superseded_by_id:
        raise BadCase(_("Fakta itu baru saja diganti orang lain. Baca dulu penggantinya."), "replaces")
    return old


def _noted(case: Case, actor: Actor, fact: Fact, old: Fact | None) -> None:
    words = f"{fact.get_slot_display()} ({fact.get_status_display()}): {fact.text}"
    if old is not None:
        words += " " + _("Menggantikan: %(old)s") % {"old": old.text}
    detail = {"fact": fact.pk, "replaces": old.pk if old else None}
    note(case=case, kind=MomentKind.FACT, text=words, actor=actor, detail=detail)
