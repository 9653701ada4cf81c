"""Who says it: speakers, voices, and where a quotation ends."""

from kentongan.core.standard.rules.attribution import (
    advertorial,
    anonymous_source,
    embargo,
    first_person,
    neutrality,
    opinion,
    quote_punctuation,
    quote_speaker,
    quote_unapproved,
    said_by_other,
    second_voice,
)

RULES = (
    quote_speaker.RULE,
    first_person.RULE,
    quote_punctuation.RULE,
    second_voice.RULE,
    said_by_other.RULE,
    quote_unapproved.RULE,
    advertorial.RULE,
    anonymous_source.RULE,
    embargo.RULE,
    neutrality.RULE,
    opinion.RULE,
)
