"""Statements, signatures, public entries, and readers who want to be told."""

from kentongan.apps.statements.models.approval import Ask, Decision
from kentongan.apps.statements.models.statement import Statement, StatementVersion
from kentongan.apps.statements.models.subscriber import Subscriber, UpdateMail
from kentongan.apps.statements.models.update import DrillUpdate, PublicUpdate

__all__ = [
    "Ask",
    "Decision",
    "DrillUpdate",
    "PublicUpdate",
    "Statement",
    "StatementVersion",
    "Subscriber",
    "UpdateMail",
]
