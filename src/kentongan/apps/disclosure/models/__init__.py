"""Entries of the public register with their files and history; consequence tests and what they exempted."""

from kentongan.apps.disclosure.models.entry import Entry, EntryFile, EntryVersion
from kentongan.apps.disclosure.models.exemption import ConsequenceTest, ExemptedEntry, WeighingStep

__all__ = ["ConsequenceTest", "Entry", "EntryFile", "EntryVersion", "ExemptedEntry", "WeighingStep"]
