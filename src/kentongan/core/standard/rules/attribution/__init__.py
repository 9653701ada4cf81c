"""Who says it: speakers, voices, and where a quotation ends."""

from kentongan.core.standard.rules.attribution import (
    first_person,
    quote_punctuation,
    quote_speaker,
    second_voice,
)

RULES = (quote_speaker.RULE, first_person.RULE, quote_punctuation.RULE, second_voice.RULE)
