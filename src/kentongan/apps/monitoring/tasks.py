"""Work of the radar: id in, one service called."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from kentongan.apps.monitoring.queries.queueing import links_by_site, sources_by_site
from kentongan.apps.monitoring.services import courtesy, due, links, reading, releases
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="* * * * *")
@task("monitoring.lease", queue="radar", retry=BRIEF)
def lease(timestamp: int) -> None:
    """Each minute: which sources are due."""
    due.lease_due_sources()


@app.periodic(cron="*/2 * * * *")
@task("monitoring.look_again", queue="radar", retry=BRIEF)
def look_again(timestamp: int) -> None:
    """Every second minute: who still carries a corrected story."""
    due.look_again()


@task("monitoring.read_source", queue="radar", retry=BRIEF)
def read_source(source_id: int) -> None:
    """Reads one source."""
    reading.read_source(source_id=source_id)


@task("monitoring.read_link", queue="radar", retry=BRIEF)
def read_link(link_id: int, again: bool = False) -> None:
    """Reads one article."""
    links.read_link(link_id=link_id, again=again)


@task("monitoring.index_release", queue="radar")
def index_release(item_id: int) -> None:
    """Takes a released version into the radar."""
    releases.index_release(item_id=item_id)


def defer_sources(source_ids: list[int]) -> None:
    """One job a source; sources of one site run one after the other."""
    jobs = [
        read_source.configure(lock=f"site:{host}", task_kwargs={"source_id": pk}).job
        for pk, host in sources_by_site(source_ids)
    ]
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def defer_links(link_ids: list[int], *, wait: float, again: bool) -> None:
    """One job a link; links of one site run one after the other, spread by their pace."""
    start = timezone.now() + timedelta(seconds=wait)
    turns: dict[str, int] = {}
    jobs = []
    for pk, host, url in links_by_site(link_ids):
        turn = turns[host] = turns.get(host, -1) + 1
        # spread so that a worker need not wait in place; the pace itself is kept by the reader
        at = start + timedelta(seconds=turn * courtesy.delay_of(url))
        options = {"schedule_at": at} if at > timezone.now() else {}
        kwargs = {"link_id": pk, "again": again}
        jobs.append(read_link.configure(lock=f"site:{host}", task_kwargs=kwargs, **options).job)
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)
