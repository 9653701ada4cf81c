"""Prints where the database is: `python -m kentongan.config.database_address`, for psql and pg_dump."""

from kentongan.config.env import env
from kentongan.config.parts.postgres import embedded_url


def address() -> str:
    """The address in use; an embedded server runs on only while some process of ours holds it."""
    return env().database_url or embedded_url(env().data / "postgres")


if __name__ == "__main__":
    print(address())
