"""Where each rule of the standard has its public page."""

_ROOT = "/standar/"


def page_of(rule_id: str) -> str:
    """The path of a rule's page: "dignity.child_identity" -> "/standar/dignity/child_identity/"."""
    chapter, _, name = rule_id.partition(".")
    return f"{_ROOT}{chapter}/{name}/"
