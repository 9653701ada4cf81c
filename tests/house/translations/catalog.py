"""The English catalogue: reading it, adding what is new, compiling it.

`python -m tests.house.translations.catalog --write` takes new messages into django.po (their English is left to a
person), drops what nobody says any more, and compiles django.mo.
"""

import os
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from tests.house.rules.reading import SRC
from tests.house.translations.messages import found

FOLDER = SRC / "faces" / "look" / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "django.po", FOLDER / "django.mo"
_HEADER = "# Kentongan in English. Made by `python -m tests.house.translations.catalog --write`; the English is ours."


def english() -> Catalog:
    """The catalogue as it stands."""
    with PO.open("rb") as file:
        return read_po(file, locale="en", domain="django")


def renewed(old: Catalog) -> Catalog:
    """The messages of today with the English of `old`."""
    fresh = Catalog(
        locale="en",
        project="Kentongan",
        version="1",
        msgid_bugs_address="",
        header_comment=_HEADER,
        creation_date=datetime(2026, 10, 1, tzinfo=UTC),
        revision_date=datetime(2026, 10, 1, tzinfo=UTC),
        language_team="en",
        last_translator="Kentongan",
        fuzzy=False,
    )
    for message in found():
        known = old.get(message[0] if isinstance(message, tuple) else message)
        fresh.add(message, known.string if known and not known.fuzzy else "")
    return fresh


def text_of(catalog: Catalog) -> bytes:
    """The catalogue as the text of a .po file, the same for the same messages."""
    out = BytesIO()
    write_po(out, catalog, width=110, no_location=True, sort_output=True)
    return out.getvalue()


def compiled(catalog: Catalog) -> bytes:
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def write(path: Path = PO) -> int:
    """Renews both files; the number of messages that still want their English."""
    old = english() if path.exists() else Catalog(locale="en")
    fresh = renewed(old)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text_of(fresh))
    MO.write_bytes(compiled(fresh))
    return sum(1 for message in fresh if message.id and not _is_told(message.string))


def _is_told(words: str | tuple[str, ...]) -> bool:
    return all(words) if isinstance(words, tuple | list) else bool(words)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.test")
    django.setup()
    wanting = write() if "--write" in sys.argv else -1
    print(__doc__ if wanting < 0 else f"{wanting} messages want their English in {PO.name}")
