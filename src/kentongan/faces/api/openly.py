"""Answers that anybody may read, keep for a moment, and read from a page of another site."""

from django.http import HttpResponse


def openly(response: HttpResponse) -> None:
    """Marks an answer as public."""
    response["Cache-Control"] = "public, max-age=60"
    response["Access-Control-Allow-Origin"] = "*"
