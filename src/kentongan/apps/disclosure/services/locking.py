"""Taking things in hand: one writer at a time."""

from kentongan.apps.disclosure.errors import NotFound
from kentongan.apps.disclosure.models import ConsequenceTest, Entry, ExemptedEntry
from kentongan.apps.disclosure.queries.entries import entries_visible_to
from kentongan.apps.disclosure.queries.exemptions import exempted_visible_to, weighings_visible_to
from kentongan.foundation.accounts.actor import Actor


def entry_in_hand(actor: Actor, entry_id: int) -> Entry:
    """The entry locked until the transaction ends. Raises NotFound for one out of the actor's sight."""
    return _locked(entries_visible_to(actor), entry_id)


def weighing_in_hand(actor: Actor, test_id: int) -> ConsequenceTest:
    """The consequence test locked until the transaction ends. Raises NotFound."""
    return _locked(weighings_visible_to(actor), test_id)


def exempted_in_hand(actor: Actor, exempted_id: int) -> ExemptedEntry:
    """The exempted line locked until the transaction ends. Raises NotFound."""
    return _locked(exempted_visible_to(actor), exempted_id)


def _locked(mine, pk: int):
    found = mine.filter(pk=pk).select_for_update(of=("self",)).first()
    if found is None:
        raise NotFound
    return found
