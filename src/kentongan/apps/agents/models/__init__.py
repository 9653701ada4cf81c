"""Tables of agents."""

__all__: list[str] = []
