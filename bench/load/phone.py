"""How a phone sends what was written without a network: photos in pieces ahead, then the words, then the answer."""

from uuid import uuid4

from bench.load.visitor import Visitor

# As desk/offline/pieces.js on a quick line: the first piece, and the largest.
_FIRST, _LARGEST = 64 * 1024, 512 * 1024


async def send(visitor: Visitor, known: dict[str, str], told: dict[str, str], pictures: list[bytes]) -> str:
    """Sends a story that wishes to be handed in, with its photos; gives the address that the phone opens then."""
    passed = (
        await visitor.get("pass of a sending", f"/meja/kotak-keluar/kunci/?kirim={(key := uuid4())}")
    ).json()
    headers = {"X-CSRFToken": passed["csrf"], "Accept": "application/json"}
    uploads = {}
    for row, picture in enumerate(pictures):
        uploads[f"p-{row}-upload"] = await _photo(visitor, headers, picture)
    fields = known | told | uploads | {"sending": str(key), "do": "submit"}
    answer = await visitor.post(
        "words of an outbox with three photographs", "/meja/kirim/", fields, headers=headers
    )
    said = answer.json()
    if "open" not in said:
        visitor.tally.wrong.append(f"sending: {said.get('state')} {said.get('words')}"[:200])
    return said.get("open", "/meja/")


async def _photo(visitor: Visitor, headers: dict[str, str], picture: bytes) -> str:
    key, held, piece = str(uuid4()), 0, _FIRST
    await visitor.post(
        "photo begun", "/meja/kirim/foto/", {"key": key, "size": str(len(picture))}, headers=headers
    )
    while held < len(picture):
        answer = await visitor.patch(
            "piece of a photo",
            f"/meja/kirim/foto/{key}/",
            picture[held : held + piece],
            headers=headers | {"Upload-Offset": str(held), "Content-Type": "application/offset+octet-stream"},
        )
        held, piece = answer.json()["held"], min(piece * 2, _LARGEST)
    return key
