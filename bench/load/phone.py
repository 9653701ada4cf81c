"""How a phone sends: photos in pieces; and what was written without a network, photos first, then the words."""

from uuid import uuid4

from bench.load.visitor import Visitor

# As desk/offline/pieces.js on a quick line: the first piece, and the largest.
_FIRST, _LARGEST = 64 * 1024, 512 * 1024


async def send(visitor: Visitor, known: dict[str, str], told: dict[str, str], pictures: list[bytes]) -> str:
    """Sends a story that wishes to be handed in, with its photos; gives the address that the phone opens then."""
    passed = (
        await visitor.get("pass of a sending", f"/meja/kotak-keluar/kunci/?kirim={(key := uuid4())}")
    ).json()
    uploads = {}
    for row, picture in enumerate(pictures):
        uploads[f"p-{row}-upload"] = await send_photo(visitor, passed["csrf"], picture)
    fields = known | told | uploads | {"sending": str(key), "do": "submit"}
    answer = await visitor.post(
        "words of an outbox, three photographs ahead of them",
        "/meja/kirim/",
        fields,
        headers=_headers(passed["csrf"]),
    )
    said = answer.json()
    if "open" not in said:
        visitor.tally.wrong.append(f"sending: {said.get('state')} {said.get('words')}"[:200])
    return said.get("open", "/meja/")


async def send_photo(visitor: Visitor, csrf: str, picture: bytes) -> str:
    """Sends one photo in pieces; gives its key."""
    headers, key, held, piece = _headers(csrf), str(uuid4()), 0, _FIRST
    await visitor.post(
        "photo begun", "/meja/kirim/foto/", {"key": key, "size": str(len(picture))}, headers=headers
    )
    while held < len(picture):
        answer = await visitor.patch(
            "piece of a photo" if held + piece < len(picture) else "last piece of a photo, with its cleaning",
            f"/meja/kirim/foto/{key}/",
            picture[held : held + piece],
            headers=headers | {"Upload-Offset": str(held), "Content-Type": "application/offset+octet-stream"},
        )
        held, piece = answer.json()["held"], min(piece * 2, _LARGEST)
    return key


def _headers(csrf: str) -> dict[str, str]:
    return {"X-CSRFToken": csrf, "Accept": "application/json"}
