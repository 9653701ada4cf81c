"""What the shell of the desk asks the newsroom."""

from django import template

from kentongan.foundation.notices.queries import unread_count

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_notices(context: template.Context) -> int:
    """How many notices the reader has not opened; 0 for the public. One query on a partial index."""
    actor = context.get("actor")
    return unread_count(actor) if actor else 0


@register.filter
def field_anchor(field: str) -> str:
    """The id of the form's control for a part of the story: `quote_2` is the text of the second row."""
    name, _sep, place = field.rpartition("_")
    if name in ("quote", "caption") and place.isdigit():
        return f"id_{'q' if name == 'quote' else 'p'}-{int(place) - 1}-{'text' if name == 'quote' else 'caption'}"
    return f"id_{field}"
