"""The process that reads one PDF: the document comes in, a line of JSON goes out. It may die; nothing else does."""

import json
import resource
import sys
from io import BytesIO

from pypdf import PdfReader

_MEMORY = 1_000_000_000
_READ_PAGES = 20


def main() -> None:
    """Reads standard input to its end, within memory that the system enforces."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    reader = PdfReader(BytesIO(sys.stdin.buffer.read()))
    found = {
        "pages": 0,
        "text": "",
        "has_author": False,
        "is_locked": reader.is_encrypted,
        "is_active": False,
    }
    if not reader.is_encrypted:
        text = [page.extract_text() or "" for page in reader.pages[:_READ_PAGES]]
        author = (reader.metadata.author or "").strip() if reader.metadata else ""
        found |= {"pages": len(reader.pages), "text": "\n".join(text), "has_author": bool(author)}
        found["is_active"] = _is_active(reader)
    print(json.dumps(found))


def _is_active(reader: PdfReader) -> bool:
    """Whether opening the document would run something, or hand out what nobody looked at."""
    root = reader.root_object
    names = root.get("/Names", {}).get_object() if "/Names" in root else {}
    action = root.get("/OpenAction")
    action = action.get_object() if action is not None else None
    runs = isinstance(action, dict) and action.get("/S") in ("/JavaScript", "/Launch")
    return runs or "/JavaScript" in names or "/EmbeddedFiles" in names


if __name__ == "__main__":
    main()
