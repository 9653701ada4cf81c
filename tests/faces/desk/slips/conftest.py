"""The same officers and stories as behind the page."""

from tests.apps.slips.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    empty_queue,
    filed,
    in_review,
    newsroom,
    own_media,
    slip,
    wants,
    with_photos,
    words,
)
