"""The table of every endpoint and role, in the order in which people meet them."""

from tests.house.access import (
    api,
    channels,
    clarifications,
    crisis,
    disclosure,
    monitoring,
    newsroom,
    offices,
    openness,
    press,
    readiness,
    rooms,
    signin,
    site,
    siteaudit,
    stakeholders,
    statements,
    workdays,
)
from tests.house.access.row import Row

# Title of each part, and its rows.
PARTS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("Public site", site.ROWS),
    ("Signing in", signin.ROWS),
    ("Newsroom", newsroom.ROWS),
    ("Channels", channels.ROWS),
    ("Radar", monitoring.ROWS),
    ("Offices and people", offices.ROWS),
    ("The crisis room", crisis.ROWS),
    ("Statements of a crisis", statements.ROWS),
    ("Drills, reports, reviews", readiness.ROWS),
    ("Clarifications", clarifications.ROWS),
    ("The press desk", press.ROWS),
    ("Partners and complaints", stakeholders.ROWS),
    ("Requests for information", openness.ROWS),
    ("Registers of information", disclosure.ROWS),
    ("Audits of websites", siteaudit.ROWS),
    ("Holidays", workdays.ROWS),
    ("The house", rooms.ROWS),
    ("API", api.ROWS),
)
ROWS: tuple[Row, ...] = tuple(row for _, rows in PARTS for row in rows)
