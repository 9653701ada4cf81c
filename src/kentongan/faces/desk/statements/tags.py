"""What the crisis room asks about the statements of a case."""

from django import template

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.queries.overview import overview_of
from kentongan.faces.desk.statements.rights import rights_of

register = template.Library()


@register.simple_tag(takes_context=True)
def statements_of_case(context: template.Context, case: Case) -> dict:
    """The overview of a case, and what the reader may do with it; a handful of queries."""
    return {"over": overview_of(case), "may": rights_of(context["actor"], case)}
