"""Work of the audits: id in, one service called."""

from zlib import crc32

from procrastinate.contrib.django import app

from kentongan.apps.siteaudit.queries.waiting import hosts_of_audits, hosts_of_rechecks
from kentongan.apps.siteaudit.services import keeping, rechecks, reminding, running
from kentongan.foundation.jobs.queue import BRIEF, task

# So many crawls at once, whatever the batch: the other workers keep their hands free. A host has one slot only.
SLOTS = 2
PRIORITY = -10


@task("siteaudit.run", queue="siteaudit")
def run(audit_id: int) -> None:
    """Runs one audit."""
    running.run_audit(audit_id=audit_id)


@task("siteaudit.recheck", queue="siteaudit")
def recheck(recheck_id: int) -> None:
    """Looks at one item again."""
    rechecks.run_recheck(recheck_id=recheck_id)


@app.periodic(cron="*/2 * * * *")
@task("siteaudit.take_up_lost", queue="siteaudit", retry=BRIEF)
def take_up_lost(timestamp: int) -> None:
    """Every second minute: audits whose worker died."""
    running.take_up_lost()
    rechecks.take_up_lost_rechecks()


@app.periodic(cron="15 23 * * *")
@task("siteaudit.remind", queue="siteaudit", retry=BRIEF)
def remind(timestamp: int) -> None:
    """Each morning (06.15 WIB): tasks that are due; results follow offices that were moved to another region."""
    keeping.regroup()
    reminding.remind()


def defer_audits(audit_ids: list[int]) -> None:
    """One job an audit, in one statement."""
    jobs = [
        run.configure(lock=_slot(host), priority=PRIORITY, task_kwargs={"audit_id": pk}).job
        for pk, host in hosts_of_audits(audit_ids)
    ]
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def defer_rechecks(recheck_ids: list[int]) -> None:
    """One job a look, ahead of whole audits: somebody waits for it."""
    for pk, host in hosts_of_rechecks(recheck_ids):
        recheck.configure(lock=_slot(host), priority=PRIORITY + 5).defer(recheck_id=pk)


def _slot(host: str) -> str:
    return f"siteaudit:{crc32(host.encode()) % SLOTS}"
