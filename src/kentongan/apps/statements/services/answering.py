"""Signing a statement or sending it back: at the desk, or by the link of the mail."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.services import timeline
from kentongan.apps.statements.enums import Answer, StatementStatus
from kentongan.apps.statements.errors import BadStatement, LinkClosed, NotAllowed, WrongStage
from kentongan.apps.statements.models import Ask, Decision, Statement, StatementVersion
from kentongan.apps.statements.policies import may_approve
from kentongan.apps.statements.queries.givens import blocking_of
from kentongan.apps.statements.queries.state import seats_left
from kentongan.apps.statements.queries.statements import decisions_on
from kentongan.apps.statements.services.links import open_ask
from kentongan.apps.statements.services.locking import locked_statement, statement_in_hand
from kentongan.apps.statements.services.telling import tell_people
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit import trail

_SIGNED = gettext_noop("%(name)s menyetujui pernyataan kasus %(case)s; masih menunggu satu tanda tangan.")
_READY = gettext_noop("Pernyataan kasus %(case)s sudah disetujui dua orang dan siap diterbitkan.")
_RETURNED = gettext_noop("%(name)s mengembalikan pernyataan kasus %(case)s: %(note)s")


@transaction.atomic
def answer_statement(
    *, actor: Actor, statement_id: int, version: int, approve: bool, words: str = ""
) -> Decision:
    """Signs the version or returns it with words, at the desk; audited, and told to those who wrote and signed.

    Refuses authors of any version, whoever signed already, and posts too low for the seats that are left.
    """
    statement = statement_in_hand(actor, statement_id)
    return _decide(actor, statement, version, approve=approve, words=words, by_link=False)


@transaction.atomic
def answer_by_link(*, token: str, approve: bool, words: str = "") -> Decision:
    """The same by the link of a mail, as the person it was sent to and with the posts they hold today.

    Raises LinkClosed for a link that is forged, used, expired, or of words that were changed since.
    """
    found = open_ask(token)
    if found is None:
        raise LinkClosed
    statement = locked_statement(found.version.statement_id, found.version.statement.case_id)
    ask = Ask.objects.select_for_update().select_related("user", "version").get(pk=found.pk)
    actor = actor_of(ask.user)
    is_usable = ask.is_open and statement.current_id == ask.version_id
    if not is_usable or not may_approve(actor, statement.case):
        raise LinkClosed
    return _decide(actor, statement, ask.version.number, approve=approve, words=words, by_link=True)


def _decide(
    actor: Actor, statement: Statement, version: int, *, approve: bool, words: str, by_link: bool
) -> Decision:
    said = decisions_on(statement)
    _must_be_theirs(actor, statement, version, said)
    words = " ".join(words.split())[:500]
    if not approve and not words:
        raise BadStatement(_("Tulis apa yang harus diperbaiki."))
    if approve and blocking_of(statement.current):
        raise WrongStage(_("Naskah ini masih memuat hal yang tidak boleh terbit."))
    path = statement.case.unit.path
    decision = Decision(
        version=statement.current,
        user_id=actor.user_id,
        tier=actor.tier_at(path),
        title=next((post.title for post in actor.posts if post.covers(path)), "")[:200],
        answer=Answer.APPROVE if approve else Answer.RETURN,
        words=words,
        by_link=by_link,
    )
    if approve:
        _must_fill_a_seat(statement, said, decision)
    decision.save()
    _settle(statement, actor, [*said, decision], decision)
    return decision


def _must_be_theirs(actor: Actor, statement: Statement, version: int, said: list[Decision]) -> None:
    if not may_approve(actor, statement.case):
        raise NotAllowed(_("Anda tidak berwenang menyetujui pernyataan satuan ini."))
    if statement.status != StatementStatus.ASKED or statement.current is None:
        raise WrongStage(_("Pernyataan ini tidak sedang menunggu persetujuan."))
    if statement.current.number != version:
        raise WrongStage(_("Naskah sudah diubah sejak Anda membacanya."))
    if StatementVersion.objects.filter(statement=statement, author_id=actor.user_id).exists():
        raise NotAllowed(_("Penulis tidak menyetujui naskahnya sendiri."))
    if any(one.user_id == actor.user_id for one in said):
        raise WrongStage(_("Anda sudah menjawab untuk versi ini."))


def _must_fill_a_seat(statement: Statement, said: list[Decision], decision: Decision) -> None:
    left = seats_left(statement.case, said)
    if not left:
        raise WrongStage(_("Kedua tanda tangan sudah lengkap."))
    if len(seats_left(statement.case, [*said, decision])) == len(left):
        raise NotAllowed(_("Tanda tangan yang masih kosong memerlukan jabatan yang lebih tinggi."))


def _settle(statement: Statement, actor: Actor, said: list[Decision], decision: Decision) -> None:
    """Closes what needs no answer any more, notes it, tells people."""
    now = timezone.now()
    asks = Ask.objects.filter(version=statement.current, closed_at=None)
    asks.filter(user_id=actor.user_id).update(closed_at=now, escalate_at=None)
    left = seats_left(statement.case, said)
    if decision.answer == Answer.RETURN:
        statement.status = StatementStatus.DRAFT
        statement.save(update_fields=["status", "updated_at"])
        asks.update(closed_at=now, escalate_at=None)
        words = _RETURNED
    else:
        gone = asks if not left else asks.exclude(seat__in=[seat.key for seat in left])
        gone.update(closed_at=now, escalate_at=None)
        words = _SIGNED if left else _READY
    verb = "statement_approved" if decision.answer == Answer.APPROVE else "statement_returned"
    detail = {"version": statement.current.number, "by_link": decision.by_link}
    path = statement.case.unit.path
    trail.record(actor, verb, f"statement:{statement.pk}", path=path, detail=detail)
    _note(statement, actor, decision)
    people = User.objects.filter(pk__in=_concerned(statement, said), is_active=True)
    tell_people(statement, people, words, actor, name=actor.name, note=decision.words)


def _note(statement: Statement, actor: Actor, decision: Decision) -> None:
    told = (
        _("%(statement)s disetujui.")
        if decision.answer == Answer.APPROVE
        else _("%(statement)s dikembalikan.")
    )
    text = told % {"statement": statement}
    timeline.note(case=statement.case, kind=MomentKind.STATEMENT, text=text, actor=actor)


def _concerned(statement: Statement, said: list[Decision]) -> set[int]:
    authors = StatementVersion.objects.filter(statement=statement).values_list("author_id", flat=True)
    return {*authors, *(one.user_id for one in said)}
