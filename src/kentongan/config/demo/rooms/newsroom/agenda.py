"""The agenda of the demo: one office's week with its routine, a clash, something called off, something shared."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from kentongan.apps.agenda.enums import ItemKind, Part, Repeat, Visibility
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.queries.covering import stories_to_link
from kentongan.apps.agenda.queries.events import events_to_take
from kentongan.apps.agenda.services import assigning, covering, events, items, series
from kentongan.apps.agenda.services.groundwork.wording import ItemWords
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

# Days from today, hour, how long, what, kind, where, who; then whether the contributor is asked, and says yes.
_WEEK = (
    (-1, 8, 2, "Panen kangkung bersama penyuluh pertanian", ItemKind.ACTIVITY, "Kebun", "Kepala Lapas", True, True),
    (0, 9, 2, "Penyuluhan kesehatan gigi", ItemKind.GUEST, "Klinik", "Tim puskesmas peraga", True, False),
    (0, 16, 1, "Senam sore bersama", ItemKind.ACTIVITY, "Lapangan", "", False, False),
    (1, 9, 2, "Menerima kunjungan kerja dinas sosial", ItemKind.GUEST, "Aula", "Kepala Lapas", True, True),
    (1, 10, 3, "Pembukaan pelatihan barista", ItemKind.ACTIVITY, "Bengkel kerja", "Kepala Lapas", True, False),
    (4, 13, 2, "Rapat kerja kepala satuan", ItemKind.LEADER, "Kanwil", "Kepala Lapas", False, False),
)  # fmt: skip


def furnish() -> None:
    """Plans a week of one office and its region; does nothing where there is an agenda."""
    unit = Unit.objects.select_related("parent").filter(key=HOME).first()
    if unit is None or Item.objects.exists():
        return
    _routine(unit)
    for line in _WEEK:
        _plan(unit, *line)
    _call_off(unit)
    _link_yesterday(unit)
    _share(unit.parent)
    _take_events(unit)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _at(unit: Unit, days: int, hour: int) -> datetime:
    zone = ZoneInfo(unit.time_zone)
    return datetime.combine(timezone.localdate(timezone=zone) + timedelta(days=days), time(hour), zone)


def _words(unit: Unit, days: int, hour: int, hours: int, title: str, **more: object) -> ItemWords:
    begin = _at(unit, days, hour)
    return ItemWords(title=title, starts_at=begin, ends_at=begin + timedelta(hours=hours), **more)


def _routine(unit: Unit) -> None:
    today: date = timezone.localdate()
    words = series.SeriesWords(
        title="Apel pagi",
        kind=ItemKind.CEREMONY,
        venue="Lapangan",
        every=Repeat.WEEK,
        weekdays=(0,),
        starts_on=today - timedelta(days=21),
        ends_on=today + timedelta(days=120),
        begins=time(7, 30),
        minutes=30,
        wants_coverage=False,
    )
    with as_of(timezone.now() - timedelta(days=22)):
        series.plan_series(actor=_actor("koordinator"), unit_id=unit.pk, words=words)


def _plan(
    unit: Unit,
    days: int,
    hour: int,
    hours: int,
    title: str,
    kind: str,
    venue: str,
    who: str,
    is_asked: bool,
    says_yes: bool,
) -> None:
    words = _words(unit, days, hour, hours, title, kind=kind, venue=venue, who=who)
    planner, writer = _actor("koordinator"), _actor("kontributor")
    with as_of(timezone.now() - timedelta(days=3)):
        item = items.plan_item(actor=planner, unit_id=unit.pk, words=words)
        if is_asked and writer.user_id:
            row = assigning.assign(actor=planner, item_id=item.pk, user_id=writer.user_id, part=Part.WRITER)
            if says_yes:
                assigning.answer(actor=writer, item_id=item.pk, assignment_id=row.pk, accepts=True)


def _call_off(unit: Unit) -> None:
    words = _words(unit, 2, 8, 2, "Kerja bakti di luar tembok", venue="Jalan depan lapas")
    item = items.plan_item(actor=_actor("koordinator"), unit_id=unit.pk, words=words)
    items.cancel_item(
        actor=_actor("kepala"), item_id=item.pk, reason="Alat dipinjam satuan lain; dijadwalkan ulang."
    )


def _link_yesterday(unit: Unit) -> None:
    """The newest story of the office tells of what was harvested yesterday."""
    item = Item.objects.select_related("unit").filter(unit=unit, kind=ItemKind.ACTIVITY, series=None)
    past = item.filter(ends_at__lt=timezone.now()).order_by("starts_at").first()
    writer = _actor("kontributor")
    if past and (stories := stories_to_link(writer, past)):
        covering.link_story(actor=writer, item_id=past.pk, story_id=stories[0].pk)


def _share(region: Unit | None) -> None:
    if region is None:
        return
    words = _words(
        region, 3, 9, 2, "Evaluasi mutu berita sebulan (daring)", visibility=Visibility.BELOW, wants_coverage=False
    )  # fmt: skip
    items.plan_item(actor=_actor("redaktur.kanwil"), unit_id=region.pk, words=words)


def _take_events(unit: Unit) -> None:
    planner = _actor("koordinator")
    coming = events_to_take(planner, unit, timezone.now(), timezone.now() + timedelta(days=30))
    for event in list(coming)[:1]:
        events.take_event(actor=planner, event_id=event.pk, unit_id=unit.pk)
