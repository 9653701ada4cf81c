"""Tables of programmes."""

__all__: list[str] = []
