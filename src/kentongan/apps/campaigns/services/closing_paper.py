"""The evaluation of a campaign as a document."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from kentongan.apps.campaigns.enums import Stage
from kentongan.apps.campaigns.models import Campaign, Finding
from kentongan.apps.campaigns.queries.outputs import outputs_in_words
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words


def paper_of(campaign: Campaign, findings: Iterable[Finding], figures: dict[str, int]) -> Paper:
    """Objectives, inputs, activities, outputs, out-takes, outcomes, impact: each with what was said and whence."""
    said = list(findings)
    blocks: list[Block] = [Words(campaign.about)] if campaign.about else []
    for stage in (Stage.OBJECTIVE, Stage.INPUT, Stage.ACTIVITY):
        blocks += _part(stage, said)
    blocks += [Heading(_("Keluaran (dihitung sistem)")), _outputs(figures)]
    for stage in Stage.with_source():
        blocks += _part(Stage(stage), said)
    blocks.append(
        Words(_("Evaluasi ini tidak menghitung nilai iklan (Prinsip Barcelona 3.0)."), is_small=True)
    )
    marks = [(_("Masa"), f"{campaign.starts_on:%d/%m/%Y} – {campaign.ends_on:%d/%m/%Y}")]
    marks += [
        (label, text)
        for label, text in ((_("Slogan"), campaign.slogan), (_("Tagar"), campaign.hashtag))
        if text
    ]
    return Paper(
        title=_("Evaluasi kampanye: %(title)s") % {"title": campaign.title},
        letterhead=(campaign.unit.official_name,),
        marks=tuple(marks),
        blocks=tuple(blocks),
        footer=campaign.title,
        stamp="DRAF" if campaign.is_open else "",
    )


def _part(stage: Stage, said: list[Finding]) -> list[Block]:
    rows = tuple((one.words, one.source or "-") for one in said if one.stage == stage)
    if not rows:
        return [Heading(stage.label), Words(_("Belum ada isinya."), is_small=True)]
    return [Heading(stage.label), Grid((_("Isi"), _("Sumber")), rows, (3, 2))]


def _outputs(figures: dict[str, int]) -> Grid:
    return Grid((_("Ukuran"), _("Jumlah")), tuple(outputs_in_words(figures)), (3, 2))
