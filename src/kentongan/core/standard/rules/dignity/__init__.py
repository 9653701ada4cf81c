"""People before news: children, victims, the accused, the vulnerable."""

from kentongan.core.standard.rules.dignity import (
    child_identity,
    degrading,
    disability,
    family_names,
    oknum,
    presumption,
    sara,
    suicide_method,
    victim_identity,
)

RULES = (
    child_identity.RULE,
    victim_identity.RULE,
    suicide_method.RULE,
    presumption.RULE,
    disability.RULE,
    oknum.RULE,
    sara.RULE,
    degrading.RULE,
    family_names.RULE,
)
