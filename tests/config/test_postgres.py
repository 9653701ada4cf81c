"""Which PostgreSQL: the one of an address, or an embedded one."""

import pytest

from kentongan.config.parts import postgres
from kentongan.config.parts.postgres import database, settings_of


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://siti:r%40hasia@db.contoh.test:5433/berita?sslmode=require",
            {"NAME": "berita", "USER": "siti", "PASSWORD": "r@hasia", "HOST": "db.contoh.test", "PORT": "5433",
             "OPTIONS": {"sslmode": "require"}},
        ),
        (
            "postgres://postgres:@/uji?host=/tmp/soket&port=6543",
            {"NAME": "uji", "USER": "postgres", "PASSWORD": "", "HOST": "/tmp/soket", "PORT": "6543", "OPTIONS": {}},
        ),
        ("postgresql:///", {"NAME": "kentongan", "USER": "", "HOST": "", "PORT": "", "OPTIONS": {}}),
    ],
)  # fmt: skip
def test_address_becomes_settings(url, expected):
    told = settings_of(url)
    assert told["ENGINE"] == "django.db.backends.postgresql"
    assert {name: told[name] for name in expected} == expected


@pytest.mark.parametrize("url", ["sqlite:///berita.db", "mysql://root@localhost/berita", "berita"])
def test_other_databases_are_refused_in_words(url):
    with pytest.raises(ValueError, match="postgresql://"):
        settings_of(url)


def test_an_address_needs_no_embedded_server(tmp_path, monkeypatch):
    monkeypatch.setattr(
        postgres, "embedded_url", lambda _folder: pytest.fail("the embedded server was started")
    )
    assert database("postgresql://db.contoh.test/berita", tmp_path)["HOST"] == "db.contoh.test"


def test_without_an_address_a_server_starts_and_answers(tmp_path_factory):
    """A real server on a socket of its own: started, asked, found again by a second look."""
    import psycopg

    folder = tmp_path_factory.mktemp("tertanam", numbered=True) / "postgres"
    told = database("", folder.parent)
    assert told["ENGINE"].endswith("postgresql") and told["HOST"]
    login = {"host": told["HOST"], "user": told["USER"], "dbname": told["NAME"]}
    with psycopg.connect(**login) as connection:
        version = connection.execute("SHOW server_version_num").fetchone()[0]
    assert int(version) >= 150000
    assert postgres.embedded_url(folder) == postgres.embedded_url(folder)
