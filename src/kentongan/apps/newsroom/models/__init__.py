"""Stories and all that belongs to one."""

from kentongan.apps.newsroom.models.correction import Correction
from kentongan.apps.newsroom.models.freeze import Freeze, FreezePass
from kentongan.apps.newsroom.models.note import PublicNote
from kentongan.apps.newsroom.models.package import Package
from kentongan.apps.newsroom.models.photo import Photo
from kentongan.apps.newsroom.models.region import PhotoRegion
from kentongan.apps.newsroom.models.review import Decision, Route
from kentongan.apps.newsroom.models.routing.books import RouteBook, RouteRule, RouteTrial
from kentongan.apps.newsroom.models.routing.lending import Delegation
from kentongan.apps.newsroom.models.routing.looks import Look
from kentongan.apps.newsroom.models.routing.waiting import Claim, Turn
from kentongan.apps.newsroom.models.sending import Arrival, Upload
from kentongan.apps.newsroom.models.story import Story, StoryVersion
from kentongan.apps.newsroom.models.template import Template
from kentongan.apps.newsroom.models.topic import Topic
from kentongan.apps.newsroom.models.waiver import Waiver

__all__ = [
    "Arrival",
    "Claim",
    "Correction",
    "Decision",
    "Delegation",
    "Freeze",
    "FreezePass",
    "Look",
    "Package",
    "Photo",
    "PhotoRegion",
    "PublicNote",
    "Route",
    "RouteBook",
    "RouteRule",
    "RouteTrial",
    "Story",
    "StoryVersion",
    "Template",
    "Topic",
    "Turn",
    "Upload",
    "Waiver",
]
