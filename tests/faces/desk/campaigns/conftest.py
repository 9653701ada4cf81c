"""The campaigns of the app's own tests, and browsers that are signed in."""

from tests.apps.campaigns.conftest import campaign, item, pillars  # noqa: F401 - fixtures
from tests.faces.desk.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    at_desk,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    words,
)
