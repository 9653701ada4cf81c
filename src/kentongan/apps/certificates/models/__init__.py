"""Tables of certificates."""

__all__: list[str] = []
