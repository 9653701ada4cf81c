"""The evaluation of a year as a document."""

from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.evaluation import Evaluation, Step, Wanted
from kentongan.apps.picture.queries.wording import change_in_words, number_of, told
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Points, Words


def no_advertising_value() -> str:
    """Why there is no such figure."""
    return _(
        "Nilai setara iklan (AVE) sengaja tidak dihitung: harga ruang iklan bukan nilai komunikasi. Rujukan: "
        "Barcelona Principles 3.0 (AMEC, 2020), asas kelima."
    )


def evaluation_paper(evaluation: Evaluation) -> Paper:
    """Objectives first, then the chain from what was done to what it changed."""
    blocks: list[Block] = [Heading(_("Tujuan"))]
    if evaluation.objectives:
        header = (_("Tujuan"), _("Indikator"), _("Target"), _("Capaian"))
        blocks.append(Grid(header, tuple(_objective(row) for row in evaluation.objectives)))
    else:
        blocks.append(Words(_("Belum ada tujuan yang ditetapkan untuk tahun ini.")))
    for step in evaluation.steps:
        blocks += _step(step, evaluation.year)
    blocks.append(Words(no_advertising_value(), is_small=True))
    return Paper(
        title=_("Evaluasi komunikasi %(year)s") % {"year": evaluation.year},
        letterhead=(evaluation.unit.official_name,),
        blocks=tuple(blocks),
    )


def outcome_in_words(row: Wanted) -> str:
    """`340 berita: tercapai`, or that no figure tells."""
    if row.measure is None:
        return _("dinilai dari temuan")
    if row.reached is None:
        return _("belum terukur")
    verdict = _("tercapai") if row.reached else _("belum tercapai")
    return f"{told(row.measure, row.value)}: {verdict}"


def target_in_words(row: Wanted) -> str:
    if row.measure is None or row.objective.target is None:
        return "–"
    sign = "≤" if row.measure.better == "down" else "≥"
    return f"{sign} {told(row.measure, row.objective.target)}"


def _objective(row: Wanted) -> tuple[str, ...]:
    indicator = row.measure.label if row.measure else row.objective.indicator or "–"
    return (row.objective.text, indicator, target_in_words(row), outcome_in_words(row))


def _step(step: Step, year: int) -> list[Block]:
    blocks: list[Block] = [Heading(str(step.stage.label))]
    if step.lines:
        header = (_("Ukuran"), str(year), str(year - 1), _("Perubahan"))
        rows = (
            (
                line.measure.label,
                told(line.measure, line.value),
                number_of(line.measure, line.before),
                change_in_words(line.measure, line.change),
            )
            for line in step.lines
        )
        blocks.append(Grid(header, tuple(rows), widths=(0.4, 0.22, 0.18, 0.2)))
    if step.remarks:
        found = (
            f"{remark.text}{f' ({remark.value})' if remark.value else ''}. {_('Sumber')}: {remark.source}"
            for remark in step.remarks
        )
        blocks.append(Points(tuple(found)))
    if not step.lines and not step.remarks:
        blocks.append(Words(_("Belum ada.")))
    return blocks
