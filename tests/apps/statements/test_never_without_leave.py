"""Whatever people do in whatever order: nothing of a drill gets out, and nothing is public without leave."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.channels.models import Dispatch, WireItem
from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Answer
from kentongan.apps.statements.models import (
    Ask,
    Decision,
    DrillUpdate,
    PublicUpdate,
    Statement,
    Subscriber,
    UpdateMail,
)
from kentongan.apps.statements.queries.givens import composed
from kentongan.apps.statements.queries.public import front_notices, public_case, public_cases
from kentongan.apps.statements.services.answering import answer_by_link, answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval, escalate_unanswered
from kentongan.apps.statements.services.bypass import release_template
from kentongan.apps.statements.services.changing import start_correction, withdraw_update
from kentongan.apps.statements.services.letters import plan_update_mails, send_update_mail
from kentongan.apps.statements.services.links import token_of
from kentongan.apps.statements.services.releasing import release_in_drill, release_statement
from kentongan.apps.statements.services.subscribing import (
    ask_subscription,
    confirm_subscription,
    confirm_token,
)
from kentongan.apps.statements.services.warning import WarningWords, publish_warning
from kentongan.apps.statements.services.writing import draft_statement, revise_statement
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db
ALL = ("press", "channels", "subscribers")
PEOPLE = (
    "unit_coord",
    "unit_head",
    "region_editor",
    "region_head",
    "central_editor",
    "central_lead",
    "other_unit_head",
)
WARNING = WarningWords(
    hazard="Asap tebal",
    affected="Warga sekitar",
    evacuation="Lapangan kecamatan",
    avoid="Tutup jendela",
    help="Hubungi 112",
    announcer="Kepala Lapas Kelas IIA Cilegon",
)


@dataclass
class Play:
    """One case and those who act on it."""

    case: Case
    actors: dict
    staff: set = field(default_factory=set)

    def newest(self) -> Statement | None:
        return Statement.objects.filter(case=self.case).select_related("current").order_by("-pk").first()

    def update(self) -> PublicUpdate | None:
        return PublicUpdate.objects.filter(case=self.case).order_by("-number").first()

    def act(self, name: str, who: str) -> None:
        """Does one thing as somebody; a refusal in words is an answer like any other."""
        try:
            with transaction.atomic():
                ACTS[name](self, self.actors[who])
        except KentonganError:
            pass


def _draft(play: Play, actor) -> None:
    promised = timezone.now() + timedelta(hours=3)
    text = composed(play.case, next_update_at=promised)
    draft_statement(actor=actor, case_id=play.case.pk, kind="holding", text=text, next_update_at=promised)


def _revise(play: Play, actor) -> None:
    if now := play.newest():
        promised = timezone.now() + timedelta(hours=4)
        words = now.current.text + " Terima kasih."
        revise_statement(
            actor=actor, statement_id=now.pk, based_on=now.current.number, text=words, next_update_at=promised
        )


def _ask(play: Play, actor) -> None:
    if now := play.newest():
        ask_for_approval(actor=actor, statement_id=now.pk, version=now.current.number)


def _answer(approve: bool) -> Callable:
    def answer(play: Play, actor) -> None:
        if now := play.newest():
            version = now.current.number
            answer_statement(
                actor=actor, statement_id=now.pk, version=version, approve=approve, words="Perbaiki."
            )

    return answer


def _by_link(play: Play, actor) -> None:
    if ask := Ask.objects.filter(user_id=actor.user_id).order_by("-pk").first():
        answer_by_link(token=token_of(ask), approve=True)


def _release(play: Play, actor) -> None:
    if now := play.newest():
        release_statement(actor=actor, statement_id=now.pk, version=now.current.number, audience=ALL)


def _release_inside(play: Play, actor) -> None:
    if now := play.newest():
        release_in_drill(actor=actor, statement_id=now.pk, version=now.current.number)


def _correct(play: Play, actor) -> None:
    if update := play.update():
        start_correction(
            actor=actor, update_id=update.pk, text=update.text + " Terima kasih.", reason="Keliru."
        )


def _withdraw(play: Play, actor) -> None:
    if update := play.update():
        withdraw_update(actor=actor, update_id=update.pk, reason="Keliru.")


def _read(play: Play, _actor) -> None:
    """A reader asks by the page of the case, where it has one."""
    if found := public_case(play.case.code.lower()):
        ask_subscription(case=found, address="pembaca@luar.test")
        confirm_subscription(token=confirm_token(Subscriber.objects.get(case=found)))


def _wait(play: Play, _actor) -> None:
    Case.objects.filter(pk=play.case.pk).update(detected_at=timezone.now() - timedelta(minutes=61))
    Ask.objects.filter(closed_at=None).exclude(escalate_at=None).update(escalate_at=timezone.now())
    escalate_unanswered()


ACTS: dict[str, Callable] = {
    "draft": _draft,
    "revise": _revise,
    "ask": _ask,
    "sign": _answer(True),
    "return": _answer(False),
    "by_link": _by_link,
    "release": _release,
    "release_inside": _release_inside,
    "template": lambda play, actor: release_template(actor=actor, case_id=play.case.pk, audience=ALL),
    "warn": lambda play, actor: publish_warning(
        actor=actor, case_id=play.case.pk, words=WARNING, audience=ALL
    ),
    "correct": _correct,
    "withdraw": _withdraw,
    "read": _read,
    "wait": _wait,
}
# The usual way, whole or in parts, between whatever else is tried.
USUAL = (
    ("draft", "unit_coord"),
    ("ask", "unit_coord"),
    ("sign", "region_head"),
    ("sign", "central_editor"),
    ("release", "region_head"),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(PEOPLE)).map(lambda step: (step,)),
        st.integers(1, len(USUAL)).map(lambda length: USUAL[:length]),
    ),
    min_size=2,
    max_size=8,
).map(lambda parts: [step for part in parts for step in part])
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def played(case: Case, actors: dict, acts: list) -> Play:
    play = Play(case, actors)
    for name, who in acts:
        play.act(name, who)
    for update in PublicUpdate.objects.all():
        plan_update_mails(update_id=update.pk)
    for letter in UpdateMail.objects.all():
        send_update_mail(mail_id=letter.pk)
    return play


def strangers(people: dict) -> set[str]:
    """Who got a mail and is no officer."""
    return {to for letter in mail.outbox for to in letter.to} - {user.email for user in people.values()}


def is_lawful(update: PublicUpdate) -> bool:
    """Two others signed these very words; or it is the template, the warning, or a taking back."""
    if update.operation == "withdraw":
        return True
    if update.way == "template":
        return update.case.severity >= 3 and update.released_at >= update.case.detected_at + timedelta(
            minutes=60
        )
    if update.way == "urgent":
        return update.kind == "warning" and update.case.is_danger
    signed = Decision.objects.filter(version=update.version_id, answer=Answer.APPROVE)
    authors = set(update.version.statement.versions.values_list("author_id", flat=True))
    people = set(signed.values_list("user_id", flat=True))
    return update.text == update.version.text and len(people) >= 2 and not people & authors


@given(acts=steps)
@FEW
def test_nothing_of_a_drill_gets_out(acts, client, case, actors, people):
    with transaction.atomic():
        mail.outbox.clear()
        drill = case(is_drill=True)
        Case.objects.filter(pk=drill.pk).update(is_danger=True)
        played(drill, actors, [*USUAL, ("release_inside", "region_head"), *acts])
        assert DrillUpdate.objects.filter(case=drill).exists()
        for model in (PublicUpdate, WireItem, Dispatch, UpdateMail, Subscriber):
            assert not model.objects.exists(), model
        assert strangers(people) == set()
        assert public_case(drill.code.lower()) is None and not public_cases().exists() and not front_notices()
        for path in ("/krisis/", "/", "/feed.atom", "/feed.json", "/ninjs.json", "/sitemap.xml"):
            assert drill.code.lower() not in client.get(path).content.decode().lower()
        transaction.set_rollback(True)


@given(acts=steps)
@FEW
def test_nothing_is_public_without_its_signatures_or_the_law(acts, case, actors, people):
    with transaction.atomic():
        mail.outbox.clear()
        real = case()
        Case.objects.filter(pk=real.pk).update(is_danger=True)
        played(real, actors, acts)
        updates = list(PublicUpdate.objects.select_related("case", "version__statement"))
        assert [update.way for update in updates if not is_lawful(update)] == []
        assert not DrillUpdate.objects.exists()
        assert WireItem.objects.count() <= len(updates)
        assert strangers(people) <= {"pembaca@luar.test"}
        transaction.set_rollback(True)
