"""Rules that the tests lay out again and again."""

from kentongan.apps.newsroom.services.routing.rules import RuleWords

ROUTINE = RuleWords(label="Rutin", steps=("unit_coord",), sensitive="no")
ALL = RuleWords(label="Semua", steps=("unit_coord", "unit_head"))
