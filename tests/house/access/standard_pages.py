"""The standard as public pages: every door."""

from tests.house.access.row import Row

ROWS: tuple[Row, ...] = ()
