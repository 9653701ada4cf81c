"""Tables of the agenda."""

from kentongan.apps.agenda.models.assignment import Assignment
from kentongan.apps.agenda.models.coverage import Coverage
from kentongan.apps.agenda.models.feed import Feed
from kentongan.apps.agenda.models.item import Item
from kentongan.apps.agenda.models.series import Series

__all__ = ["Assignment", "Coverage", "Feed", "Item", "Series"]
