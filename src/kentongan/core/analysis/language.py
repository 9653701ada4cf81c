"""The language of an article."""

from resiliparse.parse.lang import detect_fast

_SHORTEST = 20
_SURE = 1_000
_MALAY_DOMAINS = (".my", ".bn", ".sg")


def language_of(text: str, *, address: str = "") -> str:
    """ISO 639 code of the language of `text`, "" when it is too short or fits none.

    Indonesian is often taken for Malay: Malay counts as Indonesian unless it comes from a Malay-speaking country.
    """
    if len(text) < _SHORTEST:
        return ""
    code, distance = detect_fast(text[:20_000])
    if distance > _SURE:
        return ""
    host = address.split("//", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower()
    return "id" if code == "ms" and not host.endswith(_MALAY_DOMAINS) else code
