"""From the words of a scheme (TOML) to a scheme, or to what is wrong with them."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib.resources import files
from typing import Any

from kentongan.core.scoring.scheme import KINDS, Category, Criterion, Ramp, Scheme, Topics

LONGEST = 60_000


class BadScheme(ValueError):
    """Words that are no scheme; the message says where and why."""


def shipped(year: int) -> str:
    """The scheme that ships for `year`, "" where none does."""
    file = files(__package__).joinpath("schemes", f"{year}.toml")
    return file.read_text("utf-8") if file.is_file() else ""


def scheme_of(words: str) -> Scheme:
    """The scheme that `words` describe. Raises BadScheme; what it would do is the check's affair."""
    if len(words) > LONGEST:
        raise BadScheme("Skema terlalu panjang.")
    try:
        table = tomllib.loads(words)
    except tomllib.TOMLDecodeError as error:
        raise BadScheme(f"Skema tidak terbaca: {error}") from error
    try:
        return _scheme(table)
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        told = f"kolom {error} tidak ada" if isinstance(error, KeyError) else str(error)
        raise BadScheme(f"Skema tidak lengkap atau keliru: {told}") from error


def _scheme(table: Mapping[str, Any]) -> Scheme:
    categories = tuple(map(_category, table["category"]))
    keys = [row.key for row in categories]
    if not keys or len(keys) != len(set(keys)):
        raise ValueError("setiap kategori perlu kunci yang berbeda")
    return Scheme(
        year=_whole(table["year"], 2000, 2100),
        title=_text(table["title"]),
        source=_text(table["source"]),
        since=_day(table["since"]),
        until=_day(table["until"]),
        eligible=tuple(map(_text, table["eligible"])),
        peers=tuple(_one_of(row, ("type", "klass")) for row in table.get("peers", [])),
        smallest=_whole(table.get("smallest", 5), 1, 1000),
        sizes={_text(key): _whole(value, 0, 1000) for key, value in table.get("sizes", {}).items()},
        size_bound=_number(table.get("size_bound", "0.6")),
        objection_days=_whole(table.get("objection_days", 7), 1, 90),
        categories=categories,
    )


def _category(table: Mapping[str, Any]) -> Category:
    criteria = tuple(map(_criterion, table["criterion"]))
    keys = [row.key for row in criteria]
    if len(keys) != len(set(keys)):
        raise ValueError(f"kriteria {table['key']} perlu kunci yang berbeda")
    return Category(
        key=_slug(table["key"]),
        title=_text(table["title"]),
        purpose=_text(table.get("purpose", "")),
        criteria=criteria,
        winners=_whole(table.get("winners", 3), 1, 20),
        nominees=_whole(table.get("nominees", 0), 0, 100),
    )


def _criterion(table: Mapping[str, Any]) -> Criterion:
    kind = _one_of(table["kind"], KINDS)
    topics = table.get("topics")
    decay = table.get("decay")
    made = Criterion(
        key=_slug(table["key"]),
        title=_text(table["title"]),
        kind=kind,
        source=_text(table["source"]),
        weight=_number(table.get("weight", 0)),
        why=_text(table.get("why", "")),
        length=_ramp(table.get("length")),
        hours=_ramp(table.get("hours")),
        cost={key: _number(value) for key, value in table.get("cost", {}).items()},
        floor=_number(table.get("floor", 0)),
        decay=None if decay is None else _number(decay),
        topics=topics and Topics(frozenset(topics["keys"]), _number(topics["share"])),
        same_day_once=bool(table.get("same_day_once", False)),
        scale=_ramp(table.get("scale")),
        off={key: _number(value) for key, value in table.get("off", {}).items()},
        qualities=tuple((_slug(key), _text(value)) for key, value in table.get("qualities", {}).items()),
        top=_whole(table.get("top", 5), 2, 100),
    )
    return _whole_of_its_kind(made)


def _whole_of_its_kind(made: Criterion) -> Criterion:
    wants = {"measure": made.scale, "minus": made.off, "judged": made.qualities}
    if made.kind in wants and not wants[made.kind]:
        raise ValueError(f"kriteria {made.key} ({made.kind}) belum lengkap")
    if made.kind == "minus" and made.weight:
        raise ValueError(f"kriteria {made.key} mengurangi nilai dan tidak berbobot")
    return made


def _ramp(table: Mapping[str, Any] | None) -> Ramp | None:
    return None if table is None else Ramp(_number(table["none"]), _number(table["full"]))


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"angka {value} tidak dapat dipakai")
    number = Decimal(str(value))
    if not number.is_finite() or not -100_000 <= number <= 100_000:
        raise ValueError(f"angka {value} tidak dapat dipakai")
    return number


def _whole(value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"bilangan {value} harus antara {least} dan {most}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 1000:
        raise ValueError(f"{value!r} bukan teks")
    return value.strip()


def _slug(value: object) -> str:
    text = _text(value)
    if not text or len(text) > 40 or not text.replace("-", "").replace("_", "").isalnum():
        raise ValueError(f"kunci {value!r} harus singkat, berisi huruf, angka, dan tanda hubung")
    return text


def _one_of(value: object, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError(f"{value!r} tidak dikenal; pilihannya {', '.join(known)}")
    return str(value)


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} bukan tanggal")
    return value
