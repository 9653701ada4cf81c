"""Work of the registers: id in, one service called."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from kentongan.apps.disclosure.queries.links import links_by_site
from kentongan.apps.disclosure.services import lapsing, links, reminding
from kentongan.foundation.jobs.queue import BRIEF, task

# Between two questions to one site.
PAUSE = timedelta(seconds=20)


@app.periodic(cron="17 0 * * *")
@task("disclosure.lapse", retry=BRIEF)
def lapse(timestamp: int) -> None:
    """After midnight: which exemptions are over."""
    lapsing.lapse_exemptions()


@app.periodic(cron="13 23 * * *")
@task("disclosure.warn", retry=BRIEF)
def warn(timestamp: int) -> None:
    """Each morning in Indonesia: which exemptions end soon or are to be reviewed."""
    lapsing.warn_of_ends()
    lapsing.remind_of_reviews()


@app.periodic(cron="23 23 * * *")
@task("disclosure.remind", retry=BRIEF)
def remind(timestamp: int) -> None:
    """Each morning in Indonesia: which periodic information comes due or is late."""
    reminding.remind_of_refreshes()


@app.periodic(cron="41 * * * *")
@task("disclosure.lease_links", retry=BRIEF)
def lease_links(timestamp: int) -> None:
    """Each hour: which addresses were not looked at for a week."""
    links.lease_links()


@task("disclosure.check_link", queue="radar", retry=BRIEF)
def check_link(entry_id: int) -> None:
    """Looks at one address."""
    links.check_link(entry_id=entry_id)


def defer_links(entry_ids: list[int]) -> None:
    """One job an address; those of one site run one after the other, with a pause between."""
    start = timezone.now()
    turns: dict[str, int] = {}
    jobs = []
    for pk, site in links_by_site(entry_ids):
        turn = turns[site] = turns.get(site, -1) + 1
        options = {"schedule_at": start + turn * PAUSE} if turn else {}
        job = check_link.configure(lock=f"site:{site}", task_kwargs={"entry_id": pk}, **options).job
        jobs.append(job)
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)
