"""Alarms, as an actor may see them."""

from datetime import datetime, timedelta

from django.db.models import Count, QuerySet

from kentongan.apps.crisis.enums import AlarmState, CaseStatus
from kentongan.apps.crisis.errors import NotFound
from kentongan.apps.crisis.models import Alarm, Case
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# Articles this close to the last one of an alarm are about the same event.
ONE_EVENT = timedelta(hours=24)


def alarms_visible_to(actor: Actor) -> QuerySet[Alarm]:
    """The alarms about the offices for which `actor` may open a case, newest first."""
    rows = within(Alarm.objects.all(), actor, Permission.CASE_OPEN)
    return rows.select_related("unit", "article__outlet", "settled_by").order_by("-made_at", "-pk")


def alarms_listed(actor: Actor, *, state: str = AlarmState.NEW) -> QuerySet[Alarm]:
    """Those of one state, with the number of articles behind each."""
    return alarms_visible_to(actor).filter(state=state).annotate(articles=Count("soundings"))


def alarm_visible_to(actor: Actor, alarm_id: int) -> Alarm:
    """One alarm; raises NotFound."""
    alarm = alarms_visible_to(actor).filter(pk=alarm_id).first()
    if alarm is None:
        raise NotFound
    return alarm


def standing_alarm(unit_id: int, type_key: str, at: datetime) -> Alarm | None:
    """The alarm that one more article about the office and type belongs to; also one that was set aside."""
    rows = Alarm.objects.filter(unit_id=unit_id, type=type_key, heard_at__gt=at - ONE_EVENT)
    return rows.order_by("-heard_at").first()


def running_case(unit_id: int, type_key: str) -> Case | None:
    """The real case of the office and type that runs now."""
    rows = Case.objects.filter(unit_id=unit_id, type=type_key, status=CaseStatus.OPEN, is_drill=False)
    return rows.order_by("-detected_at").first()
