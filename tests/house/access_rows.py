"""The table of every endpoint and role, in the order in which people meet them."""

from tests.house.access import api, channels, monitoring, newsroom, offices, rooms, signin, site
from tests.house.access.row import Row

# Title of each part, and its rows.
PARTS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("Public site", site.ROWS),
    ("Signing in", signin.ROWS),
    ("Newsroom", newsroom.ROWS),
    ("Channels", channels.ROWS),
    ("Radar", monitoring.ROWS),
    ("Offices and people", offices.ROWS),
    ("The house", rooms.ROWS),
    ("API", api.ROWS),
)
ROWS: tuple[Row, ...] = tuple(row for _, rows in PARTS for row in rows)
