"""Tables of learning."""

__all__: list[str] = []
