"""Facts that must be right: dates, names, classes, parent ministry, claims."""

from kentongan.core.standard.rules.accuracy import (
    class_spelling,
    future_date,
    impossible_date,
    institution_spelling,
    official_first_mention,
    parent_ministry,
    person_name,
    superlative,
    unit_name,
    weekday_date,
)

RULES = (
    weekday_date.RULE,
    impossible_date.RULE,
    future_date.RULE,
    unit_name.RULE,
    official_first_mention.RULE,
    class_spelling.RULE,
    institution_spelling.RULE,
    person_name.RULE,
    parent_ministry.RULE,
    superlative.RULE,
)
