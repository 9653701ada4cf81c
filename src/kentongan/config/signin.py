"""How people sign in: by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import Http404, HttpRequest, HttpResponse


def not_offered(_request: HttpRequest, **_parts: str) -> HttpResponse:
    """Pages of the accounts library that the house does not have: an address is proven by the invitation alone."""
    raise Http404


class ByInvitationOnly(DefaultAccountAdapter):
    """Closes the sign-up page: accounts come from invitations."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False
