"""The right word: terms of the law, abbreviations, status, plain speech."""

from kentongan.core.standard.rules.terms import (
    abbreviation_first_use,
    avoid_terms,
    custody_status,
    headline_escape,
    house_words,
    outdated_terms,
    plain_words,
    prison_word,
    wrong_expansion,
)

RULES = (
    avoid_terms.RULE,
    prison_word.RULE,
    outdated_terms.RULE,
    custody_status.RULE,
    wrong_expansion.RULE,
    abbreviation_first_use.RULE,
    headline_escape.RULE,
    plain_words.RULE,
    house_words.RULE,
)
