"""Keeps the answers of the public site free of what belongs to single readers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class PublicAnswers:
    """Takes Vary and cookies off public pages; stands outermost.

    Sessions and languages are looked at by the middleware of the desk on every request, and each adds its Vary. A
    public page is made without either, so a cache in front may give one copy to all.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(response, "is_public_page", False):
            response.headers.pop("Vary", None)
            response.cookies.clear()
        return response
