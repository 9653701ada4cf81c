"""Requests for information."""

from tests.house.access.row import Row

ROWS: tuple[Row, ...] = ()
