"""`kentongan up`: the demo nation, set up and served."""

import os
import sys


def run(argv: list[str]) -> int:
    """Hands over to the demo's runner, which wires settings before anything of Django is loaded."""
    os.execv(sys.executable, [sys.executable, "-m", "kentongan.config.demo.run", *argv])  # noqa: S606 - our own module
    return 0
