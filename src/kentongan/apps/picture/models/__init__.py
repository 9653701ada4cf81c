"""Tables of picture."""

__all__: list[str] = []
