"""Houses of the small nation."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from kentongan.apps.messagehouse.models import House
from kentongan.apps.messagehouse.services import approving, drafting, parts


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def draft(actors, units) -> Callable[..., House]:
    """A draft with a pillar, a proof and phrasings, written by the editor of its level."""

    def made(unit: str = "lapas-cilegon", who: str = "unit_coord", **more) -> House:
        actor = actors[who]
        row = drafting.start_draft(actor=actor, unit_id=units[unit].pk)
        drafting.write_house(
            actor=actor,
            house_id=row.pk,
            words=drafting.HouseWords(promise=more.get("promise", f"Janji {unit}")),
        )
        for label, share in more.get("pillars", {"Keterbukaan": 60}).items():
            words = parts.PillarWords(label=label, terms=(label.lower(),), share=share)
            parts.put_pillar(actor=actor, house_id=row.pk, words=words)
        for find, write in more.get("avoid", {"pencitraan": "keterbukaan"}).items():
            words = parts.PhrasingWords(
                kind="avoid", find=find, write=write, reason="Kerja, bukan kesan.", weight="warn"
            )
            parts.put_phrasing(actor=actor, house_id=row.pk, words=words)
        return row

    return made


@pytest.fixture
def in_force(actors, draft) -> Callable[..., House]:
    """The same, put in force by the lead of the centre."""

    def made(unit: str = "lapas-cilegon", who: str = "unit_coord", **more) -> House:
        row = draft(unit, who, **more)
        return approving.approve_house(actor=actors["central_lead"], house_id=row.pk)

    return made


@pytest.fixture
def proof(today) -> Callable[..., parts.ProofWords]:
    def given(**more) -> parts.ProofWords:
        plain = {"text": "Sebelas layanan dibuka.", "source_kind": "figure", "source": "Laporan tahunan"}
        return parts.ProofWords(**plain | {"as_of": today - timedelta(days=30)} | more)

    return given
