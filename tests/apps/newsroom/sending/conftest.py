"""Photos on their way, as a phone sends them."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from kentongan.apps.newsroom.services.sending.uploads import add_piece, begin_upload


@pytest.fixture
def sent_photo(newsroom, upload) -> Callable[..., UUID]:
    """Sends a photo in pieces of that size and gives its key: `sent_photo(colour="teal", by="contributor")`."""

    def send(by: str = "contributor", piece: int = 1000, **picture: object) -> UUID:
        key, raw = uuid4(), upload(**picture).read()
        begin_upload(actor=newsroom[by], key=key, size=len(raw))
        for offset in range(0, len(raw), piece):
            add_piece(actor=newsroom[by], key=key, offset=offset, piece=raw[offset : offset + piece])
        return key

    return send
