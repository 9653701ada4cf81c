"""First texts with places for facts: "{unit} menerima {who: nama tamu}"."""

import re
from collections.abc import Mapping

# {name} or {name: what to write there}
_PLACE = re.compile(r"\{(?P<name>[a-z_]+)(?::\s*(?P<prompt>[^{}]{1,200}))?\}")
_SPACES = re.compile(r"[ \t]{2,}")


def filled(text: str, facts: Mapping[str, str]) -> str:
    """`text` with the facts that are known in their places.

    What is not known stays a prompt in square brackets, "[isi nama tamu]", which the standard holds back
    (structure.open_slot); a place without a prompt falls out, and a paragraph of nothing but such places with it.
    """
    paragraphs = (_paragraph(part, facts) for part in text.strip().split("\n\n"))
    return "\n\n".join(filter(None, paragraphs))


def names_in(text: str) -> frozenset[str]:
    """The facts that a text has places for."""
    return frozenset(match["name"] for match in _PLACE.finditer(text))


def _paragraph(text: str, facts: Mapping[str, str]) -> str:
    text = _PLACE.sub(lambda match: _put(match, facts), " ".join(text.split()))
    return _SPACES.sub(" ", text).strip()


def _put(match: re.Match[str], facts: Mapping[str, str]) -> str:
    known = facts.get(match["name"], "").strip().rstrip(".")
    # A line of its own that ends a paragraph keeps what it says, e.g. a quotation.
    if match["name"] == "quotes":
        return facts.get("quotes", "").strip() or (f"[isi {match['prompt']}]" if match["prompt"] else "")
    if known:
        return known
    return f"[isi {match['prompt'].strip()}]" if match["prompt"] else ""
