"""Cases that statements can be made of, and the steps on the way to the public."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.statements.models import PublicUpdate, Statement
from kentongan.apps.statements.queries.givens import composed
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.apps.statements.services.releasing import release_statement
from kentongan.apps.statements.services.writing import draft_statement

ALL = ("press", "channels", "subscribers")
FACTS = (
    FactWords(slot="what", text="Kebakaran terjadi di dapur umum", source="Komandan jaga"),
    FactWords(slot="status_now", text="Api sudah padam dan situasi terkendali", source="Komandan jaga"),
    FactWords(slot="care", text="Seluruh warga binaan dievakuasi ke lapangan", source="Komandan jaga"),
    FactWords(slot="actions", text="Kami berkoordinasi dengan pemadam kebakaran dan polres", source="Kepala"),
    FactWords(slot="unknown", text="penyebab kebakaran dan nilai kerugian", status="unknown"),
)


@pytest.fixture
def case(actors: dict, units: dict) -> Callable[..., Case]:
    """Opens a case at Lapas Cilegon: `case(type="K03", severity=3, is_drill=False)`."""

    def opened(by: str = "unit_coord", severity: int = 3, facts: tuple = FACTS, **words: object) -> Case:
        given = {
            "type": "K03",
            "place": "dapur umum",
            "title": "Kebakaran di dapur umum",
            "detected_at": timezone.now() - timedelta(minutes=5),
            "unit_id": units["lapas-cilegon"].pk,
            **words,
        }
        made = open_case(actor=actors[by], facts=facts, **given)
        Case.objects.filter(pk=made.pk).update(severity=severity)
        return Case.objects.select_related("unit__parent", "spokesperson").get(pk=made.pk)

    return opened


@pytest.fixture
def drafted(actors: dict, case: Callable) -> Callable[..., Statement]:
    """A first statement, written by the coordinator from the facts."""

    def written(of: Case | None = None, kind: str = "holding", **words: object) -> Statement:
        made = of or case()
        promised = timezone.now() + timedelta(hours=3)
        text = words.pop("text", "") or composed(made, next_update_at=promised)
        return draft_statement(
            actor=actors["unit_coord"],
            case_id=made.pk,
            kind=kind,
            text=text,
            next_update_at=promised,
            **words,
        )

    return written


@pytest.fixture
def asked(actors: dict, drafted: Callable) -> Callable[..., Statement]:
    """A statement whose two signers were asked."""

    def out(of: Case | None = None, **words: object) -> Statement:
        statement = drafted(of, **words)
        ask_for_approval(actor=actors["unit_coord"], statement_id=statement.pk, version=1)
        return Statement.objects.get(pk=statement.pk)

    return out


@pytest.fixture
def signed(actors: dict, asked: Callable) -> Callable[..., Statement]:
    """A statement that region and centre agreed to."""

    def agreed(of: Case | None = None, **words: object) -> Statement:
        statement = asked(of, **words)
        for officer in ("region_head", "central_editor"):
            answer_statement(actor=actors[officer], statement_id=statement.pk, version=1, approve=True)
        return Statement.objects.get(pk=statement.pk)

    return agreed


@pytest.fixture
def released(actors: dict, signed: Callable) -> Callable[..., PublicUpdate]:
    """A statement all the way to the public."""

    def out(of: Case | None = None, audience: tuple = ALL, **words: object) -> PublicUpdate:
        statement = signed(of, **words)
        return release_statement(
            actor=actors["region_head"], statement_id=statement.pk, version=1, audience=audience
        )

    return out
