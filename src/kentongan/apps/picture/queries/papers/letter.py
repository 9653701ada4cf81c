"""The weekly letter as one page."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kentongan.apps.picture.models import Letter
from kentongan.apps.picture.queries.letters import errands_in, figures_in
from kentongan.apps.picture.queries.wording import change_in_words, told
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words


def letter_paper(letter: Letter) -> Paper:
    """The same words as in the mail."""
    figures, errands = figures_in(letter), errands_in(letter)
    blocks: list[Block] = [Heading(_("Pekan lalu"))]
    if figures:
        header = (_("Ukuran"), _("Pekan lalu"), _("Dibanding pekan sebelumnya"))
        rows = (
            (row.measure.label, told(row.measure, row.value), change_in_words(row.measure, row.change))
            for row in figures
        )
        blocks.append(Grid(header, tuple(rows)))
    else:
        blocks.append(Words(_("Tidak ada yang tercatat sepekan terakhir.")))
    blocks.append(Heading(_("Menunggu Anda")))
    if errands:
        header = (_("Yang menunggu"), _("Jumlah"))
        blocks.append(Grid(header, tuple((_(errand.label), str(count)) for errand, count in errands)))
    else:
        blocks.append(Words(_("Tidak ada yang menunggu.")))
    return Paper(
        title=_("Surat pekanan"),
        letterhead=(letter.unit.official_name,),
        marks=((_("Pekan"), date_format(letter.week, "j F Y")),),
        blocks=tuple(blocks),
    )
