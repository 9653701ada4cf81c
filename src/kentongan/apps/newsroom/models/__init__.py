"""Stories and all that belongs to one."""

from kentongan.apps.newsroom.models.correction import Correction
from kentongan.apps.newsroom.models.freeze import Freeze, FreezePass
from kentongan.apps.newsroom.models.note import PublicNote
from kentongan.apps.newsroom.models.photo import Photo
from kentongan.apps.newsroom.models.review import Decision, Route
from kentongan.apps.newsroom.models.story import Story, StoryVersion
from kentongan.apps.newsroom.models.topic import Topic
from kentongan.apps.newsroom.models.waiver import Waiver

__all__ = [
    "Correction",
    "Decision",
    "Freeze",
    "FreezePass",
    "Photo",
    "PublicNote",
    "Route",
    "Story",
    "StoryVersion",
    "Topic",
    "Waiver",
]
