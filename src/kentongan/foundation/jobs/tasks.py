"""What the house itself does after a click."""

from kentongan.foundation.jobs import upkeep
from kentongan.foundation.jobs.queue import BRIEF, task


@task("audit.verify", retry=BRIEF)
def verify_audit(path: str, asked_by: str) -> None:
    """Proves the audit trail from its beginning and writes the verdict into it."""
    upkeep.verify_and_record(path=path, asked_by=asked_by)
