"""The person behind a request, with the posts held today."""

from dataclasses import dataclass

from kentongan.foundation.accounts.roles import Role, tier

CENTRAL_SLASHES = 3


@dataclass(frozen=True, slots=True)
class Post:
    """One role at one node. `path` is the node's place in the tree, such as `/1/2/37/`."""

    role: Role
    path: str
    title: str = ""

    @property
    def is_central(self) -> bool:
        """Held at a root of the tree or right below one (`/1/`, `/1/2/`): over what belongs to no single branch."""
        return self.path.count("/") <= CENTRAL_SLASHES

    def covers(self, path: str) -> bool:
        """Whether the node at `path` is this post's node or lies below it."""
        return path.startswith(self.path)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `user_id` is None for the public; `posts` hold only what is valid today."""

    user_id: int | None = None
    name: str = ""
    posts: tuple[Post, ...] = ()

    @property
    def is_public(self) -> bool:
        return not self.posts

    def tier_at(self, path: str) -> int:
        """The highest review tier held over the node at `path`, -1 for none."""
        return max((tier(post.role) for post in self.posts if post.covers(path)), default=-1)


PUBLIC = Actor()
# Jobs act under this name; it holds no post, so it can do nothing that a policy guards.
SYSTEM = Actor(name="sistem")
