"""The one pen that writes the public page. Every way out of the house (approved, template, warning) ends here."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.models import WireItem
from kentongan.apps.channels.services.accounts import channel_names
from kentongan.apps.channels.services.leaving_out import leave_out
from kentongan.apps.channels.services.plan import LISTS
from kentongan.apps.channels.services.release import release_item
from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services import timeline
from kentongan.apps.statements.enums import Audience, Operation, UpdateKind, Way
from kentongan.apps.statements.errors import DrillStaysInside
from kentongan.apps.statements.models import DrillUpdate, PublicUpdate, StatementVersion
from kentongan.apps.statements.queries.addresses import uri_of
from kentongan.apps.statements.queries.givens import case_words, headline_of
from kentongan.apps.statements.queries.wire import news_item
from kentongan.apps.statements.signals import statement_released
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to be said. `changes` is the entry that a correction or withdrawal speaks of."""

    kind: str
    way: str
    text: str
    author_id: int
    operation: str = Operation.PUBLISH
    version: StatementVersion | None = None
    next_update_at: datetime | None = None
    approvers: tuple[int, ...] = ()
    changes: PublicUpdate | None = None
    reason: str = ""
    parts: dict = field(default_factory=dict)
    audience: Collection[str] = ()


def make_public(case: Case, actor: Actor, out: Outgoing) -> PublicUpdate:
    """Writes the entry, hands it to the channels, notes it; the case must be locked. Refuses a drill first of all."""
    if case.is_drill:
        raise DrillStaysInside
    update = _entry(case, actor, out)
    _to_wire(case, update)
    detail = {"update": update.pk, "way": out.way, "audience": update.audience}
    trail.record(actor, _verb(out), f"case:{case.pk}", path=case.unit.path, detail=detail)
    timeline.note(case=case, kind=MomentKind.STATEMENT, text=_told(update), actor=actor, detail=detail)
    statement_released.send(PublicUpdate, update_id=update.pk)
    return update


def show_in_drill(case: Case, actor: Actor, out: Outgoing) -> DrillUpdate:
    """The same inside a drill: an entry of the page that only the desk shows. Nothing is handed to anybody."""
    numbers = DrillUpdate.objects.filter(case=case)
    update = DrillUpdate.objects.create(case=case, number=_next(numbers), **_words(case, actor, out))
    detail = {"drill_update": update.pk, "way": out.way}
    trail.record(actor, "statement_drilled", f"case:{case.pk}", path=case.unit.path, detail=detail)
    words = _("%(kind)s terbit di halaman simulasi.") % {"kind": update.get_kind_display()}
    timeline.note(case=case, kind=MomentKind.STATEMENT, text=words, actor=actor, detail=detail)
    return update


def chain_of(update: PublicUpdate) -> list[PublicUpdate]:
    """An entry with everything that changed it, oldest first."""
    root = update.changes or update
    return list(PublicUpdate.objects.filter(uri=root.uri).order_by("wire_version"))


def _entry(case: Case, actor: Actor, out: Outgoing) -> PublicUpdate:
    number = _next(PublicUpdate.objects.filter(case=case))
    root = (out.changes.changes or out.changes) if out.changes else None
    given = case_words(case)
    speaker = ", ".join(filter(None, (given.speaker_title, given.speaker)))
    chosen = [one for one in Audience.values if one in out.audience]
    return PublicUpdate.objects.create(
        case=case,
        number=number,
        operation=out.operation,
        way=out.way,
        changes=root,
        reason=out.reason,
        parts=out.parts,
        speaker=speaker[:200],
        contact=given.contact[:200],
        audience=chosen,
        uri=root.uri if root else uri_of(case.code, number),
        wire_version=_version(root) if root else 1,
        **_words(case, actor, out),
    )


def _words(case: Case, actor: Actor, out: Outgoing) -> dict:
    first, second = (*out.approvers, None, None)[:2]
    return {
        "kind": out.kind,
        "version": out.version,
        "headline": out.changes.headline
        if out.changes
        else headline_of(case, str(UpdateKind(out.kind).label)),
        "text": out.text,
        "next_update_at": out.next_update_at,
        "released_at": timezone.now(),
        "released_by_id": actor.user_id,
        "author_id": out.author_id,
        "first_approver_id": first,
        "second_approver_id": second,
    }


def _next(rows: object) -> int:
    return (rows.aggregate(last=Max("number"))["last"] or 0) + 1


def _version(root: PublicUpdate) -> int:
    last = PublicUpdate.objects.filter(uri=root.uri).aggregate(last=Max("wire_version"))["last"]
    return last + 1


def _to_wire(case: Case, update: PublicUpdate) -> None:
    """A first version goes to the channels that were chosen; a later one to wherever an earlier one went."""
    chosen = {Audience.PRESS, Audience.CHANNELS} & set(update.audience)
    went_before = update.changes_id and WireItem.objects.filter(uri=update.uri).exists()
    if not (went_before if update.changes_id else chosen):
        return
    item = release_item(item=news_item(case, chain_of(update)), unit_id=case.unit_id)
    if update.changes_id is None:
        leave_out(item=item, channels=_unwanted(chosen))


def _unwanted(chosen: set[str]) -> list[str]:
    """The names of the channels that were not chosen."""
    wanted = {True: Audience.PRESS in chosen, False: Audience.CHANNELS in chosen}
    return [name for name in channel_names() if not wanted[name in LISTS]]


def _verb(out: Outgoing) -> str:
    if out.operation != Operation.PUBLISH:
        return {Operation.CORRECT: "statement_corrected", Operation.WITHDRAW: "statement_withdrawn"}[
            out.operation
        ]
    return {Way.TEMPLATE: "statement_bypassed", Way.URGENT: "warning_published"}.get(
        out.way, "statement_released"
    )


def _told(update: PublicUpdate) -> str:
    """The sentence of the timeline."""
    words = {
        Operation.CORRECT: _("Ralat terbit: %(headline)s."),
        Operation.WITHDRAW: _("Ditarik: %(headline)s."),
        Operation.PUBLISH: _("Terbit: %(headline)s."),
    }[update.operation]
    grounds = {
        Way.TEMPLATE: _(" Templat tanpa persetujuan setelah 60 menit."),
        Way.URGENT: _(" Serta-merta, tanpa menunggu persetujuan."),
    }.get(update.way, "")
    return words % {"headline": update.headline} + grounds
