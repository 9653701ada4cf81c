"""Tables of the picture: figures, letters, evaluations."""

from kentongan.apps.picture.models.evaluation import Objective, Remark
from kentongan.apps.picture.models.figure import Figure, Mark, Spread
from kentongan.apps.picture.models.letter import Letter, LetterChoice, LetterCopy

__all__ = ["Figure", "Letter", "LetterChoice", "LetterCopy", "Mark", "Objective", "Remark", "Spread"]
