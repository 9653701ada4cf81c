"""The server of an installation on two cores: web processes and one worker, over the load's own database."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def household(folder: Path) -> Iterator[str]:
    """Web and worker as the demo starts them; yields the address of the site."""
    from kentongan.config.database_address import address
    from kentongan.config.demo.processes import Household, free_port, wait_for
    from kentongan.config.demo.run import web_server

    port = free_port()
    site = f"http://localhost:{port}"
    os.environ.update(
        DATABASE_URL=address(),
        KENTONGAN_SITE_URL=site,
        KENTONGAN_LOG_FORMAT="json",
        KENTONGAN_DATA=str(folder),
    )
    family = Household(folder / "log")
    try:
        family.start("web", *web_server(port))
        family.start("worker", sys.executable, "-m", "kentongan.config.manage", "work")
        wait_for(f"{site}/healthz", family)
        yield site
    finally:
        family.stop()
