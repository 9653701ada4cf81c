"""Knocking at one door as one visitor; whatever happens behind it is undone."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from tests.house.people import PUBLIC
from tests.house.world import World

# The traces that anybody may leave: a session, the counters of limits in the shared cache, the last use of a key,
# and the row in which allauth notes the address that the account has anyhow.
_HARMLESS = (
    "django_session",
    '"cache"',
    'UPDATE "accounts_apitoken" SET "last_used_at"',
    'INSERT INTO "account_emailaddress"',
)
_WRITE = re.compile(
    r"^(?:INSERT INTO|UPDATE|DELETE FROM)\s|procrastinate_defer|procrastinate_retry", re.IGNORECASE
)


class Browser(Client):
    """Asks without looking behind the page: Django's own client copies every context that a template was given."""

    def request(self, **request: Any) -> HttpResponse:
        return self.handler(self._base_environ(**request))


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, where it leads, the whole body, and the statements that wrote something."""

    status: int
    leads_to: str
    body: bytes
    writes: tuple[str, ...]

    @property
    def asks_to_sign_in(self) -> bool:
        return self.status == 302 and urlsplit(self.leads_to).path == "/akun/login/"

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass(slots=True)
class Door:
    """The doors of one world. Everybody is signed in once, before any test begins to take things back."""

    world: World
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    def knock(
        self, who: str, method: str, path: str, *, by: str = "session", language: str = "", **sent: Any
    ) -> Answer:
        """Asks as `who`, by the session of the desk or by the key of a program, and takes everything back."""
        client, headers = self._client(who), {}
        if by == "key":
            client, headers = Browser(), self._key(who)
        if language:
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        written: list[str] = []
        with transaction.atomic(), connection.execute_wrapper(_listener(written)):
            response = getattr(client, method.lower())(path, headers=headers, **sent)
            body = _whole(response)
            transaction.set_rollback(True)
        return Answer(response.status_code, response.get("Location", ""), body, tuple(written))

    def __post_init__(self) -> None:
        for name, user in self.world.people.items():
            client = Client()
            client.force_login(user)
            self.cookies[name] = {cookie.key: cookie.value for cookie in client.cookies.values()}

    def _client(self, who: str) -> Client:
        """A browser with the cookies of the sign-in alone: what a visit changes is forgotten."""
        client = Browser()
        client.cookies.load(self.cookies.get(who, {}))
        return client

    def _key(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.world.keys[who][1]}"} if who != PUBLIC else {}


def _whole(response: HttpResponse) -> bytes:
    if not response.streaming:
        return response.content
    body = b"".join(response.streaming_content)
    if file := getattr(response, "file_to_stream", None):
        file.close()  # closing the response would end the request, and with it the connection of the test
    return body


def _listener(written: list[str]) -> Any:
    def listen(execute, sql, params, many, context) -> Any:
        text = str(sql).lstrip()
        if _WRITE.search(text) and not any(word in text for word in _HARMLESS):
            written.append(text[:120])
        return execute(sql, params, many, context)

    return listen
