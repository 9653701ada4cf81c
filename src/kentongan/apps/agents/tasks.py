"""Work of the agents' desk: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.agents.services import reminding, rotating
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="25 18 * * *")
@task("agents.complete", retry=BRIEF)
def complete(timestamp: int) -> None:
    """After midnight in Jakarta: terms whose last day is over end."""
    for agent_id in rotating.finished_terms():
        rotating.complete_term(agent_id=agent_id)


@app.periodic(cron="35 0 * * *")
@task("agents.remind", retry=BRIEF)
def remind(timestamp: int) -> None:
    """In the morning: terms that end soon, seats that are empty."""
    for agent_id in reminding.terms_ending():
        reminding.remind_of_term(agent_id=agent_id)
    for region_id in reminding.regions_to_remind():
        reminding.remind_of_seats(region_id=region_id)
