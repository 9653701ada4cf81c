"""The files that a photo on its way lies in: of the house's own naming, never shown to anybody."""

import os
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

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


def keep_clean(key: UUID, jpeg: bytes, small: bytes) -> None:
    """Puts the clean copies beside the pieces: both whole or not there, on the disk before this returns."""
    for path, raw in zip(clean_of(key), (jpeg, small), strict=True):
        own = path.with_suffix(f".{uuid4().hex}")  # two requests may clean one photo at once
        with own.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        own.replace(path)


def clean_of(key: UUID) -> tuple[Path, Path]:
    """Where the clean copies under `key` lie: the JPEG, the small WebP."""
    path = path_of(key)
    return path.with_suffix(".jpg"), path.with_suffix(".webp")


def drop(key: UUID) -> None:
    """Takes the files away; what is gone already is no trouble."""
    for path in (path_of(key), *clean_of(key)):
        path.unlink(missing_ok=True)


def drop_older(than: datetime) -> None:
    """Takes away what nobody has added to since, with a row or without one."""
    for path in path_of(UUID(int=0)).parent.glob("*"):
        if path.stat().st_mtime < than.timestamp():
            path.unlink(missing_ok=True)
