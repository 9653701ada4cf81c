"""`kentongan manage ...`: Django's management commands."""

import os
import sys


def run(argv: list[str]) -> int:
    """Hands over to the module that wires settings; a face never loads them itself."""
    os.execv(sys.executable, [sys.executable, "-m", "kentongan.config.manage", *argv])  # noqa: S606 - our own module
    return 0
