"""Tables of directives and of the staff edition."""

from kentongan.apps.directives.models.answer import Answer, Escalation, Evidence, Reminder, Verdict
from kentongan.apps.directives.models.directive import Addressee, Directive, Point
from kentongan.apps.directives.models.edition import DigestWish, Edition, EditionMail, Item

__all__ = [
    "Addressee",
    "Answer",
    "DigestWish",
    "Directive",
    "Edition",
    "EditionMail",
    "Escalation",
    "Evidence",
    "Item",
    "Point",
    "Reminder",
    "Verdict",
]
