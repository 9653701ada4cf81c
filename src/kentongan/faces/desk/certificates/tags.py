"""What panels of other pages ask of this desk."""

from dataclasses import dataclass

from django import template

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.models import Rule
from kentongan.apps.certificates.policies import may_enter, may_issue
from kentongan.apps.certificates.queries.certificates import certificates_of_event, certificates_visible_to
from kentongan.foundation.accounts.actor import Actor

register = template.Library()


@dataclass(frozen=True, slots=True)
class Panel:
    """What the page of an event says of its certificates."""

    may_see: bool = False
    may_issue: bool = False
    has_rule: bool = False
    made: int = 0


@register.simple_tag
def certificates_at(event: Event, actor: Actor) -> Panel:
    """How many certificates of the event the actor may see; at most two queries."""
    if not may_enter(actor):
        return Panel()
    seen = certificates_visible_to(actor).values("pk")
    made = certificates_of_event(event).filter(pk__in=seen).count()
    issues = may_issue(actor, event)
    has_rule = issues and Rule.objects.filter(event_id=event.pk).exists()
    return Panel(may_see=True, may_issue=issues, has_rule=has_rule, made=made)
