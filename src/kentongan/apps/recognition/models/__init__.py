"""Tables of recognition."""

__all__: list[str] = []
