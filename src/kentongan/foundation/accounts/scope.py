"""The one function that scopes every query to the posts of an actor."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission

M = TypeVar("M", bound=Model)


def within(
    queryset: QuerySet[M], actor: Actor, permission: Permission, *, path: str = "unit__path"
) -> QuerySet[M]:
    """`queryset` cut down to the branches over which `actor` is granted `permission`; nothing without a post.

    `path` names the field that holds a row's place in the tree. One prefix condition a post, whatever the size of
    the tree.
    """
    branches = {post.path for post in actor.posts if post.role in GRANTS[permission]}
    if not branches:
        return queryset.none()
    condition = Q()
    for branch in branches:
        condition |= Q(**{f"{path}__startswith": branch})
    return queryset.filter(condition)
