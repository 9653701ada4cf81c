"""The weekday must fit the date: the fault that outlets reprint most faithfully."""

import re
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import DateMention, agrees_with_weekday, resolve
from kentongan.core.text.months import MONTH_NAMES, WEEKDAY_NAMES

# A date without a year is dated by its neighbours: within two weeks of publication its year is certain.
_NEAR_DAYS = 14
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    years = _printed_years(document)
    weekdays: dict[tuple[int, int, int | None], int] = {}
    for part in document.prose:
        for mention in document.dates(part):
            if mention.weekday is None:
                continue
            day = _certain_day(mention, years, document.published)
            if day is not None and not agrees_with_weekday(mention, day):
                yield _conflict(part, mention, day, is_known=day == document.day)
                continue
            known = weekdays.setdefault((mention.day, mention.month, mention.year), mention.weekday)
            if known != mention.weekday:
                yield _contradiction(part, mention, known)


def _printed_years(document: Document) -> dict[tuple[int, int], int]:
    """Years printed anywhere in the story, by day and month: "Senin (15/08)" beside "15 Agustus 2022"."""
    mentions = (mention for part in document.prose for mention in document.dates(part))
    return {(m.day, m.month): m.year for m in mentions if m.year is not None}


def _certain_day(
    mention: DateMention, years: dict[tuple[int, int], int], published: date | None
) -> date | None:
    year = mention.year or years.get((mention.day, mention.month))
    if year is not None:
        try:
            return date(year, mention.month, mention.day)
        except ValueError:
            return None
    dated = resolve(mention, anchor=published) if published else None
    return dated[0] if dated and abs((published - dated[0]).days) <= _NEAR_DAYS else None


def _conflict(part: str, mention: DateMention, day: date, *, is_known: bool) -> Hit:
    # The day of the month may be the slip as well: one tap mends the weekday only where the desk knows the day.
    right = WEEKDAY_NAMES[day.weekday()]
    said = (
        f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year} jatuh pada hari {right}, bukan {_named(mention)}."
    )
    step = f"Ganti harinya menjadi {right}, atau periksa tanggalnya."
    fix = _FIRST_WORD.sub(right, mention.text, count=1) if is_known else None
    return Hit(part, mention.start, mention.end, said, step, fix=fix)


def _contradiction(part: str, mention: DateMention, known: int) -> Hit:
    said = f"Tanggal yang sama disebut {WEEKDAY_NAMES[known]} di bagian lain dan {_named(mention)} di sini."
    return Hit(part, mention.start, mention.end, said, "Periksa kalender, lalu samakan.")


def _named(mention: DateMention) -> str:
    return WEEKDAY_NAMES[mention.weekday] if mention.weekday is not None else ""


RULE = Rule(
    id="accuracy.weekday_date",
    title="Hari cocok dengan tanggal",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Hari dan tanggal yang bertentangan membuat pembaca tidak tahu kapan peristiwanya. Lihat "
        "kalender, lalu perbaiki yang keliru."
    ),
    title_en="The weekday fits the date",
    why_en=(
        "Where weekday and date contradict each other, readers cannot tell when it happened. Look at the "
        "calendar and mend the one that is wrong."
    ),
    good=(
        "Pelatihan berlangsung Rabu, 9 Oktober 2024.",
        "Pelatihan berlangsung Selasa (24/9).",
        Document({"body": "Pelatihan berlangsung Jumat (31/10)."}, published=date(2025, 11, 1)),
    ),
    bad=(
        "Pelatihan berlangsung Kamis, 9 Oktober 2024.",
        "Dibuka Senin (16/8). Siaran 16 Agustus 2022.",
        "Dibuka Selasa (24/9) dan ditutup Rabu (24/9).",
        Document({"body": "Pelatihan berlangsung Kamis (31/10)."}, published=date(2025, 11, 1)),
    ),
)
