"""Directives: who may see which, and one with what its pages need."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import ISSUERS, AnswerState, DirectiveState
from kentongan.apps.directives.errors import NotFound
from kentongan.apps.directives.models import Addressee, Answer, Directive, Point
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

IN_FORCE, DRAFTS, PAST = "berlaku", "rancangan", "selesai"
GROUPS = (IN_FORCE, DRAFTS, PAST)
_STATES = {
    IN_FORCE: (DirectiveState.ISSUED,),
    DRAFTS: (DirectiveState.DRAFT,),
    PAST: (DirectiveState.CLOSED, DirectiveState.SUPERSEDED),
}


def directives_visible_to(actor: Actor) -> QuerySet[Directive]:
    """Issued ones of the actor's branches or addressed to an office in them; drafts where the actor issues."""
    drafts = within(Directive.objects.filter(state=DirectiveState.DRAFT), actor, Permission.DIRECTIVE_ISSUE)
    issued = within(Directive.objects.exclude(state=DirectiveState.DRAFT), actor, Permission.DIRECTIVE_READ)
    addressed = addressees_visible_to(actor).filter(directive_id=OuterRef("pk"))
    return Directive.objects.filter(
        Q(pk__in=drafts.values("pk"))
        | Q(pk__in=issued.values("pk"))
        | (~Q(state=DirectiveState.DRAFT) & Exists(addressed))
    ).select_related("unit", "event")


def directives_listed(actor: Actor, *, group: str = IN_FORCE, words: str = "") -> QuerySet[Directive]:
    """The visible ones of a group, newest first, with words in title or summary."""
    rows = directives_visible_to(actor).filter(state__in=_STATES[group])
    for word in " ".join(words.replace("\x00", " ").split())[:120].split()[:6]:
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    return rows.order_by(F("issued_at").desc(nulls_first=True), "-pk")


def directive_visible_to(actor: Actor, directive_id: int) -> Directive:
    """One directive with issuer, event, author and neighbours; one query. Raises NotFound."""
    rows = directives_visible_to(actor).select_related(
        "unit", "event__unit", "drafted_by", "issued_by", "previous", "next"
    )
    found = rows.filter(pk=directive_id).first()
    if found is None:
        raise NotFound
    return found


def addressees_visible_to(actor: Actor) -> QuerySet[Addressee]:
    """The addressed offices in the actor's branches. Every figure on a page starts here."""
    return within(Addressee.objects.all(), actor, Permission.DIRECTIVE_READ)


def own_addressees(actor: Actor, directive: Directive) -> list[Addressee]:
    """The addressed offices at which the actor holds a post that answers; one query."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.DIRECTIVE_ANSWER]]
    rows = addressees_visible_to(actor).filter(directive=directive, unit__path__in=paths)
    return list(rows.select_related("unit", "seen_by", "acknowledged_by").order_by("unit__name"))


def addressee_visible_to(actor: Actor, addressee_id: int) -> Addressee:
    """One addressed office with its directive; one query. Raises NotFound."""
    rows = addressees_visible_to(actor).select_related(
        "unit", "directive__unit", "directive__event", "seen_by", "acknowledged_by"
    )
    found = rows.filter(pk=addressee_id).first()
    if found is None:
        raise NotFound
    return found


def inbox(actor: Actor) -> QuerySet[Addressee]:
    """What the actor's own offices were addressed with and still owe a word on, newest first."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.DIRECTIVE_ANSWER]]
    owed = Point.objects.filter(directive__addressees=OuterRef("pk"))
    done = Answer.objects.filter(
        addressee=OuterRef(OuterRef("pk")), point=OuterRef("pk"), state__in=AnswerState.settled()
    )
    rows = addressees_visible_to(actor).filter(unit__path__in=paths, directive__state=DirectiveState.ISSUED)
    rows = rows.filter(Q(acknowledged_at=None) | Exists(owed.filter(~Exists(done))))
    return rows.select_related("unit", "directive__unit").order_by("-joined_at", "-pk")


def waiting_for(actor: Actor) -> QuerySet[Answer]:
    """The answers below the actor's posts that wait for a judgement, oldest first; the policy decides on each."""
    rows = within(
        Answer.objects.filter(
            state__in=AnswerState.waiting(), addressee__directive__state=DirectiveState.ISSUED
        ),
        actor,
        Permission.DIRECTIVE_ISSUE,
        path="addressee__unit__path",
    )
    own = [post.path for post in actor.posts]
    rows = rows.exclude(addressee__unit__path__in=own)
    return rows.select_related("addressee__unit", "addressee__directive__unit", "point").order_by(
        "sent_at", "pk"
    )


def issuing_offices(actor: Actor) -> QuerySet[Unit]:
    """The offices for which the actor may issue, the highest first."""
    rows = units_visible_to(actor, Permission.DIRECTIVE_ISSUE).filter(type__in=ISSUERS, active_to=None)
    return rows.order_by("path")


def events_to_name(actor: Actor) -> QuerySet[Event]:
    """The events that a directive may have been given at, newest first."""
    rows = within(Event.objects.exclude(state=EventState.DRAFT), actor, Permission.EVENT_READ)
    return rows.select_related("unit").order_by("-starts_at", "-pk")
