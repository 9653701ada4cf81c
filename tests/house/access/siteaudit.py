"""Audits of websites."""

from tests.house.access.row import Row

ROWS: tuple[Row, ...] = ()
