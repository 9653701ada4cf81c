"""A database of one's own, for tests whose processes must see what is committed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

import psycopg
from django.core.management import call_command
from django.db import connection


@dataclass(frozen=True, slots=True)
class OwnDatabase:
    """Beside the test suite's database on the same server; `url` is what other processes are told."""

    name: str
    url: str

    @contextmanager
    def opened(self) -> Iterator[None]:
        """The ORM of this process speaks to this database until the block ends; every write is committed."""
        usual = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = self.name
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = usual

    def process_environment(self, **words: object) -> dict[str, str]:
        """The environment of a process that lives on this database; `words` are added to it."""
        return {**os.environ, "DATABASE_URL": self.url, **{name: str(word) for name, word in words.items()}}


@contextmanager
def own_database(purpose: str) -> Iterator[OwnDatabase]:
    """Makes the database with all its tables, and drops it in the end, whoever is still connected."""
    to = connection.settings_dict
    name = f"kentongan_{purpose}_{os.getpid()}"
    where = {"host": to["HOST"], "port": to["PORT"], "user": to["USER"], "password": to["PASSWORD"]}
    told = {word: value for word, value in where.items() if value}
    with psycopg.connect(dbname="postgres", autocommit=True, **told) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            own = OwnDatabase(name, _url(name, **where))
            with own.opened():
                call_command("migrate", verbosity=0, interactive=False)
                call_command("createcachetable", verbosity=0)
            yield own
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _url(name: str, *, host: str, port: str, user: str, password: str) -> str:
    login = quote(user) + (f":{quote(password)}" if password else "")
    return f"postgresql://{login}@:{port}/{name}?host={quote(host, safe='/')}"
