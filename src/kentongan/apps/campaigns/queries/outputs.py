"""The outputs of a campaign: counted by the house, never typed."""

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.queries.takeup import take_up

_NAMES = ("stories", "asked", "taking", "beyond", "reprints", "outlets", "arrivals", "planned", "done")


def outputs_of(campaign: Campaign) -> dict[str, int]:
    """The counted outputs by name; ten queries. What was kept at the close is read from the campaign instead."""
    told = take_up(campaign)
    items = campaign.items.aggregate(
        kept=Count("pk", filter=~Q(state=ItemState.DROPPED)), done=Count("pk", filter=Q(state=ItemState.DONE))
    )
    return {
        "stories": told.whole.stories,
        "asked": told.whole.asked,
        "taking": told.whole.taking,
        "beyond": told.whole.beyond,
        "reprints": told.whole.reprints,
        "outlets": told.outlets,
        "arrivals": sum(n for _channel, _items, n in told.channels),
        "planned": items["kept"],
        "done": items["done"],
    }


def outputs_in_words(figures: dict[str, int]) -> list[tuple[str, str]]:
    """Each output with its number, for pages and papers."""
    shown = {name: figures.get(name, 0) for name in _NAMES}
    return [
        (_("Berita terbit"), str(shown["stories"])),
        (_("Satuan yang ikut"), _("%(taking)d dari %(asked)d yang diajak") % shown),
        (_("Satuan lain yang ikut"), str(shown["beyond"])),
        (_("Artikel media yang memuat"), str(shown["reprints"])),
        (_("Media yang memuat"), str(shown["outlets"])),
        (_("Kiriman yang sampai lewat saluran"), str(shown["arrivals"])),
        (_("Butir rencana terlaksana"), _("%(done)d dari %(planned)d") % shown),
    ]
