"""Browsers of the newsroom, for the editing room."""

from tests.faces.desk.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    at_desk,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    typed,
    upload,
    words,
)
