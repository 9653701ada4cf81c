"""Cases and statements, as the services make them."""

from tests.apps.statements.conftest import asked, case, drafted, released, signed

__all__ = ["asked", "case", "drafted", "released", "signed"]
