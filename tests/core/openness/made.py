"""Small sites for tests, put together without a network."""

import hashlib
from datetime import UTC, datetime

from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.site.markup import read_page
from kentongan.core.openness.site.page import Paper
from kentongan.core.openness.site.visit import Ended, Site, Visit

AT = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
HOME = "https://rutan-contoh.go.id/"


def page(path: str, body: str, *, title: str = "Rutan Contoh", status: int = 200, head: str = "") -> Visit:
    html = f'<html lang="id"><head><title>{title}</title>{head}</head><body>{body}</body></html>'.encode()
    address = HOME + path.lstrip("/")
    return Visit(
        address,
        address,
        AT,
        status,
        "",
        "html",
        len(html),
        hashlib.sha256(html).hexdigest(),
        0.2,
        read_page(html, address),
    )


def paper(path: str, text: str, *, state: str = "text", type_: str = "pdf") -> Visit:
    address = HOME + path.lstrip("/")
    digest = hashlib.sha256(text.encode() + path.encode()).hexdigest()
    return Visit(
        address, address, AT, 200, "", type_, 10, digest, 0.2, None, Paper(address, type_, state, text)
    )


def failed(path: str, failure: str) -> Visit:
    address = HOME + path.lstrip("/")
    return Visit(address, address, AT, failure=failure)


def site(*visits: Visit, ended: Ended = Ended.COMPLETE, left: int = 0) -> Site:
    return Site(HOME, HOME, AT, visits, ended, left, 1.0, True, True)


def survey(*visits: Visit, ended: Ended = Ended.COMPLETE, left: int = 0) -> Survey:
    return Survey(site(*visits, ended=ended, left=left))
