"""Routines: laid out day by day, changed from today on, ended."""

from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.agenda.enums import ItemState, Repeat
from kentongan.apps.agenda.errors import BadWords
from kentongan.apps.agenda.models import Item, Series
from kentongan.apps.agenda.queries.series import days_meant, rule_of
from kentongan.apps.agenda.services.groundwork.changing import ask_anew
from kentongan.apps.agenda.services.groundwork.locking import note, office_to_plan, series_in_hand
from kentongan.apps.agenda.services.groundwork.telling import people_of, tell_people
from kentongan.apps.agenda.services.groundwork.wording import YEARS, Telling, lay, time_of, told_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

CHANGED = gettext_noop("Agenda rutin berubah mulai %(when)s: %(title)s. Lihat tugas Anda.")
ENDED = gettext_noop("Agenda rutin dihentikan mulai %(when)s: %(title)s.")
_WORDS = ("kind", "title", "venue", "who", "about", "visibility", "wants_coverage")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesWords(Telling):
    """A routine: its words, its clock, and the rule of its days."""

    begins: time
    minutes: int
    every: str
    starts_on: date
    ends_on: date
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    skips_holidays: bool = True


@transaction.atomic
def plan_series(*, actor: Actor, unit_id: int, words: SeriesWords) -> Series:
    """Lays out a routine: every day of its rule becomes an item, a year at most. Audited with the number."""
    series = Series(unit=office_to_plan(actor, unit_id), made_by_id=actor.user_id)
    _lay(series, words)
    _check_rule(series, words)
    days = list(days_meant(series))
    if not days:
        raise BadWords(_("Tidak ada hari yang cocok dengan aturan ini."), "ends_on")
    series.save()
    Item.objects.bulk_create(_item(series, day) for day in days)
    note(actor, "agenda_series_planned", series, count=len(days))
    return series


@transaction.atomic
def change_series(*, actor: Actor, series_id: int, words: Telling, begins: time, minutes: int) -> int:
    """Changes words and clock of all days to come but the exceptions; how many. Each assigned person is told once.

    Past days stay as they were. Who had said yes to another hour is asked anew. Audited.
    """
    series = series_in_hand(actor, series_id)
    lay(series, words)
    _clock(series, begins, minutes)
    series.save()
    told: dict[int, tuple[User, Item]] = {}
    days = coming(series).filter(is_exception=False, state=ItemState.PLANNED)
    rows = list(days.prefetch_related("assignments"))
    for item in rows:
        _move_along(item, series, told)
    _tell_once(told, CHANGED, actor)
    note(actor, "agenda_series_changed", series, count=len(rows))
    return len(rows)


@transaction.atomic
def end_series(*, actor: Actor, series_id: int) -> int:
    """Ends a routine today: days to come on which nobody acted go, the others are called off; how many days.

    Each assigned person is told once. Audited.
    """
    series = series_in_hand(actor, series_id)
    rows = list(coming(series).filter(state=ItemState.PLANNED).prefetch_related("assignments"))
    untouched = [item for item in rows if not item.is_exception and not item.assignments.all()]
    bare = Item.objects.filter(pk__in=[item.pk for item in untouched], coverage=None)
    gone = set(bare.values_list("pk", flat=True))
    told: dict[int, tuple[User, Item]] = {}
    for item in rows:
        if item.pk not in gone:
            _call_off(item, told)
    bare.delete()
    series.ends_on = max(min(series.ends_on, timezone.localdate()), series.starts_on)
    series.save(update_fields=["ends_on", "updated_at"])
    _tell_once(told, ENDED, actor)
    note(actor, "agenda_series_ended", series, count=len(rows))
    return len(rows)


def _lay(series: Series, words: SeriesWords) -> None:
    lay(series, words)
    _clock(series, words.begins, words.minutes)
    series.every, series.interval = words.every, words.interval
    series.weekdays = sorted(set(words.weekdays)) if words.every == Repeat.WEEK else []
    series.starts_on, series.ends_on = words.starts_on, words.ends_on
    series.skips_holidays = words.skips_holidays


def _clock(series: Series, begins: time, minutes: int) -> None:
    if not 5 <= minutes <= 1440:
        raise BadWords(_("Lamanya 5 menit sampai satu hari."), "minutes")
    series.begins, series.minutes = begins, minutes


def _check_rule(series: Series, words: SeriesWords) -> None:
    if words.every not in Repeat.values:
        raise BadWords(_("Pilih cara berulangnya."), "every")
    if words.starts_on.year not in YEARS:
        raise BadWords(_("Periksa tahunnya."), "starts_on")
    said = {
        "ends_on": _("Agenda rutin berlaku paling lama setahun sejak tanggal mulainya."),
        "interval": _("Selang 1 sampai 12."),
        "weekdays": _("Pilih sedikitnya satu hari."),
    }
    for fault in rule_of(series).faults():
        raise BadWords(said[fault], fault)


def _item(series: Series, day: date) -> Item:
    item = Item(series=series, slot=day, unit=series.unit, made_by_id=series.made_by_id)
    _dress(item, series)
    return item


def _dress(item: Item, series: Series) -> None:
    for name in _WORDS:
        setattr(item, name, getattr(series, name))
    zone = ZoneInfo(series.unit.time_zone)
    item.starts_at = datetime.combine(item.slot, series.begins, zone)
    item.ends_at = item.starts_at + timedelta(minutes=series.minutes)


def coming(series: Series) -> QuerySet[Item]:
    """The days to come, locked, next first."""
    rows = series.items.select_for_update(of=("self",)).select_related("unit")
    return rows.filter(starts_at__gt=timezone.now()).order_by("starts_at")


def _move_along(item: Item, series: Series, told: dict[int, tuple[User, Item]]) -> None:
    was = copy(item)
    _dress(item, series)
    is_news = told_of(item) != told_of(was)
    item.revision += 1 if is_news else 0
    item.save()
    if is_news and item.assignments.all():
        if time_of(item) != time_of(was):
            ask_anew(item)
        _remember(item, told)


def _call_off(item: Item, told: dict[int, tuple[User, Item]]) -> None:
    item.state, item.cancelled_at = ItemState.CANCELLED, timezone.now()
    item.cancel_reason = _("Agenda rutin dihentikan")
    item.revision += 1
    item.save()
    _remember(item, told)


def _remember(item: Item, told: dict[int, tuple[User, Item]]) -> None:
    """The first day to come on which each person is assigned: they are told of that one."""
    for user in people_of(item):
        told.setdefault(user.pk, (user, item))


def _tell_once(told: dict[int, tuple[User, Item]], words: str, actor: Actor) -> None:
    for user, item in told.values():
        tell_people([user], item, words, but=actor)
