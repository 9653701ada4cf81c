"""Who the key belongs to."""

from django.http import HttpRequest
from ninja import Router, Schema

from kentongan.apps.units.models import Unit
from kentongan.faces.api.auth import SIGNED_IN
from kentongan.faces.api.stories import Named

router = Router(tags=["me"])


class PostOut(Schema):
    """A role held today, over an office and all below it."""

    role: str
    title: str
    unit: Named


class Me(Schema):
    """The owner of the key, with today's posts."""

    name: str
    posts: list[PostOut]


@router.get("/me", response=Me, auth=SIGNED_IN, summary="Whose key this is")
def me(request: HttpRequest) -> Me:
    """Name and posts; one query beyond the key's own."""
    posts = request.actor.posts
    units = {unit.path: unit for unit in Unit.objects.filter(path__in={post.path for post in posts})}
    return Me(
        name=request.actor.name,
        posts=[
            PostOut(
                role=post.role.value,
                title=post.title,
                unit=Named(key=units[post.path].key, name=units[post.path].name),
            )
            for post in posts
        ],
    )
