"""Kutipan: every door."""

from tests.house.access.row import Row

ROWS: tuple[Row, ...] = ()
