"""What a first or later statement means for its case: the clock stops, the task is done, the next word is promised."""

from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services import rhythm, tasks
from kentongan.apps.statements.enums import UpdateKind
from kentongan.apps.statements.models.update import Entry
from kentongan.foundation.accounts.actor import Actor

# The tasks of the playbooks that a statement finishes, by its kind.
_TASKS = {
    UpdateKind.HOLDING: ("holding",),
    UpdateKind.UPDATE: ("first_update", "next_update"),
    UpdateKind.FULL: ("full_statement",),
    UpdateKind.FINAL: ("full_statement",),
}


def carry_on(case: Case, actor: Actor, entry: Entry) -> None:
    """Tells the case that something was said: in a drill as in earnest."""
    if case.first_statement_at is None and entry.kind != UpdateKind.WARNING:
        case.first_statement_at = entry.released_at
        case.save(update_fields=["first_statement_at", "updated_at"])
    for key in _TASKS.get(entry.kind, ()):
        tasks.finish_by_key(actor=actor, case=case, key=key, note=entry.headline)
    if entry.next_update_at and entry.next_update_at > timezone.now():
        rhythm.promise_update(actor=actor, case=case, at=entry.next_update_at)
