"""The regions beside each other for the national briefing (RS-082)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.branches import is_open
from kentongan.apps.picture.queries.catalogue.reading import Measure, catalogue
from kentongan.apps.picture.queries.comparing import Beside, beside_all
from kentongan.apps.picture.queries.wording import change_in_words, comparable, month_in_words, told
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """One measure of the deck: rows with their place, the same place where values are equal."""

    measure: Measure
    rows: tuple[tuple[int | None, Beside], ...]


def deck_of(actor: Actor, unit: Unit, month: date) -> list[Sheet]:
    """The measures that the deck shows, each in order; four queries for all of them."""
    measures = [one for one in catalogue().measures.values() if one.deck and is_open(actor, unit, one.needs)]
    found = beside_all(unit, measures, month)
    return [Sheet(one, tuple(_placed(found[one.key], one))) for one in measures]


def deck_paper(unit: Unit, month: date, sheets: Iterable[Sheet]) -> Paper:
    """A table a measure, on landscape pages."""
    blocks: list[Block] = [Words(fairness())]
    for sheet in sheets:
        blocks += [
            Heading(sheet.measure.label),
            Words(sheet.measure.formula, is_small=True),
            Grid(deck_header()[1:], tuple(row[1:] for row in deck_rows([sheet]))),
        ]
    title = _("Perbandingan %(month)s") % {"month": month_in_words(month)}
    return Paper(title=title, letterhead=(unit.official_name,), blocks=tuple(blocks), is_landscape=True)


def fairness() -> str:
    """How the order is to be read."""
    return _(
        "Angka yang bertambah dengan banyaknya satuan dibagi jumlah satuan, supaya wilayah besar dan kecil setara. "
        "Urutan adalah bahan bertanya dan belajar, bukan putusan atas kinerja orang."
    )


def deck_header() -> tuple[str, ...]:
    return (
        _("Ukuran"), _("Urutan"), _("Satuan"), _("Nilai"), _("Nilai per satuan"), _("Perubahan"),
        _("Banyaknya satuan"),
    )  # fmt: skip


def deck_rows(sheets: Iterable[Sheet]) -> Iterable[tuple[str, ...]]:
    for sheet in sheets:
        one = sheet.measure
        for place, row in sheet.rows:
            yield (
                one.label, str(place or "–"), row.unit.name, told(one, row.value), comparable(one, row.comparable),
                change_in_words(one, row.change), str(row.offices),
            )  # fmt: skip


def _placed(rows: Iterable[Beside], measure: Measure) -> Iterable[tuple[int | None, Beside]]:
    """Best first where one direction is better; where none is, no places, by name."""
    if measure.better == "none":
        yield from ((None, row) for row in rows)
        return
    sign = 1 if measure.better == "down" else -1
    known = sorted(
        (row for row in rows if row.comparable is not None), key=lambda row: sign * (row.comparable or 0)
    )
    values = [row.comparable for row in known]
    yield from ((values.index(row.comparable) + 1, row) for row in known)
    yield from ((None, row) for row in rows if row.comparable is None)
