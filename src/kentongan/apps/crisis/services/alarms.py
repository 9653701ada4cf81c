"""Alarms: heard by the machine, judged by people."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import AlarmState, MomentKind
from kentongan.apps.crisis.errors import BadCase, NotAllowed, NotFound, WrongStage
from kentongan.apps.crisis.models import Alarm, Case, Sounding
from kentongan.apps.crisis.policies import may_settle_alarm
from kentongan.apps.crisis.queries.alarms import ONE_EVENT, alarms_visible_to, running_case, standing_alarm
from kentongan.apps.crisis.queries.roster import roster_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.models import Article, Mention
from kentongan.core.crisis.alarm import Guess, guess_crisis
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_RANG = gettext_noop("Alarm: kemungkinan %(type)s di %(unit)s menurut %(outlet)s. Periksa, lalu buka kasus.")
# Archives are read, too: news older than this rings no bell.
_FRESH = 3 * ONE_EVENT
_MOST_UNITS = 5


def listen(*, article_id: int) -> list[Alarm]:
    """Hears whether a fresh article tells of a crisis at an office that it is about; the alarms it rang or joined.

    Our own words printed again ring nothing. Idempotent: an article counts once for an office.
    """
    article = Article.objects.select_related("outlet").filter(pk=article_id).first()
    if article is None or article.kind == ArticleKind.REPRINT or article.dated_at < timezone.now() - _FRESH:
        return []
    about = Mention.objects.filter(article=article, is_subject=True).select_related("unit")[:_MOST_UNITS]
    rung = []
    for mention in about:
        guess = guess_crisis(article.title, article.text, [mention.evidence, mention.unit.name])
        if guess and (alarm := _hear(article, mention, guess)):
            rung.append(alarm)
    return rung


@transaction.atomic
def dismiss_alarm(*, actor: Actor, alarm_id: int, reason: str) -> Alarm:
    """Sets a new alarm aside with a reason; more articles about it no longer ring. Audited; can be taken back."""
    alarm = _in_hand(actor, alarm_id)
    reason = " ".join(reason.split())[:300]
    if len(reason) < 5:
        raise BadCase(_("Tulis mengapa ini bukan krisis."), "reason")
    if alarm.state != AlarmState.NEW:
        raise WrongStage(_("Alarm ini sudah diputuskan orang lain."))
    return _settle(alarm, actor, AlarmState.DISMISSED, reason)


@transaction.atomic
def restore_alarm(*, actor: Actor, alarm_id: int) -> Alarm:
    """Takes a dismissal back: the alarm waits again. Audited."""
    alarm = _in_hand(actor, alarm_id)
    if alarm.state != AlarmState.DISMISSED:
        raise WrongStage(_("Alarm ini tidak sedang dikesampingkan."))
    return _settle(alarm, actor, AlarmState.NEW, "")


def attach_alarms(case: Case, actor: Actor) -> int:
    """A case was opened: its own alarm and the new ones about the office and type belong to it."""
    if case.is_drill:
        return 0
    alike = Alarm.objects.filter(unit=case.unit, type=case.type, state=AlarmState.NEW)
    ids = {*alike.filter(heard_at__gt=timezone.now() - ONE_EVENT).values_list("pk", flat=True)}
    ids |= {case.alarm_id} if case.alarm_id else set()
    now = timezone.now()
    changed = Alarm.objects.filter(pk__in=ids).exclude(state=AlarmState.OPENED)
    count = changed.update(
        state=AlarmState.OPENED,
        case=case,
        settled_by_id=actor.user_id,
        settled_at=now,
        reason="",
        updated_at=now,
    )
    if count:
        note(case=case, kind=MomentKind.ALARM, text=_("Dari %(count)d alarm pantauan.") % {"count": count})
    return count


@transaction.atomic
def _hear(article: Article, mention: Mention, guess: Guess) -> Alarm | None:
    unit, now = mention.unit, timezone.now()
    # one hearing at a time for an office: two articles in one moment ring one bell
    type(unit).objects.select_for_update(of=("self",)).filter(pk=unit.pk).first()
    if Sounding.objects.filter(article=article, unit=unit).exists():
        return None
    alarm = standing_alarm(unit.pk, guess.type, now)
    case = running_case(unit.pk, guess.type)
    if alarm is None:
        alarm = Alarm.objects.create(
            unit=unit,
            type=guess.type,
            article=article,
            words=[word[:60] for word in guess.words],
            severity=guess.level,
            case=case,
            state=AlarmState.OPENED if case else AlarmState.NEW,
        )
        if case is None:
            _ring(alarm, article)
    else:
        Alarm.objects.filter(pk=alarm.pk).update(heard_at=now, updated_at=now)
    Sounding.objects.create(alarm=alarm, unit=unit, article=article)
    if alarm.case:
        text = _("%(outlet)s: %(title)s") % {"outlet": article.outlet.name, "title": article.title}
        note(case=alarm.case, kind=MomentKind.PRESS, text=text, detail={"article": article.pk})
    return alarm


def _ring(alarm: Alarm, article: Article) -> None:
    roster = roster_of(alarm.unit)
    roles = (Role.UNIT_COORD, Role.UNIT_HEAD, Role.REGION_EDITOR)
    values = {"type": alarm.get_type_display(), "unit": alarm.unit.name, "outlet": article.outlet.name}
    tell(
        users=[user for role in roles for user in roster.holders(role)],
        words=_RANG,
        values=values,
        url="/meja/krisis/alarm/",
        path=alarm.unit.path,
        needs=Permission.CASE_OPEN,
    )


def _in_hand(actor: Actor, alarm_id: int) -> Alarm:
    alarm = alarms_visible_to(actor).select_for_update(of=("self",)).filter(pk=alarm_id).first()
    if alarm is None:
        raise NotFound
    if not may_settle_alarm(actor, alarm):
        raise NotAllowed(_("Alarm diputuskan oleh yang berwenang mengerjakan kasus."))
    return alarm


def _settle(alarm: Alarm, actor: Actor, state: str, reason: str) -> Alarm:
    alarm.state, alarm.reason = state, reason
    alarm.settled_by_id = actor.user_id if state == AlarmState.DISMISSED else None
    alarm.settled_at = timezone.now() if state == AlarmState.DISMISSED else None
    alarm.save()
    verb = "alarm_dismissed" if state == AlarmState.DISMISSED else "alarm_restored"
    trail.record(actor, verb, f"alarm:{alarm.pk}", path=alarm.unit.path, detail={"reason": reason})
    return alarm
