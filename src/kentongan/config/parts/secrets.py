"""The secret key: given, or made once and kept beside the data."""

import os
import secrets
from pathlib import Path


def secret_key(given: str, data: Path) -> str:
    """The given key, or the one in data/secret-key (made with mode 0600 on the first start)."""
    if given:
        return given
    path = data / "secret-key"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        # Written beside and linked, so that two processes at their first start agree on one key.
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(60))
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text()
