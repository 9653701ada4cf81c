"""A database of one's own, for tests whose processes must see what is committed."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from urllib.parse import quote

import psycopg
from django.core.management import call_command
from django.db import connection

from kentongan.config.parts.quick_tables import drawn_once


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
    """A copy of the blank database under a name of its own; dropped in the end, whoever is still connected."""
    with _server() as server:
        blank = _name("blank") if _stands(server, _name("blank")) else "template1"
        with _made(server, _name(purpose), blank) as name:
            own = OwnDatabase(name, _url(name, **_where()))
            if blank == "template1":  # no test of this run asked for the suite's database
                with own.opened(), drawn_once():
                    call_command("migrate", verbosity=0, interactive=False)
                    call_command("createcachetable", verbosity=0)
            yield own


@contextmanager
def blank_database() -> Iterator[None]:
    """Keeps the suite's database as it is before the first test: copying it takes a moment, migrating seconds."""
    usual = connection.settings_dict["NAME"]
    connection.close()  # a database that somebody is connected to cannot be copied
    with _server() as server, ExitStack() as kept:
        if usual.startswith("test_") and _stands(server, usual):
            kept.enter_context(_made(server, _name("blank"), usual))
        yield


@contextmanager
def _made(server: psycopg.Connection, name: str, source: str) -> Iterator[str]:
    server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _stands(server: psycopg.Connection, name: str) -> bool:
    return bool(server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


def _name(purpose: str) -> str:
    return f"kentongan_{purpose}_{os.getpid()}"


def _where() -> dict[str, str]:
    to = connection.settings_dict
    return {"host": to["HOST"], "port": to["PORT"], "user": to["USER"], "password": to["PASSWORD"]}


def _server() -> psycopg.Connection:
    told = {word: value for word, value in _where().items() if value}
    return psycopg.connect(dbname="postgres", autocommit=True, **told)


def _url(name: str, *, host: str, port: str, user: str, password: str) -> str:
    login = quote(user) + (f":{quote(password)}" if password else "")
    return f"postgresql://{login}@:{port}/{name}?host={quote(host, safe='/')}"
