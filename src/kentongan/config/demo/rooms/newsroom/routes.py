"""Rute in the demo nation: a region's rules, a draft of the centre under trial, a loan, samples to be looked at."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.newsroom.enums import LookKind
from kentongan.apps.newsroom.models import RouteBook, Story
from kentongan.apps.newsroom.queries.routing.lending import borrowers, lendable
from kentongan.apps.newsroom.services.routing.books import BookWords, activate_book, start_book
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.routing.looking import ask_look
from kentongan.apps.newsroom.services.routing.rules import RuleWords, add_rule
from kentongan.apps.newsroom.services.routing.trying import ask_trial
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

_REGION = (
    RuleWords(label="Ada peringatan standar", steps=("unit_coord", "unit_head"), findings="warned"),
    RuleWords(
        label="Rutin tanpa peringatan", steps=("unit_head",), sensitive="no", children="no", sample_percent=10
    ),
    RuleWords(
        label="Peka, dua tingkat", steps=("unit_head", "region_editor"), sensitive="yes", step_minutes=120
    ),
)
_CENTRE = (
    RuleWords(label="Rutin", steps=("unit_coord",), sensitive="no", findings="clean", sample_percent=20),
    RuleWords(label="Selebihnya", steps=("unit_coord", "unit_head")),
)


def furnish() -> None:
    """Books, a loan and looks; does nothing where a book already stands."""
    home = Unit.objects.select_related("parent__parent").filter(key=HOME).first()
    if RouteBook.objects.exists() or home is None:
        return
    region = _book(_actor("kepala.kanwil"), home.parent, "Jalur pendek Kanwil (peraga)", _REGION)
    activate_book(actor=_actor("kepala.kanwil"), book_id=region.pk)
    draft = _book(_actor("ketua.humas"), home.parent.parent, "Rancangan nasional (peraga)", _CENTRE)
    ask_trial(actor=_actor("ketua.humas"), book_id=draft.pk)
    _loan()
    _looks(home)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _book(actor: Actor, unit: Unit, name: str, rules: tuple[RuleWords, ...]) -> RouteBook:
    words = BookWords(name=name, note="Berita rutin tidak perlu menunggu lama (contoh peraga).")
    book = start_book(actor=actor, unit_id=unit.pk, words=words)
    for rule in rules:
        add_rule(actor=actor, book_id=book.pk, words=rule)
    return book


def _loan() -> None:
    """The head of the office is away for some days."""
    head, today = _actor("kepala"), timezone.localdate()
    post = lendable(head).filter(role=Role.UNIT_HEAD).first()
    to = borrowers(post).filter(email="koordinator@peraga.test").first() if post else None
    if to:
        lend_decisions(
            actor=head,
            appointment_id=post.pk,
            to_id=to.pk,
            first=today,
            last=today + timedelta(days=4),
            reason="dinas luar (contoh peraga)",
        )


def _looks(home: Unit) -> None:
    """The newest public stories of the office, as if drawn from a short way."""
    rows = Story.objects.filter(unit=home, status="published").select_related("unit", "current", "public")
    for story in rows.order_by("-published_at")[:2]:
        ask_look(story, kind=LookKind.SAMPLED, step=Role.REGION_EDITOR)
