"""What a kept file is called when it is handed out."""

import re

_ODD = re.compile(r"[^\w.-]+", re.ASCII)


def offered_name(name: str, kind: str) -> str:
    """The name under which a file is handed out: letters, digits, and the ending of what it is."""
    stem = _ODD.sub("-", name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1].rsplit(".", 1)[0]).strip("-._")[:80]
    return f"{stem or 'berkas'}.{kind}"
