"""Years of awards, their scores, juries, objections and results."""

from kentongan.apps.recognition.models.jury import Conflict, Entry, Juror, Panel, Sheet
from kentongan.apps.recognition.models.material import Breach, Correction, Objection, SocialFigure
from kentongan.apps.recognition.models.year import AwardYear, Result, Run, Score

__all__ = [
    "AwardYear",
    "Breach",
    "Conflict",
    "Correction",
    "Entry",
    "Juror",
    "Objection",
    "Panel",
    "Result",
    "Run",
    "Score",
    "Sheet",
    "SocialFigure",
]
