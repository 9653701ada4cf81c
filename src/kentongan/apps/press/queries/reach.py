"""Things that reach down the tree: what a region or the centre keeps serves every unit below it."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission

M = TypeVar("M", bound=Model)


def above(path: str) -> list[str]:
    """The paths of the nodes above `path`, root first, without itself."""
    parts = [part for part in path.split("/") if part]
    return [f"/{'/'.join(parts[:depth])}/" for depth in range(1, len(parts))]


def reaching(queryset: QuerySet[M], actor: Actor, permission: Permission, *, path: str) -> QuerySet[M]:
    """`queryset` cut down to the branches of `actor` and the offices above them; nothing without a post."""
    branches = {post.path for post in actor.posts if post.role in GRANTS[permission]}
    if not branches:
        return queryset.none()
    condition = Q(**{f"{path}__in": [node for branch in branches for node in above(branch)]})
    for branch in branches:
        condition |= Q(**{f"{path}__startswith": branch})
    return queryset.filter(condition)
