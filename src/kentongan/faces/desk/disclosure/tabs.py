"""What the tabs of the registers show: where the reader is, and what opens for them."""

from kentongan.apps.disclosure.policies import may_open_exemptions
from kentongan.foundation.accounts.actor import Actor


def tabs(actor: Actor, here: str) -> dict[str, object]:
    """Words for the template of the tabs."""
    return {"here": here, "knows_exemptions": may_open_exemptions(actor)}
