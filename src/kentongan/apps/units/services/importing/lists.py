"""Importing a list of offices: looked at first, applied in one transaction."""

from django.db import transaction
from django.utils import timezone

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused, Stale
from kentongan.apps.units.models import Unit, UnitImport
from kentongan.apps.units.services.importing.apply import apply_changes
from kentongan.apps.units.services.importing.plan import (
    ADD,
    CHANGE,
    CLOSE,
    Plan,
    plan_import,
    plan_with_wishes,
)
from kentongan.apps.units.services.tree import lock_tree
from kentongan.apps.units.signals import units_changed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.audit import trail
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Sheet


@transaction.atomic
def import_units(*, actor: Actor, content: bytes, file_name: str, dry_run: bool = True) -> Plan:
    """Plans the changes of a CSV or XLSX list and, unless `dry_run`, writes them; bad rows change nothing.

    All in one transaction, every office audited, `units_changed` announced. Raises SheetFault, WrongColumns, and
    NotAllowed for whoever manages no office anywhere.
    """
    _ask(actor)
    sheet = read_sheet(content)
    return plan_import(actor=actor, sheet=sheet) if dry_run else _write(actor, sheet, file_name, None)


@transaction.atomic
def receive_list(*, actor: Actor, content: bytes, file_name: str) -> UnitImport:
    """Keeps an uploaded list with the digest of its plan, to be looked at and applied. Raises as `import_units`."""
    _ask(actor)
    plan = plan_import(actor=actor, sheet=read_sheet(content))
    return UnitImport.objects.create(
        file_name=file_name[:200], content=content, uploaded_by_id=actor.user_id, plan_digest=plan.digest
    )


def plan_of_list(*, actor: Actor, import_id: int) -> tuple[UnitImport, Plan]:
    """A list that the actor uploaded, with what it would do now. Raises NotFound."""
    kept = _own(actor, import_id)
    return kept, plan_import(actor=actor, sheet=read_sheet(bytes(kept.content)))


@transaction.atomic
def apply_list(*, actor: Actor, import_id: int, digest: str) -> Plan:
    """Applies a list whose plan is still the one of `digest`, the one that was looked at; once.

    Raises Stale when the tree has changed since, Refused for a list that was applied already or changes nothing.
    """
    _ask(actor)
    kept = _own(actor, import_id, lock=True)
    if kept.applied_at:
        raise Refused("Daftar ini sudah diterapkan.")
    plan = _write(actor, read_sheet(bytes(kept.content)), kept.file_name, digest)
    kept.applied_at = timezone.now()
    kept.outcome = {kind: plan.count(kind) for kind in (ADD, CHANGE, CLOSE)} | {"bad": len(plan.bad_rows)}
    kept.save(update_fields=["applied_at", "outcome", "updated_at"])
    return plan


def _write(actor: Actor, sheet: Sheet, file_name: str, digest: str | None) -> Plan:
    lock_tree()
    plan, wishes = plan_with_wishes(actor=actor, sheet=sheet)
    if digest is not None and plan.digest != digest:
        raise Stale("Data satuan berubah sejak pratinjau dibuat. Periksa pratinjau yang baru, lalu terapkan.")
    if not plan.changes:
        raise Refused("Tidak ada perubahan yang dapat diterapkan dari berkas ini.")
    ids = apply_changes(plan.changes, wishes, actor=actor, origin=f"impor {file_name}"[:200])
    units_changed.send(sender=Unit, unit_ids=ids)
    counts = {kind: plan.count(kind) for kind in (ADD, CHANGE, CLOSE)}
    detail = {"file": file_name, "bad_rows": len(plan.bad_rows), **counts}
    trail.record(actor, "units_imported", "registry", path=_reach(actor), detail=detail)
    return plan


def _ask(actor: Actor) -> None:
    if not may_anywhere(actor, Permission.UNIT_MANAGE):
        raise NotAllowed("Hanya administrator yang dapat mengubah daftar satuan.")


def _reach(actor: Actor) -> str:
    """The place of the audit entry: the widest node that the actor manages."""
    return min((post.path for post in actor.posts), key=len)


def _own(actor: Actor, import_id: int, *, lock: bool = False) -> UnitImport:
    rows = UnitImport.objects.select_for_update() if lock else UnitImport.objects
    kept = rows.filter(pk=import_id, uploaded_by_id=actor.user_id).first()
    if kept is None:
        raise NotFound("Daftar itu tidak ada, atau bukan Anda yang mengunggahnya.")
    return kept
