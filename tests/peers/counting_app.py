"""A WSGI application that writes down how much of a body it was given; run it in granian."""

import os
from pathlib import Path

from kentongan.config.whole_bodies import LineBroke, with_whole_bodies


def _count(environ, start_response):
    try:
        told = f"whole {len(environ['wsgi.input'].read())}"
    except LineBroke:
        told = "broke"
    with Path(os.environ["COUNTED"]).open("a") as file:
        file.write(f"{told}\n")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [told.encode()]


application = with_whole_bodies(_count)
