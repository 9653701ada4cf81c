"""Standar in the demo nation."""


def furnish() -> None:
    """Nothing yet."""
