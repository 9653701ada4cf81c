"""The photo desk with a portrait on it."""

from tests.apps.newsroom.picturing.conftest import (  # noqa: F401 - fixtures
    children,
    pictured,
    redrawn,
    seen,
)
from tests.faces.desk.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    at_desk,
    filed,
    newsroom,
    own_media,
    words,
)
