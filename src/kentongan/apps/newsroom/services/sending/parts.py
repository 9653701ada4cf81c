"""The file that a photo on its way lies in: of the house's own naming, never shown to anybody."""

import os
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.core.files.storage import default_storage

FOLDER = "parts"


def path_of(key: UUID) -> Path:
    """Where the parts under `key` lie."""
    return Path(default_storage.path(f"{FOLDER}/{key.hex}"))


def write_at(key: UUID, offset: int, piece: bytes) -> None:
    """Puts `piece` where it belongs and waits for the disk: what is told as held survives a power cut.

    Bytes behind `offset`, written by a request that died before its row did, are written over.
    """
    path = path_of(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("r+b" if path.exists() else "w+b") as file:
        file.seek(offset)
        file.write(piece)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def drop(key: UUID) -> None:
    """Takes the file away; one that is gone already is no trouble."""
    path_of(key).unlink(missing_ok=True)


def drop_older(than: datetime) -> None:
    """Takes away what nobody has added to since, with a row or without one."""
    for path in path_of(UUID(int=0)).parent.glob("*"):
        if path.stat().st_mtime < than.timestamp():
            path.unlink(missing_ok=True)
