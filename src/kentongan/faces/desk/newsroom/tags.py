"""What the shell of the desk asks the newsroom."""

from django import template

from kentongan.apps.newsroom.queries.notices import unread_count

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_notices(context: template.Context) -> int:
    """How many notices the reader has not opened; 0 for the public. One query on a partial index."""
    actor = context.get("actor")
    return unread_count(actor) if actor else 0
