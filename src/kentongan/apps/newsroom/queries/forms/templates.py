"""Which templates an office writes with, and which an actor sees."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.models import Template
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within


def templates_for(unit: Unit, *, form: str = "") -> QuerySet[Template]:
    """The templates that a writer of `unit` may pick today: the nation's and those of the offices above; one query."""
    today = local_day(timezone.now(), unit.time_zone)
    rows = Template.objects.filter(Q(unit=None) | Q(unit_id__in=unit.ancestor_ids)).filter(_holds(today))
    rows = rows.filter(Q(unit_types=[]) | Q(unit_types__contains=[unit.type]))
    if form:
        rows = rows.filter(form=form)
    return rows.select_related("topic").order_by("form", "place", "label", "pk")


def template_for(unit: Unit, template_id: int) -> Template | None:
    """One of them; None for one that this office has not."""
    return templates_for(unit).filter(pk=template_id).first()


def templates_visible_to(actor: Actor) -> QuerySet[Template]:
    """The nation's templates for everybody who files, those of the branches and of the offices above one's posts."""
    posts = [post for post in actor.posts if post.role in GRANTS[Permission.STORY_FILE]]
    if not posts:
        return Template.objects.none()
    above = {int(step) for post in posts for step in post.path.split("/") if step}
    own = within(Template.objects.filter(unit__isnull=False), actor, Permission.STORY_FILE)
    return Template.objects.filter(
        Q(unit=None) | Q(unit_id__in=above) | Q(pk__in=own.values("pk"))
    ).select_related("topic", "unit")


def template_seen(actor: Actor, template_id: int) -> Template | None:
    return templates_visible_to(actor).filter(pk=template_id).first()


def _holds(day: date) -> Q:
    return (Q(valid_from=None) | Q(valid_from__lte=day)) & (Q(valid_to=None) | Q(valid_to__gte=day))


def units_to_keep_for(actor: Actor) -> list[Unit]:
    """The offices at which the actor holds a post that keeps templates; one query, none without such a post."""
    paths = {post.path for post in actor.posts if post.role in GRANTS[Permission.STANDARD_MANAGE]}
    return list(Unit.objects.filter(path__in=paths).order_by("path")) if paths else []
