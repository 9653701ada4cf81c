"""What is kept of earlier stories and of what was said in them."""

from kentongan.apps.archive.models.approval import Approval
from kentongan.apps.archive.models.told import Told, ToldKey
from kentongan.apps.archive.models.utterance import Clash, Utterance, UtteranceKey

__all__ = ["Approval", "Clash", "Told", "ToldKey", "Utterance", "UtteranceKey"]
