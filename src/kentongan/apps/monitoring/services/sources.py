"""Adding sources, pausing them, trying them now."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kentongan.apps.monitoring.enums import SourceKind
from kentongan.apps.monitoring.errors import BadSource, NotAllowed, NotFound
from kentongan.apps.monitoring.models import Source
from kentongan.apps.monitoring.policies import may_keep_for, may_manage_source
from kentongan.apps.monitoring.services.addresses import clean_address
from kentongan.apps.monitoring.services.due import LEASE
from kentongan.apps.monitoring.signals import sources_leased
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.stakeholders.queries.outlets import outlet_of
from kentongan.apps.stakeholders.services.outlets import note_outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.outbound.addresses import reason_not_to_dial
from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.targets import Target, target_of

LEAST_MINUTES, MOST_MINUTES = 1, 7 * 24 * 60


@transaction.atomic
def add_source(
    *,
    actor: Actor,
    url: str,
    kind: str,
    keeper_id: int | None = None,
    outlet_name: str = "",
    city: str = "",
    every_minutes: int = 15,
) -> Source:
    """Adds an address to watch, due at once; its outlet is known by the host, or made with `outlet_name`.

    Audited. Refuses keepers out of scope, addresses that our guard would not ask, and addresses watched already.
    """
    keeper = Unit.objects.filter(pk=keeper_id).first() if keeper_id is not None else None
    if keeper_id is not None and keeper is None:
        raise NotFound("Satuan ini")
    if not may_keep_for(actor, keeper):
        raise NotAllowed
    address = _checked(url)
    if kind not in SourceKind.values:
        raise BadSource("Pilih jenis sumber.", "kind")
    if Source.objects.filter(url=address).exists():
        raise BadSource("Alamat ini sudah dipantau.")
    outlet = outlet_of(address) or note_outlet(actor=actor, address=address, name=outlet_name, city=city)
    source = _made(outlet, keeper, kind, address, _minutes(every_minutes))
    _record(actor, source, "source_added")
    return source


@transaction.atomic
def set_source_active(*, actor: Actor, source_id: int, is_active: bool) -> Source:
    """Pauses a source or takes it up again, due at once. Audited."""
    source = _managed(actor, source_id)
    if source.is_active != is_active:
        source.is_active = is_active
        source.next_at, source.failures, source.problem = timezone.now(), 0, ""
        source.save()
        _record(actor, source, "source_opened" if is_active else "source_paused")
    return source


@transaction.atomic
def change_source_pace(*, actor: Actor, source_id: int, every_minutes: int) -> Source:
    """How often a source is read, in minutes. Audited."""
    source = _managed(actor, source_id)
    source.every_minutes = _minutes(every_minutes)
    source.save(update_fields=["every_minutes", "updated_at"])
    _record(actor, source, "source_changed")
    return source


@transaction.atomic
def read_source_now(*, actor: Actor, source_id: int) -> Source:
    """Queues a source for reading at once, whatever its turn; a paused one is tried too. The pace of its site holds."""
    source = _managed(actor, source_id)
    source.leased_until = timezone.now() + LEASE
    # A person who tries it wants to see what it says, not that nothing changed.
    source.etag = source.last_modified = ""
    source.save(update_fields=["leased_until", "etag", "last_modified", "updated_at"])
    sources_leased.send(Source, source_ids=[source.pk])
    _record(actor, source, "source_tried")
    return source


@transaction.atomic
def load_sources(outlets: Iterable[Outlet] | None = None, *, feeds: dict[str, str]) -> int:
    """Adds the feed addresses that are known by domain, paused: they are patterns nobody has tried yet.

    Idempotent; the number of new sources. Audited once.
    """
    known = {outlet.domain: outlet for outlet in (Outlet.objects.all() if outlets is None else outlets)}
    rows = [
        Source(
            outlet=known[domain],
            kind=SourceKind.FEED,
            url=address,
            host=target_of(address, settings.OUTBOUND).host[:120],
            is_active=False,
            next_at=timezone.now(),
            problem="Belum dicoba. Coba sekarang, lalu aktifkan bila berhasil.",
        )
        for domain, url in feeds.items()
        if domain in known and (address := clean_address(url))
    ]
    before = Source.objects.count()
    Source.objects.bulk_create(rows, ignore_conflicts=True)
    added = Source.objects.count() - before
    trail.record(SYSTEM, "sources_loaded", "sources", path="/", detail={"sources": added})
    return added


def _made(outlet: Outlet, keeper: Unit | None, kind: str, address: str, minutes: int) -> Source:
    return Source.objects.create(
        outlet=outlet,
        keeper=keeper,
        kind=kind,
        url=address,
        host=target_of(address, settings.OUTBOUND).host[:120],
        every_minutes=minutes,
        next_at=timezone.now(),
    )


def _checked(url: str) -> str:
    address = clean_address(url)
    if not address or len(address) > 500:
        raise BadSource("Tulis alamat lengkap yang diawali https:// atau http://.")
    try:
        _refuse_private(target_of(address, settings.OUTBOUND))
    except OutboundRefused as refusal:
        raise BadSource(refusal.message) from refusal
    return address


def _refuse_private(target: Target) -> None:
    """The guard refuses these when dialling; a bare number can be told at once."""
    kind = reason_not_to_dial(target.host, dev=target.dev) if target.literal else None
    if kind:
        raise OutboundRefused("address_not_public", host=target.host, kind=kind)


def _minutes(wanted: int) -> int:
    if not LEAST_MINUTES <= wanted <= MOST_MINUTES:
        raise BadSource("Jarak baca antara 1 menit dan 7 hari (10080 menit).", "every_minutes")
    return wanted


def _managed(actor: Actor, source_id: int) -> Source:
    source = (
        Source.objects.select_for_update(of=("self",))
        .select_related("keeper", "outlet")
        .filter(pk=source_id)
        .first()
    )
    if source is None:
        raise NotFound("Sumber ini")
    if not may_manage_source(actor, source):
        raise NotAllowed
    return source


def _record(actor: Actor, source: Source, verb: str) -> None:
    path = (source.keeper.path or "") if source.keeper else "/"
    detail = {"url": source.url, "kind": source.kind, "every_minutes": source.every_minutes}
    trail.record(actor, verb, f"source:{source.pk}", path=path, detail=detail)
