"""The same event is told once."""

from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, SeenBefore
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.months import MONTH_NAMES, WEEKDAY_NAMES

_A_WEEK = 6


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    part = next((part for part in ("headline", "body") if document.parts.get(part)), None)
    alike = [one for one in document.facts.seen_before if one.likeness >= limits["alike"]]
    if part is None or not alike:
        return
    one = next((one for one in alike if one.own), alike[0])
    severity = Severity.WARN if one.likeness >= limits["same"] else Severity.ADVISE
    advice = (
        f"Buka {one.url} dan bandingkan. Bila peristiwanya lain, lanjutkan; bila sama, cukup satu berita."
    )
    yield Hit(part, 0, len(document.parts[part]), _message(one, document.today), advice, severity)


def _message(one: SeenBefore, today: date | None) -> str:
    who = "Satuan Anda mengirim ini" if one.own else f"{one.office} menerbitkan ini"
    return f"{who} {_when(one.day, today)}: “{one.headline}” ({one.likeness}% sama)."


def _when(iso: str, today: date | None) -> str:
    day = date.fromisoformat(iso)
    if today and day == today:
        return "hari ini"
    if today and 0 < (today - day).days <= _A_WEEK:
        return f"hari {WEEKDAY_NAMES[day.weekday()]}"
    return f"pada {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


_PARTS = {
    "headline": "Lapas Demo Panen 40 Kilogram Kangkung",
    "body": "Warga binaan Lapas Demo memanen 40 kilogram kangkung.",
}
_EARLIER = SeenBefore(
    "Warga Binaan Lapas Demo Panen Kangkung", "Lapas Demo", "2026-10-06", "/meja/berita/12/", 87, own=True
)
_ELSEWHERE = _EARLIER._replace(office="Rutan Demo", url="/berita/13/", likeness=70, own=False)

RULE = Rule(
    id="structure.seen_before",
    title="Peristiwa yang sama cukup sekali diberitakan",
    title_en="The same event is told once",
    clause="[house] Alasan pengembalian “Sudah pernah diberitakan”; satu peristiwa, satu berita",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Berita yang terkirim dua kali membuang waktu penyunting dan membuat pembaca mengira ada dua "
        "peristiwa."
    ),
    why_en="A story that is filed twice wastes the time of editors and makes readers believe in two events.",
    limits={"same": 85, "alike": 65},
    good=(
        Document(_PARTS),
        Document(_PARTS, Facts(seen_before=(_EARLIER._replace(likeness=40),))),
    ),
    bad=(
        Document(_PARTS, Facts(seen_before=(_EARLIER,)), today=date(2026, 10, 9)),
        Document(_PARTS, Facts(seen_before=(_ELSEWHERE,)), today=date(2026, 10, 9)),
    ),
)
