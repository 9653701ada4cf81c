"""What the public need not know: numbers, homes, health, security."""

from kentongan.core.standard.rules.confidentiality import (
    bank_account,
    email,
    health,
    home_address,
    informant,
    nik,
    phone,
    plate,
    register_number,
    security_detail,
    transfer_route,
)

RULES = (
    transfer_route.RULE,
    informant.RULE,
    plate.RULE,
    email.RULE,
    bank_account.RULE,
    nik.RULE,
    register_number.RULE,
    phone.RULE,
    home_address.RULE,
    health.RULE,
    security_detail.RULE,
)
