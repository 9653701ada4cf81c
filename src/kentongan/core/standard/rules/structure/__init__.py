"""The anatomy of a release: headline, dateline, lead, slots, length."""

from kentongan.core.standard.rules.structure import (
    body_maximum,
    body_minimum,
    dateline,
    five_w,
    headline_characters,
    headline_full_stop,
    headline_minimum,
    headline_words,
    lead_length,
    open_slot,
    paragraph_length,
    slots_essential,
    slots_why_how,
)

RULES = (
    headline_words.RULE,
    headline_minimum.RULE,
    headline_characters.RULE,
    headline_full_stop.RULE,
    dateline.RULE,
    lead_length.RULE,
    five_w.RULE,
    slots_essential.RULE,
    slots_why_how.RULE,
    open_slot.RULE,
    paragraph_length.RULE,
    body_minimum.RULE,
    body_maximum.RULE,
)
