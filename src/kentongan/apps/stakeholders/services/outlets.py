"""Taking outlets in."""

from collections.abc import Iterable

from django.db import transaction

from kentongan.apps.stakeholders.models import Outlet
from kentongan.core.registry import outlets as registry
from kentongan.core.registry.outlets import host_of
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.errors import KentonganError

_FACTS = ("name", "city", "province", "tier", "source")


@transaction.atomic
def load_outlets(facts: Iterable[registry.Outlet] | None = None) -> int:
    """Takes in the outlets of the registry (or of `facts`), by domain; the number of outlets given.

    Run again it brings names and places up to date and leaves other outlets alone. Audited once.
    """
    given = {outlet.domain: outlet for outlet in (registry.read_outlets() if facts is None else facts)}
    rows = [
        Outlet(
            domain=outlet.domain,
            name=outlet.name[:120],
            city=outlet.city[:80],
            province=outlet.province[:60],
            tier=outlet.tier,
            source=outlet.source[:200],
        )
        for outlet in given.values()
    ]
    Outlet.objects.bulk_create(rows, update_conflicts=True, unique_fields=["domain"], update_fields=_FACTS)
    trail.record(SYSTEM, "outlets_loaded", "outlets", path="/", detail={"outlets": len(rows)})
    return len(rows)


@transaction.atomic
def note_outlet(*, actor: Actor, address: str, name: str = "", city: str = "") -> Outlet:
    """The outlet behind an address, made when its host is not known yet. Audited when made.

    `actor` is for the trail; whether they may is asked by the service that needs the outlet.
    """
    host = host_of(address).removeprefix("www.")
    if not host or len(host) > 120:
        raise KentonganError("Alamat ini tidak memuat nama situs yang dapat dipakai.", "invalid")
    outlet, is_new = Outlet.objects.get_or_create(
        domain=host,
        defaults={"name": (name.strip() or host)[:120], "city": city.strip()[:80], "source": "diisi di meja"},
    )
    if is_new:
        trail.record(actor, "outlet_added", f"outlet:{outlet.pk}", path="/", detail={"domain": host})
    return outlet
