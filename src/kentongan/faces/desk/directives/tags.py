"""What panels of other pages ask of this desk."""

from django import template

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.models import Directive
from kentongan.apps.directives.policies import may_draft_anywhere
from kentongan.apps.directives.queries.directives import directives_visible_to
from kentongan.foundation.accounts.actor import Actor

register = template.Library()
_MOST = 10


@register.simple_tag
def directives_of_event(actor: Actor, event: Event) -> list[Directive]:
    """The directives given at an event that the actor may see; one query."""
    return list(directives_visible_to(actor).filter(event=event).order_by("-pk")[:_MOST])


@register.simple_tag
def may_draft_directive(actor: Actor) -> bool:
    return may_draft_anywhere(actor)
