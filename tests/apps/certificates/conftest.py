"""An event whose certificates are to be given, and the rule for it."""

from collections.abc import Callable

import pytest
from tests.apps.certificates.gathering import gather

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.models import Batch, Rule
from kentongan.apps.certificates.services.batches import make_piece, start_batch
from kentongan.apps.certificates.services.designs import design_for
from kentongan.apps.certificates.services.rules import RuleWords, save_rule


@pytest.fixture
def event(units: dict, people: dict) -> Event:
    """Held by the region for one of its offices: three were there, one was not."""
    return gather(units["kanwil-banten"], people["region_editor"], of=units["lapas-cilegon"])


@pytest.fixture
def rule_for(actors: dict) -> Callable[..., Rule]:
    """Sets the rule of an event: `rule_for(event, least_sessions=2)`."""

    def setting(event: Event, by: str = "region_editor", **changes: object) -> Rule:
        words = {
            "least_sessions": 1,
            "needs_assessment": False,
            "least_score": None,
            "needs_follow_up": False,
            "lines": ("16 jam pelajaran",),
            "place": "Serang",
            "signer_name": "Hesti Contoh",
            "signer_title": "Kepala Kanwil Ditjenpas Banten",
            "design_id": design_for("participant").pk,
        }
        return save_rule(actor=actors[by], event_id=event.pk, words=RuleWords(**words | changes))

    return setting


@pytest.fixture
def given(actors: dict, rule_for) -> Callable[..., Batch]:
    """All certificates of an event, made."""

    def giving(event: Event, **changes: object) -> Batch:
        rule_for(event, **changes)
        batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
        while make_piece(batch_id=batch.pk):
            pass
        batch.refresh_from_db()
        return batch

    return giving
