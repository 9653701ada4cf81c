"""A consequence test until it is decided: proposed, written, handed in, sent back."""

from dataclasses import dataclass, fields, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.disclosure.enums import WeighingStatus
from kentongan.apps.disclosure.errors import BadEntry, CannotSubmit, NotAllowed, NotFound, WrongState
from kentongan.apps.disclosure.gate.consequence import reasons_not_to_submit
from kentongan.apps.disclosure.models import ConsequenceTest, WeighingStep
from kentongan.apps.disclosure.policies import (
    may_decide_test,
    may_edit_test,
    may_propose_test,
    may_weigh_again,
)
from kentongan.apps.disclosure.services.locking import exempted_in_hand, weighing_in_hand
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.core.openness.exemption.grounds import ground
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_LONGEST = 8_000
_LONGEST_NOTE = 500
_WAITS = gettext_noop("Uji konsekuensi “%(title)s” menunggu putusan PPID.")
_RETURNED = gettext_noop("Uji konsekuensi “%(title)s” dikembalikan untuk dilengkapi.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingWords:
    """What the proposer writes, step by step; every part may be empty until the test is handed in."""

    title: str
    documents: str = ""
    part: str = ""
    ground: str = ""
    other_law: str = ""
    if_opened: str = ""
    if_closed: str = ""
    weighing: str = ""
    examples: str = ""


@transaction.atomic
def propose_test(*, actor: Actor, unit_id: int, words: WeighingWords) -> ConsequenceTest:
    """Begins a consequence test for an office, possible before any request. Audited; a step is kept."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_propose_test(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang mengusulkan uji konsekuensi untuk satuan ini."))
    test = ConsequenceTest(unit=unit, proposed_by_id=actor.user_id)
    _take(test, words)
    test.save()
    add_step(actor, test, "proposed")
    return test


@transaction.atomic
def write_test(*, actor: Actor, test_id: int, words: WeighingWords) -> ConsequenceTest:
    """Keeps what was written into a draft. Audited; a step is kept when something changed."""
    test = _draft(actor, test_id)
    if _words_of(test) == _cleaned(words):
        return test
    _take(test, words)
    test.save()
    add_step(actor, test, "written")
    return test


@transaction.atomic
def submit_test(*, actor: Actor, test_id: int) -> ConsequenceTest:
    """Hands a test in for its ruling; from now on its words stand still. Raises CannotSubmit with every reason.

    Who hands it in is its proposer and cannot decide it. Tells the PPID; audited.
    """
    test = _draft(actor, test_id)
    reasons = reasons_not_to_submit(test)
    if reasons:
        raise CannotSubmit(reasons)
    test.status, test.submitted_at, test.returned_note = WeighingStatus.SUBMITTED, timezone.now(), ""
    test.proposed_by_id = actor.user_id
    test.save()
    add_step(actor, test, "submitted")
    _tell(test, [post.user for post in officers_for(test.unit.path, Role.PPID)], _WAITS, actor)
    return test


@transaction.atomic
def return_test(*, actor: Actor, test_id: int, note: str) -> ConsequenceTest:
    """Sends a test back to its proposer with a note. Tells the proposer; audited."""
    test = weighing_in_hand(actor, test_id)
    if test.status != WeighingStatus.SUBMITTED:
        raise WrongState(_("Uji ini tidak sedang menunggu putusan."))
    if not may_decide_test(actor, test):
        raise NotAllowed(_("Yang mengembalikan uji adalah PPID, dan bukan pengusulnya sendiri."))
    words = " ".join(note.replace("\x00", "").split())
    if not words:
        raise BadEntry(_("Tulis apa yang perlu dilengkapi."), "note")
    if len(words) > _LONGEST_NOTE:
        raise BadEntry(_("Catatan terlalu panjang; paling banyak 500 huruf."), "note")
    test.status, test.returned_note = WeighingStatus.DRAFT, words
    test.save()
    add_step(actor, test, "returned", words)
    _tell(test, [test.proposed_by], _RETURNED, actor)
    return test


@transaction.atomic
def weigh_again(*, actor: Actor, exempted_id: int) -> ConsequenceTest:
    """Begins a new test on what is withheld, with the words of the last one; its ruling will replace it. Audited."""
    exempted = exempted_in_hand(actor, exempted_id)
    if not may_weigh_again(actor, exempted):
        raise NotAllowed(_("Anda tidak berwenang menguji ulang informasi ini."))
    open_one = exempted.tests.exclude(status=WeighingStatus.DECIDED).first()
    if open_one:
        return open_one
    last = exempted.test
    words = _words_of(last)
    examples = _("Penetapan sebelumnya: %(number)s.") % {"number": last.number or last.pk}
    test = ConsequenceTest(unit=exempted.unit, proposed_by_id=actor.user_id, replaces=exempted)
    _take(test, replace(words, examples=f"{words.examples}\n{examples}".strip()))
    test.save()
    add_step(actor, test, "proposed")
    return test


def add_step(actor: Actor, test: ConsequenceTest, act: str, note: str = "") -> None:
    """Keeps who did what to a test; audited as `test_<act>`."""
    WeighingStep.objects.create(test=test, act=act, note=note[:_LONGEST_NOTE], by_id=actor.user_id)
    trail.record(actor, f"test_{act}", f"test:{test.pk}", path=test.unit.path or "")


def _draft(actor: Actor, test_id: int) -> ConsequenceTest:
    test = weighing_in_hand(actor, test_id)
    if test.status != WeighingStatus.DRAFT:
        raise WrongState(_("Uji ini sudah diajukan; isinya tidak dapat diubah lagi."))
    if not may_edit_test(actor, test):
        raise NotAllowed
    return test


def _take(test: ConsequenceTest, words: WeighingWords) -> None:
    kept = _cleaned(words)
    if not kept.title:
        raise BadEntry(_("Tulis golongan informasi yang diuji."), "title")
    for field in fields(kept):
        value = getattr(kept, field.name)
        most = ConsequenceTest._meta.get_field(field.name).max_length or _LONGEST
        if field.name != "ground" and len(value) > most:
            raise BadEntry(
                _("Isian ini terlalu panjang; paling banyak %(most)d huruf.") % {"most": most}, field.name
            )
        setattr(test, field.name, value)
    if kept.ground and ground(kept.ground) is None:
        raise BadEntry(_("Pilih dasar hukum dari pasal 17."), "ground")


def _cleaned(words: WeighingWords) -> WeighingWords:
    return WeighingWords(**{f.name: _plain(getattr(words, f.name)) for f in fields(words)})


def _plain(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n").strip()


def _words_of(test: ConsequenceTest) -> WeighingWords:
    return WeighingWords(**{field.name: getattr(test, field.name) for field in fields(WeighingWords)})


def _tell(test: ConsequenceTest, users: list, words: str, actor: Actor) -> None:
    tell(
        users=users,
        words=words,
        values={"title": test.title},
        url=f"/meja/daftar-informasi/uji/{test.pk}/",
        path=test.unit.path or "",
        needs=Permission.EXEMPTION_READ,
        but=actor,
    )
