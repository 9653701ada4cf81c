"""A review as a document."""

from django.utils.translation import gettext as _

from kentongan.apps.readiness.models import Review
from kentongan.apps.readiness.services.reporting import clock_words
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words


def paper_of_review(review: Review) -> Paper:
    """All of a review: the clocks, the words, the actions, the proposals. Reads what is prefetched."""
    case = review.case
    blocks: list[Block] = [
        Words(f"{case.get_type_display()}, {case.place}. {clock_words(case.detected_at, case)}."),
        Heading(_("Jam pertama")),
        Grid((_("Langkah"), _("Sasaran (menit)"), _("Terjadi (menit)")), _clocks(review), (3, 1, 1)),
    ]
    for title, words in _parts(review):
        if words:
            blocks += [Heading(title), Words(words)]
    blocks += [Heading(_("Tindakan")), Grid(_header(), _actions(review), (3, 2, 1, 2))]
    for row in review.proposals.all():
        blocks += [Heading(_("Usul perubahan panduan"), 2), Words(f"{row.change}\n{row.why}")]
    return Paper(
        title=_("Evaluasi: %(title)s") % {"title": case.title},
        letterhead=(case.unit.official_name,),
        marks=((_("Kasus"), case.code), (_("Keadaan"), review.get_state_display())),
        blocks=tuple(blocks),
        footer=case.code,
        stamp="SIMULASI" if case.is_drill else ("" if review.is_final else "DRAF"),
    )


def _clocks(review: Review) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (row["title"], str(row["target"]), "-" if row["took"] is None else str(row["took"]))
        for row in review.clocks
    )


def _parts(review: Review) -> list[tuple[str, str]]:
    return [
        (_("Yang berjalan baik"), review.went_well),
        (_("Yang perlu diperbaiki"), review.went_badly),
        (_("Sebabnya"), review.causes),
        (_("Pelajaran"), review.lessons),
    ]


def _header() -> tuple[str, ...]:
    return (_("Tindakan"), _("Penanggung jawab"), _("Batas"), _("Bukti"))


def _actions(review: Review) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (row.text, row.owner.name, f"{row.due:%d/%m/%Y}", row.proof or "-") for row in review.actions.all()
    )
