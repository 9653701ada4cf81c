"""What pages of other desks ask the clarifications: is there a claim, or a case, about this?"""

from dataclasses import dataclass

from django import template

from kentongan.apps.clarifications.models import Claim, Remedy
from kentongan.apps.clarifications.policies import may_open_desk, may_open_remedies
from kentongan.apps.clarifications.queries.claims import claims_on_article, claims_visible_to
from kentongan.apps.clarifications.queries.remedies import remedies_on_article

register = template.Library()


@dataclass(frozen=True, slots=True)
class OnArticle:
    """The claims seen in an article, the cases about it, and what the reader may start."""

    claims: list[Claim]
    remedies: list[Remedy]
    may_file: bool
    may_remedy: bool


@register.simple_tag(takes_context=True)
def claims_of_article(context: template.Context, article_id: int) -> OnArticle:
    """For the page of an article: two queries for who works on claims, none for others."""
    actor = context["actor"]
    if not may_open_desk(actor):
        return OnArticle([], [], may_file=False, may_remedy=False)
    return OnArticle(
        claims_on_article(actor, article_id),
        remedies_on_article(actor, article_id),
        may_file=True,
        may_remedy=may_open_remedies(actor),
    )


@register.simple_tag(takes_context=True)
def claim_of_story(context: template.Context, story_id: int) -> Claim | None:
    """For the life-line of a story: the claim that it answers, within the reader's sight; one query."""
    return claims_visible_to(context["actor"]).filter(story_id=story_id).first()
