"""Statements of a crisis: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.statements.models import Ask, Statement, Subscriber
from kentongan.apps.statements.queries.givens import composed
from kentongan.apps.statements.queries.public import public_case
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.apps.statements.services.links import token_of
from kentongan.apps.statements.services.releasing import release_in_drill, release_statement
from kentongan.apps.statements.services.subscribing import ask_subscription, confirm_token, leave_token
from kentongan.apps.statements.services.writing import draft_statement

if TYPE_CHECKING:
    from tests.house.world import World

SIGNERS = ("central_lead", {"lapas-nunukan": "other_region_editor"})


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key.

    All statements are written by the centre's editor, so that heads of every place may sign them.
    """
    for place in PLACES:
        case = _case(world, place, "kasus")
        world.things["statement_case", place] = case.pk
        world.things["statement_draft", place] = _draft(world, case).pk
        world.things["statement_asked", place] = _asked(world, case).pk
        world.things["statement_signed", place] = _signed(world, place, case).pk
        out = _signed(world, place, case)
        lead = world.actor("central_lead")
        update = release_statement(
            actor=lead, statement_id=out.pk, version=1, audience=("press", "subscribers")
        )
        world.things["statement_out", place] = out.pk
        world.things["public_update", place] = update.pk
        world.things["public_case", place] = case.code.lower()
        _links(world, place, case)
        late = _case(world, place, "lama")
        Case.objects.filter(pk=late.pk).update(severity=3, detected_at=timezone.now() - timedelta(hours=2))
        world.things["late_case", place] = late.pk
        drill = _case(world, place, "latihan", is_drill=True)
        world.things["drill_case", place] = drill.pk
        release_in_drill(actor=lead, statement_id=_signed(world, place, drill).pk, version=1)


def _case(world: "World", place: str, what: str, **words: object) -> Case:
    made = open_case(
        actor=world.actor("central_editor"),
        unit_id=world.units[place].pk,
        type="K17",
        place=f"halaman {what} {place}",
        title=f"Unjuk rasa {what} {place}",
        detected_at=timezone.now(),
        **words,
    )
    Case.objects.filter(pk=made.pk).update(severity=1, is_danger=not made.is_drill)
    return Case.objects.select_related("unit__parent", "spokesperson").get(pk=made.pk)


def _draft(world: "World", case: Case) -> Statement:
    promised = timezone.now() + timedelta(hours=3)
    return draft_statement(
        actor=world.actor("central_editor"),
        case_id=case.pk,
        kind="holding",
        text=composed(case, next_update_at=promised),
        next_update_at=promised,
    )


def _asked(world: "World", case: Case) -> Statement:
    statement = _draft(world, case)
    ask_for_approval(actor=world.actor("central_editor"), statement_id=statement.pk, version=1)
    return statement


def _signed(world: "World", place: str, case: Case) -> Statement:
    statement = _asked(world, case)
    highest, others = SIGNERS
    for name in (others.get(place, "region_editor"), highest):
        answer_statement(actor=world.actor(name), statement_id=statement.pk, version=1, approve=True)
    return statement


def _links(world: "World", place: str, case: Case) -> None:
    """The secrets in mails: of a signature asked for, and of a reader who is to confirm or to leave."""
    ask = (
        Ask.objects.filter(version__statement=world.things["statement_asked", place]).order_by("-pk").first()
    )
    world.things["sign_token", place] = token_of(ask)
    ask_subscription(case=public_case(case.code.lower()), address=f"pembaca@{place}.test")
    reader = Subscriber.objects.get(case=case)
    world.things["confirm_token", place] = confirm_token(reader)
    world.things["leave_token", place] = leave_token(reader)
