"""The three time zones of Indonesia: WIB, WITA, WIT (Keppres 41/1987). None has daylight saving."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kentongan.core.clock.errors import UnclearMoment

ZONES: dict[str, ZoneInfo] = {
    "WIB": ZoneInfo("Asia/Jakarta"),
    "WITA": ZoneInfo("Asia/Makassar"),
    "WIT": ZoneInfo("Asia/Jayapura"),
}
_SHORT_NAMES = {zone.key: short for short, zone in ZONES.items()}
_BY_NAME = ZONES | {zone.key: zone for zone in ZONES.values()}


def zone_of(name: str) -> ZoneInfo:
    """The zone called WIB, WITA, WIT or by its IANA name; raises UnclearMoment for any other."""
    zone = _BY_NAME.get(name)
    if zone is None:
        raise UnclearMoment(f"“{name[:40]}” bukan zona waktu; tulis WIB, WITA, atau WIT.")
    return zone


def short_name(name: str) -> str:
    """WIB, WITA or WIT."""
    return _SHORT_NAMES[zone_of(name).key]


def in_zone(moment: datetime, zone: str) -> datetime:
    """An aware moment as the clock on the wall of `zone` shows it; raises UnclearMoment for a naive one."""
    if moment.tzinfo is None:
        raise UnclearMoment("Waktu tanpa zona tidak dapat dihitung.")
    return moment.astimezone(zone_of(zone))


def day_in_zone(event: date | datetime, zone: str) -> date:
    """The calendar day of an event in `zone`; a plain date is taken as it stands."""
    return in_zone(event, zone).date() if isinstance(event, datetime) else event
