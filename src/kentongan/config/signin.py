"""How people sign in: by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitationOnly(DefaultAccountAdapter):
    """Closes the sign-up page: accounts come from invitations."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False
