"""Tables of messagehouse."""

__all__: list[str] = []
