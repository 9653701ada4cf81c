"""Remarks, suggested edits, presence, merges, the national selection, rounds of decisions, rundowns."""

from kentongan.apps.editing.models.merging import Contribution, Likeness, Merge
from kentongan.apps.editing.models.presence import Presence
from kentongan.apps.editing.models.remark import Remark, Reply
from kentongan.apps.editing.models.round import Round, RoundItem
from kentongan.apps.editing.models.rundown import StorySegment
from kentongan.apps.editing.models.selection import Pick
from kentongan.apps.editing.models.suggestion import Suggestion

__all__ = [
    "Contribution",
    "Likeness",
    "Merge",
    "Pick",
    "Presence",
    "Remark",
    "Reply",
    "Round",
    "RoundItem",
    "StorySegment",
    "Suggestion",
]
