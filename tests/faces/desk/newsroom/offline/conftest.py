"""A phone at the desk: it asks for its pass, sends photos in pieces, then the words."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


@pytest.fixture
def send_photo(at_desk, upload) -> Callable[..., UUID]:
    """A whole photo in pieces; gives its key."""

    def send(by: str = "contributor", **picture: object) -> UUID:
        key, raw, client = uuid4(), upload(**picture).read(), at_desk(by)
        client.post(reverse("upload_begin"), {"key": str(key), "size": len(raw)})
        for offset in range(0, len(raw), 2000):
            piece_of(client, key, offset, raw[offset : offset + 2000])
        return key

    return send


@pytest.fixture
def arrive(at_desk, typed, units) -> Callable[..., HttpResponse]:
    """Sends words: `arrive(content, do="submit", photos=[key])`, a new filing unless `story` is named."""

    def send(content, by="contributor", sending=None, filing=None, photos=(), **more) -> HttpResponse:
        data = typed(content, unit=units["lapas-cilegon"].pk, sending=str(sending or uuid4()), **more)
        data["filing_key"] = str(filing or uuid4())
        data["p-TOTAL_FORMS"] = len(photos) + 1
        for row, key in enumerate(photos):
            data |= {
                f"p-{row}-upload": str(key),
                f"p-{row}-caption": "Panen kangkung di kebun Lapas Cilegon.",
                f"p-{row}-credit": "Humas Lapas Cilegon",
                f"p-{row}-alt": "Petak kangkung",
            }
        return at_desk(by).post(reverse("sending_arrive"), data)

    return send


def piece_of(client: Client, key: UUID, offset: int | str, piece: bytes) -> HttpResponse:
    """One PATCH, as the phone sends it."""
    return client.patch(
        reverse("upload_piece", args=[key]),
        piece,
        content_type="application/offset+octet-stream",
        headers={"Upload-Offset": str(offset)},
    )
