"""What each feed of the site says about itself."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.templatetags.static import static

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import Party
from kentongan.faces.site.newsroom.addresses import absolute, unit_path

NATION = "Berita Pemasyarakatan"
# What an empty feed gives as its last change: when these addresses were settled.
_SETTLED = datetime(2026, 1, 1, tzinfo=UTC)


def head_of(unit: Unit | None, name: str) -> FeedHead:
    """The head of the feed `name` ("feed.atom") of an office, or of the nation. One query for the nation."""
    home = unit_path(unit) if unit else "/"
    issuer = unit or public_units().filter(type=UnitType.DIRECTORATE).first()
    party = Party(name=issuer.name, url=absolute(unit_path(issuer))) if issuer else Party(name=NATION)
    return FeedHead(
        uri=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:umpan/{unit.key if unit else 'nasional'}",
        title=f"Berita {unit.name}" if unit else NATION,
        subtitle=f"Siaran resmi {unit.official_name}" if unit else "Siaran resmi satuan pemasyarakatan",
        url=absolute(home),
        self_url=absolute(home + name),
        author=party,
        updated=unit.updated_at if unit else _SETTLED,
        rights="Bebas dikutip dengan menyebut sumber.",
        icon=absolute(static("look/mark.svg")),
    )
