"""Tables of directives."""

__all__: list[str] = []
