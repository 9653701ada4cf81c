"""Forms that call one service, and go on to where it says."""

from functools import partial

from django.http import HttpRequest

from kentongan.faces.desk import filling

filled = partial(filling.filled, template="desk/programmes/form.html")


def asked_number(request: HttpRequest, name: str) -> int | None:
    """A key in the query; None for what is no number."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None
