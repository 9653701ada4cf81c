"""Who asks: a key in the Authorization header, or the session of the desk."""

from django.http import HttpRequest
from ninja.security import HttpBearer, SessionAuth

from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.tokens import user_of
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try

MAX_KEY = 200


class Key(HttpBearer):
    """A key for a program; it acts as its owner."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        user = user_of(token) if 0 < len(token) <= MAX_KEY else None
        return _seated(request, actor_of(user)) if user else None


class Session(SessionAuth):
    """The session of the desk; writing also asks for the CSRF token."""

    def _get_key(self, request: HttpRequest) -> str | None:
        # Without a session there is nothing to forge: a missing key is told as such, not as a missing CSRF token.
        return super()._get_key(request) if self.param_name in request.COOKIES else None

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        return _seated(request, request.actor) if key and request.user.is_authenticated else None


SIGNED_IN = [Key(), Session()]


def limited(request: HttpRequest, action: str, *, at_most: int, seconds: int = 60) -> None:
    """Counts a costly request against its actor. Raises KentonganError with code rate_limited."""
    count_try(f"api.{action}", str(request.auth.user_id), at_most=at_most, seconds=seconds)


def _seated(request: HttpRequest, actor: Actor) -> Actor:
    """Puts the actor on the request; somebody without a post today is refused in words."""
    if actor.is_public:
        raise KentonganError("Akun ini tidak memegang penugasan apa pun hari ini.", "not_allowed")
    request.actor = actor
    return actor
