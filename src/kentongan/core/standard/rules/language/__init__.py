"""Spelling, punctuation, sentences."""

from kentongan.core.standard.rules.language import (
    consistent_names,
    detached_prefix,
    doubled_word,
    fused_words,
    joined_preposition,
    misspelling,
    redundancy,
    sentence_length,
    shorthand,
    spacing,
    unclosed_quote,
)

RULES = (
    misspelling.RULE,
    doubled_word.RULE,
    spacing.RULE,
    unclosed_quote.RULE,
    fused_words.RULE,
    joined_preposition.RULE,
    detached_prefix.RULE,
    shorthand.RULE,
    consistent_names.RULE,
    redundancy.RULE,
    sentence_length.RULE,
)
