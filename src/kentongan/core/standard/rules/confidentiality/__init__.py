"""What the public need not know: numbers, homes, health, security."""

from kentongan.core.standard.rules.confidentiality import (
    health,
    home_address,
    nik,
    phone,
    register_number,
    security_detail,
)

RULES = (
    nik.RULE,
    register_number.RULE,
    phone.RULE,
    home_address.RULE,
    health.RULE,
    security_detail.RULE,
)
